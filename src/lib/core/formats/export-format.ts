import type { Actor } from '#core/model/actor.ts';
import type { Dossier, Positions } from '#core/model/dossier.ts';
import type { Relation } from '#core/model/relation.ts';

/** What is written to a file: a dossier, and which of its actors and relations are shown, standing where. */
export interface ExportInput {
	readonly dossier: Dossier;
	readonly scene: { readonly actors: readonly Actor[]; readonly relations: readonly Relation[] };
	/** Null where nothing was arranged yet: files then hold no places, and there is no picture. */
	readonly positions: Positions | null;
}

/** One kind of file that a dossier can be saved as, on screen and from the command line alike. */
export interface ExportFormat {
	/** As the command line and menus name it. */
	readonly id: string;
	readonly label: string;
	/** Without the dot. */
	readonly extension: string;
	readonly mime: string;
	/** The whole file. Equal input gives equal text; it ends with a line end. */
	write(input: ExportInput): string;
	/** What the file cannot carry, or what programs that open it are known to drop: one sentence each, to be shown before saving. */
	losses(input: ExportInput): readonly string[];
}
