import { dossierId, type DossierId } from './ids.ts';
import { shown } from './shown.ts';

const shape = /^[\p{L}\p{N}](?:[\p{L}\p{M}\p{N}._-]{0,98}[\p{L}\p{M}\p{N}_-])?$/u;
// Names of devices on Windows, with any ending; and the two folders beside the dossiers that are none.
const reserved = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)|^(?:vocabulary|schema)$/i;

/** The name as the id of a dossier, or null where no folder of a dossier may be called so: see {@link refusalOfName}. */
export function parseDossierName(name: string): DossierId | null {
	return shape.test(name) && !reserved.test(name) ? dossierId(name) : null;
}

/** Why a name is refused, as one sentence. */
export function refusalOfName(name: string): string {
	return `${shown(name)} is no name of a dossier: it has 1 to 100 letters, digits, dots, hyphens and underscores, and begins with a letter or digit.`;
}
