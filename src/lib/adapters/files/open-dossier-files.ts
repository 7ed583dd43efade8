import { asReading } from './reading-failed.ts';
import type { PickedFile } from './picked-file.ts';
import { askReader } from '#adapters/workers/reading.ts';
import type { Asking } from '#adapters/workers/request.ts';
import type { DossierReading } from '#core/formats/dossier-files/dossier-reading.ts';

/** A dossier at the limits takes its time, and says nothing while it is checked: ms. */
const patience = 120_000;

/** See `Tools.openDossierFiles`. Whatever the files hold, it is answered; only an abort rejects. */
export async function openDossierFiles(
	files: readonly PickedFile[],
	asking: Asking = {}
): Promise<DossierReading> {
	return asReading(files[0]?.path ?? '', askReader('openDossier', files, { timeout: patience, ...asking }));
}
