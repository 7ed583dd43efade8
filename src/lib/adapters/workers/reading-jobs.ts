import { openDossier } from './reading-dossier.ts';
import { readArticle } from './reading-article.ts';
import { zipDossier } from '#core/formats/zip/zip-dossier.ts';

/** The jobs of the reading worker. */
export const readingJobs = {
	readArticle,
	openDossier,
	zip: (files: ReadonlyMap<string, string>) => zipDossier(files)
};
