import type { Entry } from '#core/ledger/entry.ts';
import type { Issue } from '#core/model/issue.ts';
import type { WrittenDossier } from '#core/store/read-written.ts';

/** What was done to a dossier since its last checkpoint. `sequence` is the last entry's; the checkpoint's where there is none. */
export interface OpenedLedger {
	readonly entries: readonly Entry[];
	readonly sequence: number;
}

/** Where changes go: to the shelf, nowhere beyond this window (a dossier opened from a file), or they cannot be made. */
export type Kept = 'shelf' | 'window' | 'nowhere';

/** A dossier, opened: what it says of itself, the store to ask, and what was asked of it already. */
export interface Opened extends WrittenDossier {
	/** Null where nothing can be written, as in static hosting. */
	readonly ledger: OpenedLedger | null;
	readonly kept: Kept;
	readonly issues: readonly Issue[];
}
