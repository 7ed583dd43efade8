import * as v from 'valibot';
import { toBundle } from '#core/model/dossier-bundle.ts';
import { parseDossierName } from '#core/model/dossier-name.ts';
import { limits } from '#core/model/limits.ts';
import { strict } from '#core/model/schema-parts.ts';
import { createDossier, nodeFolderDisk } from '#server/shelf/create-dossier.ts';
import type { DiskShelf } from '#server/shelf/disk-shelf.ts';
import { answer, refuse, unknownDossier } from './answers.ts';
import { checkBody } from './check-body.ts';
import { diskFailure } from './disk-failure.ts';
import { refuseForeign } from './same-site.ts';

const sent = strict({ bundle: v.unknown() });

const statusOf = { exists: 409, refused: 400 } as const;

/** `GET …/[dossier]`: the dossier as it is now, `{bundle, issues, entries, sequence}`. */
export async function readDossier(request: Request, name: string, shelf: DiskShelf): Promise<Response> {
	const refusal = refuseForeign(request);
	if (refusal) return refusal;
	return unlessDiskFails(async () => {
		const id = parseDossierName(name);
		const opened = id && (await shelf.open(id));
		if (!opened) return unknownDossier();
		const { dossier, issues, entries, sequence } = opened;
		return answer(200, { bundle: toBundle(dossier), issues, entries, sequence });
	});
}

/** `POST /api/dossiers` with `{bundle}`: keep a new dossier whole, or nothing of it. */
export async function keepNewDossier(
	request: Request,
	shelf: DiskShelf,
	disk = nodeFolderDisk
): Promise<Response> {
	const refusal = refuseForeign(request);
	if (refusal) return refusal;
	const body = await checkBody(request, limits.bundleBytes, sent);
	if (!body.ok) return body.refusal;
	return unlessDiskFails(async () => {
		const created = await createDossier(shelf.root, body.value.bundle, disk);
		if (created.state === 'created') return answer(201, { id: created.id });
		return refuse(statusOf[created.state], created.issues);
	});
}

async function unlessDiskFails(work: () => Promise<Response>): Promise<Response> {
	try {
		return await work();
	} catch (error) {
		const issue = diskFailure(error);
		if (!issue) throw error;
		return refuse(507, [issue]);
	}
}
