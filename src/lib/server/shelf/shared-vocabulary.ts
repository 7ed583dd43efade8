import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { readVocabulary, vocabularyFiles } from '#core/formats/dossier-folder/read-vocabulary.ts';
import type { Issue } from '#core/model/issue.ts';
import { fault } from '#core/model/place.ts';
import type { Vocabulary } from '#core/model/vocabulary.ts';
import { readFiles } from './folder-files.ts';
import { shippedVocabulary } from './shipped-vocabulary.ts';

/** The vocabulary that all dossiers of a data folder share, all that is wrong with it, and a mark of its files' state. */
export interface SharedVocabulary {
	readonly vocabulary: Vocabulary;
	readonly issues: readonly Issue[];
	readonly mark: string;
}

const folder = 'vocabulary/';

/**
 * Read `vocabulary/` of a data folder; one that has neither of the two files gets the shipped vocabulary. Issues name the
 * files by their path below the data folder.
 */
export async function readSharedVocabulary(root: string): Promise<SharedVocabulary> {
	const paths = Object.values(vocabularyFiles).map((name) => `${folder}${name}`);
	const facts = await Promise.all(paths.map((path) => stat(join(root, path)).catch(() => null)));
	const mark = facts.map((fact) => `${fact?.size} ${fact?.mtimeMs}`).join('\n');
	const present = paths.filter((_, index) => facts[index]?.isFile());
	if (present.length === 0) return { ...readVocabulary(shippedVocabulary, ''), mark };
	const missing = paths.filter((path) => !present.includes(path)).map(missingFile);
	const { vocabulary, issues } = readVocabulary(await readFiles(root, present), folder);
	return { vocabulary, issues: [...missing, ...issues], mark };
}

function missingFile(file: string): Issue {
	return fault({ file }, 'file-missing', 'the file is missing.', 'Put the shipped one back.');
}
