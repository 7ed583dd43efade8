import type { Issue } from '#core/model/issue.ts';
import type { OpenedLedger } from '#core/store/shelf.ts';
import type { WrittenDossier } from '#core/store/read-written.ts';

/** Where changes go: to the shelf, nowhere beyond this window (a dossier opened from a file), or they cannot be made. */
export type Kept = 'shelf' | 'window' | 'nowhere';

/** A dossier, opened: what it says of itself, the store to ask, and what was asked of it already. */
export interface Opened extends WrittenDossier {
	/** Null where there is none, as of a dossier that was opened from files. */
	readonly ledger: OpenedLedger | null;
	readonly kept: Kept;
	readonly issues: readonly Issue[];
}
