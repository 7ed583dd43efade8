import { dossierOf } from '#core/model/dossier-bundle.ts';
import type { Dossier } from '#core/model/dossier.ts';
import { contentOf } from '#core/model/file-formats.ts';
import type { Issue } from '#core/model/issue.ts';
import { sortIssues } from '#core/model/place.ts';
import { readJson } from '#core/formats/dossier-folder/read-json.ts';
import { dossierJsonSchema } from './dossier-json-schema.ts';

/**
 * Read what {@link writeDossierJson} wrote. Null where the text is no JSON, of another format, newer than this program, or
 * where its schema does not hold; a row that breaks another rule is left out and named. `file` names the text in the issues.
 * The words of every claim are checked against the articles; the SHA-256 of the articles is not.
 */
export function readDossierJson(
	text: string,
	file: string
): { dossier: Dossier | null; issues: readonly Issue[] } {
	const { located, issues } = readJson(file, text, 'dossier-json', dossierJsonSchema);
	if (!located) return { dossier: null, issues };
	const read = dossierOf(contentOf(located.value), file);
	const placed = read.issues.map((issue) => ({ ...issue, ...located.at(issue.path) }));
	return { dossier: read.dossier, issues: sortIssues([...issues, ...placed]) };
}
