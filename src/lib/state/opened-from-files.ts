import type { Opened } from './opened.ts';
import { readWritten } from '#core/store/read-written.ts';
import type { OpenedDossier } from '#core/store/shelf.ts';

/** A dossier that was opened from files, to be shown in this window; it is kept nowhere else. */
export async function openedFromFiles(found: OpenedDossier): Promise<Opened> {
	const { entries, sequence, issues } = found;
	return { ...(await readWritten(found.dossier)), ledger: { entries, sequence }, kept: 'window', issues };
}
