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
	readonly dossier: Dossier;
	readonly issues: readonly Issue[];
}

/** Where dossiers are kept: on disk, over HTTP, bundled. */
export interface Shelf {
	list(): Promise<readonly ShelfEntry[]>;
	/** Null where no dossier has this id. */
	open(id: DossierId): Promise<OpenedDossier | null>;
}
