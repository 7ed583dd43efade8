import actorKinds from '../../../../graph-data/vocabulary/actor-kinds.json?raw';
import relationTypes from '../../../../graph-data/vocabulary/relation-types.json?raw';
import { vocabularyFiles } from '#core/formats/dossier-folder/read-vocabulary.ts';

/** The vocabulary that this program was built with, by file name, for a data folder that has none of its own. */
export const shippedVocabulary: ReadonlyMap<string, string> = new Map([
	[vocabularyFiles.actorKinds, actorKinds],
	[vocabularyFiles.relationTypes, relationTypes]
]);
