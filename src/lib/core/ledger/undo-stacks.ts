import type { Draft, EntryId } from './entry.ts';

/** What may be undone and redone; the next one is the last of each list. */
export interface UndoStacks<Row extends Draft> {
	readonly undoable: readonly Row[];
	readonly redoable: readonly Row[];
}

/**
 * Read off a ledger what may be undone and what may be redone, so that both survive a reload. Something new makes what was
 * undone before it lie still. With `by`, only what this person did counts, and only what is new from them; what somebody else
 * took back is redoable by its author. Give only entries that could be applied. Cost: one pass.
 */
export function undoStacks<Row extends Draft>(entries: readonly Row[], by?: string): UndoStacks<Row> {
	const done = new Map<EntryId, Row>();
	const undone = new Map<EntryId, Row>();
	const own = (entry: Row) => by === undefined || entry.by === by;
	const move = (id: EntryId, from: Map<EntryId, Row>, to: Map<EntryId, Row>) => {
		const entry = from.get(id);
		if (!entry) return;
		from.delete(id);
		to.set(id, entry);
	};
	for (const entry of entries) {
		if (entry.undoes !== undefined) move(entry.undoes, done, undone);
		else if (entry.redoes !== undefined) move(entry.redoes, undone, done);
		else if (own(entry)) {
			done.set(entry.id, entry);
			undone.clear();
		}
	}
	return { undoable: [...done.values()], redoable: [...undone.values()] };
}
