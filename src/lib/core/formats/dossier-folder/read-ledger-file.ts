import type { Sha256 } from '#core/ledger/chain.ts';
import type { Entry } from '#core/ledger/entry.ts';
import { readLedger } from '#core/ledger/read-ledger.ts';
import { replay, type Unapplied } from '#core/ledger/replay.ts';
import type { Dossier } from '#core/model/dossier.ts';
import type { Issue } from '#core/model/issue.ts';
import { fault, warning } from '#core/model/place.ts';

/** A dossier after its ledger: see `OpenedDossier`. */
export interface LedgerApplied {
	readonly dossier: Dossier;
	/** The last entry that the dossier's files held before. */
	readonly checkpoint: number;
	readonly entries: readonly Entry[];
	readonly sequence: number;
	/** Entries whose target was not there, and which were passed over. */
	readonly unapplied: readonly Unapplied<Entry>[];
	readonly issues: readonly Issue[];
}

const file = 'ledger.jsonl';

/**
 * Apply the ledger of a folder to the dossier in its other files. Lines up to the first broken one are read; an entry that
 * cannot be applied is passed over. Both are named with their line, and so is a ledger that does not begin where the files end.
 *
 * @param text undefined where there is no such file
 * @param said `dossier.json#checkpoint`, null where that cannot be read; then the ledger's own word is taken
 */
export async function applyLedger(
	base: Dossier,
	text: string | undefined,
	said: number | null,
	sha256: Sha256
): Promise<LedgerApplied> {
	const untouched = (issues: readonly Issue[]): LedgerApplied => {
		const checkpoint = said ?? 0;
		return { dossier: base, checkpoint, entries: [], sequence: checkpoint, unapplied: [], issues };
	};
	if (text === undefined || text === '') return untouched(said ? [lostLedger(said)] : []);
	const read = await readLedger(text, sha256);
	if (!read.ok) return untouched([read.issue]);
	const { entries: all, head, torn, broken } = read.ledger;
	const start = head.sequence - all.length;
	const checkpoint = said ?? start;
	const entries = all.filter(({ sequence }) => sequence > checkpoint);
	const { dossier, unapplied } =
		entries.length > 0 ? replay(base, entries) : { dossier: base, unapplied: [] };
	const issues = [
		startIssue(start, checkpoint, head.sequence),
		...unapplied.flatMap((each) => unappliedIssues(each, start)),
		torn,
		broken
	].filter((issue) => issue !== null);
	return { dossier, checkpoint, entries, sequence: Math.max(head.sequence, checkpoint), unapplied, issues };
}

/**
 * What to say of an entry that was passed over.
 *
 * @param start sequence that the ledger begins after: the header is line 1, and the first entry is `start` + 1
 */
export function unappliedIssues({ entry, issues }: Unapplied<Entry>, start: number): readonly Issue[] {
	const line = entry.sequence - start + 1;
	return issues.map(({ path, message, remedy }) =>
		fault(
			{ file, line, ...(path === undefined ? {} : { path }) },
			'ledger-unapplied',
			`entry ${entry.sequence} could not be applied: ${message}`,
			`${remedy} The entry is kept.`
		)
	);
}

function startIssue(start: number, checkpoint: number, last: number): Issue | null {
	if (start === checkpoint) return null;
	const place = { file, line: 1 };
	if (start > checkpoint) {
		const message = `it begins after entry ${start}, and dossier.json#checkpoint says that the files hold what came up to ${checkpoint}.`;
		const remedy =
			'Put the files of one checkpoint together again; what was folded is in ledger.<first>-<last>.jsonl.';
		return fault(place, 'ledger-gap', message, remedy);
	}
	if (last < checkpoint) return lostLedger(checkpoint);
	const message = `it begins after entry ${start}; entries up to ${checkpoint}, which dossier.json#checkpoint says are folded, were passed over.`;
	return warning(place, 'ledger-overlap', message, 'Correct the checkpoint if they are not in the files.');
}

function lostLedger(checkpoint: number): Issue {
	const message = `dossier.json#checkpoint says that ${checkpoint} entries were folded, and the ledger knows nothing of them.`;
	const remedy = 'Put the ledger back, or set the checkpoint to 0 to begin a new one.';
	return fault({ file }, 'ledger-lost', message, remedy);
}
