import type { Work } from '#state/work.svelte.ts';
import { changedSince } from '#core/ledger/changed-since.ts';
import { describeChange } from '#core/ledger/describe-change.ts';
import { describeEntry } from '#core/ledger/describe.ts';

/** One line of the history. */
export interface HistoryRow {
	readonly id: string;
	readonly words: string;
	readonly by: string;
	/** An ISO instant. */
	readonly at: string;
	/** Null = not saved yet. */
	readonly sequence: number | null;
	/** Taken back by a later entry, and not done again. */
	readonly isUndone: boolean;
	/** Its target was gone: it stands in the ledger and changed nothing. */
	readonly isUnapplied: boolean;
}

/** Everything since the checkpoint in words, newest first. */
export function historyOf({ drafts, written, unapplied }: Work): readonly HistoryRow[] {
	const undone = new Set<string>();
	for (const { undoes, redoes } of drafts) {
		if (undoes !== undefined) undone.add(undoes);
		if (redoes !== undefined) undone.delete(redoes);
	}
	return drafts
		.map((draft) => ({
			id: draft.id,
			words: describeEntry(draft, written),
			by: draft.by,
			at: draft.at,
			sequence: 'sequence' in draft ? draft.sequence : null,
			isUndone: undone.has(draft.id),
			isUnapplied: unapplied.has(draft.id)
		}))
		.reverse();
}

/** What is different since an entry, in words. */
export function sinceThen({ entries, written, unapplied }: Work, sequence: number) {
	const applied = entries.filter(({ id }) => !unapplied.has(id));
	return changedSince(applied, sequence).map((change) => ({
		key: `${change.kind} ${change.id}`,
		words: describeChange(change, written)
	}));
}
