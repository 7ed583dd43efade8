import { createHash } from 'node:crypto';
import { readDossierFolder } from '#core/formats/dossier-folder/read-dossier-folder.ts';
import type { DossierId } from '#core/model/ids.ts';
import { sortIssues } from '#core/model/place.ts';
import type { Vocabulary } from '#core/model/vocabulary.ts';
import type { OpenedDossier } from '#core/store/shelf.ts';
import { readFiles, type ListedFiles } from './folder-files.ts';

/** Read the listed files of one dossier's folder. Issues name files by their path below the folder. */
export async function openFolder(
	folder: string,
	id: DossierId,
	listed: ListedFiles,
	vocabulary: Vocabulary
): Promise<OpenedDossier> {
	const files = await readFiles(folder, listed.paths);
	const { dossier, issues } = await readDossierFolder({ id, files, vocabulary, sha256 });
	return { dossier, issues: sortIssues([...listed.issues, ...issues]) };
}

function sha256(text: string): string {
	return createHash('sha256').update(text, 'utf8').digest('hex');
}
