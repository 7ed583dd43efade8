import actorKinds from '../../../../graph-data/vocabulary/actor-kinds.json?raw';
import relationTypes from '../../../../graph-data/vocabulary/relation-types.json?raw';
import { readVocabulary, vocabularyFiles } from '#core/formats/dossier-folder/read-vocabulary.ts';
import type { Vocabulary } from '#core/model/vocabulary.ts';

/** The vocabulary that this program was built with; a test keeps it without faults. */
export function shippedVocabulary(): Vocabulary {
	const files = new Map([
		[vocabularyFiles.actorKinds, actorKinds],
		[vocabularyFiles.relationTypes, relationTypes]
	]);
	return readVocabulary(files, '').vocabulary;
}
