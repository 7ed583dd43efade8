import type { Entry, EntryId } from '#core/ledger/entry.ts';
import type { Dossier } from '#core/model/dossier.ts';
import type { DossierId } from '#core/model/ids.ts';
import type { Issue } from '#core/model/issue.ts';

/** One line in the list of dossiers. */
export interface ShelfEntry {
	readonly id: DossierId;
	readonly title: string;
	readonly fictional: boolean;
}

/** A dossier as far as it could be read, and all that is wrong with it. */
export interface OpenedDossier {
	/** As it was written, with the ledger applied. Mergers are in it and not read through: see `readThrough`. */
	readonly dossier: Dossier;
	readonly issues: readonly Issue[];
	/** What the ledger holds since the checkpoint, in order; also an entry that could not be applied, which is in `issues`. */
	readonly entries: readonly Entry[];
	/** The revision that `dossier` is: sequence of the last entry, or the checkpoint's where there is none. */
	readonly sequence: number;
	/** Entries that changed nothing, because their target was gone. */
	readonly passedOver?: readonly EntryId[];
}

/** What was done to a dossier since its last checkpoint. `sequence` is the last entry's; the checkpoint's where there is none. */
export type OpenedLedger = Pick<OpenedDossier, 'entries' | 'sequence' | 'passedOver'>;

/** Where dossiers are kept: on disk, over HTTP, bundled. */
export interface Shelf {
	list(): Promise<readonly ShelfEntry[]>;
	/** Null where no dossier has this id. */
	open(id: DossierId): Promise<OpenedDossier | null>;
}
