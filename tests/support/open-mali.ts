import { createHash } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { readDossierFolder } from '../../src/lib/core/formats/dossier-folder/read-dossier-folder.ts';
import { readVocabulary } from '../../src/lib/core/formats/dossier-folder/read-vocabulary.ts';
import type { Dossier } from '../../src/lib/core/model/dossier.ts';
import { dossierId } from '../../src/lib/core/model/ids.ts';

const data = fileURLToPath(new URL('../../graph-data/', import.meta.url));

function filesBelow(folder: string): Map<string, string> {
	const entries = readdirSync(`${data}${folder}`, { recursive: true, withFileTypes: true });
	const paths = entries
		.filter((entry) => entry.isFile())
		.map((entry) => `${entry.parentPath}/${entry.name}`.slice(`${data}${folder}/`.length));
	return new Map(paths.map((path) => [path, readFileSync(`${data}${folder}/${path}`, 'utf8')]));
}

/** The shipped dossier on the Mali article, as it is on disk. */
export function openMali(): Promise<Dossier> {
	return openOnDisk('mali-2020');
}

/** A shipped dossier, as it is on disk. */
export async function openOnDisk(id: string): Promise<Dossier> {
	const { vocabulary } = readVocabulary(filesBelow('vocabulary'), '');
	const opened = await readDossierFolder({
		id: dossierId(id),
		files: filesBelow(id),
		vocabulary,
		sha256: (text) => createHash('sha256').update(text, 'utf8').digest('hex')
	});
	return opened.dossier;
}
