import { expect, test } from 'vitest';
import { makeActor, makeClaim, mapById, smallVocabulary } from '../../../../tests/support/make-dossier.ts';
import { checkEnds } from './check-ends.ts';
import { actorKindId, relationTypeId } from './ids.ts';

// A group is allied with a place: told from either end.
const allied = smallVocabulary.relationTypes.get(relationTypeId('allied'))!;
const uneven = { ...allied, subjects: [actorKindId('group')], objects: [actorKindId('place')] };
const relationTypes = new Map(smallVocabulary.relationTypes).set(uneven.id, uneven);
const known = {
	actors: mapById([makeActor('a'), makeActor('b'), makeActor('p', 'place'), makeActor('q', 'place')]),
	vocabulary: { ...smallVocabulary, relationTypes }
};
const pathsOf = (statement: string) =>
	checkEnds(
		{ value: makeClaim('1', statement), at: (path) => ({ file: 'f', ...(path ? { path } : {}) }) },
		known
	).map(({ path }) => path);

test.each([
	['a allied p', []],
	['p allied a', []],
	['a allied b', ['object']],
	['p allied q', ['subject']],
	['a active-in p', []],
	['p active-in a', ['object']],
	['a active-in nobody', []],
	['a unknown p', []]
])('%s: %j', (statement, paths) => {
	expect(pathsOf(statement)).toEqual(paths);
});
