import { describe, expect, test } from 'vitest';
import { smallVocabulary } from '../../../../../tests/support/make-dossier.ts';
import { formatIssue } from '#core/model/issue.ts';
import { emptyVocabulary, readVocabulary } from './read-vocabulary.ts';

const { actorKinds, families, relationTypes } = smallVocabulary;
const kindsFile = { format: 'entente/actor-kinds', version: 1, actorKinds: [...actorKinds.values()] };
const typesFile = {
	format: 'entente/relation-types',
	version: 1,
	families: [...families.values()],
	relationTypes: [...relationTypes.values()]
};
const read = (kinds: object, types: object, base = emptyVocabulary) =>
	readVocabulary(
		new Map([
			['v/actor-kinds.json', JSON.stringify(kinds)],
			['v/relation-types.json', JSON.stringify(types)]
		]),
		'v/',
		base
	);
const lines = (...files: Parameters<typeof read>) => read(...files).issues.map(formatIssue);

test('the two files give the vocabulary, in their order', () => {
	expect(read(kindsFile, typesFile)).toEqual({ vocabulary: smallVocabulary, issues: [] });
});

test('nothing is missed where there are no files', () => {
	expect(readVocabulary(new Map(), 'v/', smallVocabulary)).toEqual({
		vocabulary: smallVocabulary,
		issues: []
	});
});

describe('an entry that cannot be used is left out and named', () => {
	const [first] = typesFile.relationTypes;
	const withType = (change: object) => ({ ...typesFile, relationTypes: [{ ...first!, ...change }] });

	test.each([
		[
			withType({ family: 'none' }),
			'v/relation-types.json:1 relationTypes.0.family: there is no family "none"',
			false
		],
		[
			withType({ subjects: ['group', 'ship'] }),
			'relationTypes.0.subjects.1: there is no actor kind "ship"',
			true
		],
		[
			withType({ objects: [] }),
			'relationTypes.0.objects: a list: no actor kind is allowed at this end',
			false
		],
		[withType({ symmetric: true }), 'relationTypes.0: an object: a symmetric type reads the same', false],
		[withType({ colour: 'red' }), 'relationTypes.0.colour: the field "colour" is unknown', false],
		[{ ...typesFile, version: 2 }, 'v/relation-types.json:1: it is version 2', false]
	])('%#', (types, line, isKept) => {
		const { vocabulary, issues } = read(kindsFile, types);
		expect(issues.map(formatIssue)).toEqual([expect.stringContaining(line)]);
		expect(vocabulary.relationTypes.has(first!.id)).toBe(isKept);
	});

	test('ids that are taken', () => {
		expect(lines(kindsFile, typesFile, smallVocabulary)).toHaveLength(2 + 2 + 3);
	});
});
