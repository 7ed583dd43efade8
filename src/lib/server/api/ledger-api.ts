import * as v from 'valibot';
import { draftSchema } from '#core/ledger/operation-schema.ts';
import type { FollowAnswer, SendAnswer } from '#core/ledger/ledger-port.ts';
import { parseDossierName } from '#core/model/dossier-name.ts';
import { limits } from '#core/model/limits.ts';
import { strict } from '#core/model/schema-parts.ts';
import type { AppendAnswer, DossierLedger } from '#server/ledger/dossier-ledger.ts';
import type { DiskShelf } from '#server/shelf/disk-shelf.ts';
import { answer, refuse, requestIssue, unknownDossier } from './answers.ts';
import { checkBody } from './check-body.ts';
import { diskFailure } from './disk-failure.ts';
import { refuseForeign } from './same-site.ts';

const revision = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
const sent = strict({ draft: draftSchema, revision });

const statusOf = { saved: 200, conflict: 409, reload: 409, refused: 400, unwritable: 507 } as const;

/** `POST …/ledger` with `{draft, revision}`: append, and answer with a {@link SendAnswer}. Whatever is refused changed nothing. */
export async function appendDraft(request: Request, name: string, shelf: DiskShelf): Promise<Response> {
	const refusal = refuseForeign(request);
	if (refusal) return refusal;
	if (parseDossierName(name) === null) return unknownDossier();
	const body = await checkBody(request, limits.draftBytes, sent);
	if (!body.ok) return body.refusal;
	return withLedger(name, shelf, async (ledger) => {
		const appended = await ledger.append(body.value.draft, body.value.revision);
		return answer(statusOf[appended.state], toSend(appended));
	});
}

/** `GET …/ledger?after=N`: what was appended after a revision, as a {@link FollowAnswer}. */
export async function readLedgerAfter(request: Request, name: string, shelf: DiskShelf): Promise<Response> {
	const refusal = refuseForeign(request);
	if (refusal) return refusal;
	const after = new URL(request.url).searchParams.get('after') ?? '';
	if (!/^\d{1,15}$/.test(after)) {
		const issue = requestIssue(
			'revision-unknown',
			'it does not say after which revision.',
			'Ask with ?after=0.'
		);
		return refuse(400, [issue]);
	}
	return withLedger(name, shelf, async (ledger) => answer(200, await since(ledger, Number(after))));
}

async function since(ledger: DossierLedger, after: number): Promise<FollowAnswer> {
	const view = await ledger.read();
	if (!view || after < view.checkpoint || after > view.sequence) return { state: 'reload' };
	const entries = view.entries.filter(({ sequence }) => sequence > after);
	return { state: 'entries', entries, sequence: view.sequence };
}

async function withLedger(
	name: string,
	shelf: DiskShelf,
	work: (ledger: DossierLedger) => Promise<Response>
): Promise<Response> {
	const id = parseDossierName(name);
	try {
		const current = id && (await shelf.current(id));
		if (!current) return unknownDossier();
		if (current.ledger) return await work(current.ledger);
		const issues = current.opened.issues.filter(({ file }) => file === 'ledger.jsonl');
		return refuse(507, issues, { state: 'unwritable' });
	} catch (error) {
		const issue = diskFailure(error);
		if (!issue) throw error;
		return refuse(507, [issue], { state: 'unwritable' });
	}
}

function toSend(appended: AppendAnswer): SendAnswer {
	if (appended.state === 'saved') {
		const { state, entry, theirs } = appended;
		return { state, entry, theirs };
	}
	if (appended.state !== 'conflict') return appended;
	const { conflict, theirs } = appended;
	const other = theirs.find(({ id }) => id === conflict.theirs?.id) ?? null;
	return { state: 'conflict', with: other, issues: conflict.issues, theirs };
}
