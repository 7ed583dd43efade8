import { expect, test } from 'vitest';
import { actorKindId, relationTypeId } from '#core/model/ids.ts';
import { smallVocabulary } from '../../../../tests/support/make-dossier.ts';
import { fitOf, fittingTypes } from './fitting-types.ts';

const [group, place] = ['group', 'place'].map(actorKindId);
const typeOf = (id: string) => smallVocabulary.relationTypes.get(relationTypeId(id))!;

test.each([
	['active-in', group!, place!, 'as-told'],
	['active-in', place!, group!, 'turned'],
	['active-in', group!, group!, 'never'],
	['active-in', null, group!, 'turned'],
	['active-in', null, null, 'as-told'],
	['allied', place!, group!, 'as-told']
] as const)('%s from %s to %s fits %s', (type, subject, object, fit) => {
	expect(fitOf(typeOf(type), subject, object)).toBe(fit);
});

test('a symmetric type has no wrong way round', () => {
	const allied = { ...typeOf('allied'), subjects: [group!], objects: [place!] };
	expect(fitOf(allied, place!, group!)).toBe('as-told');
});

test('featured types come first and are not repeated in their family; empty groups are left out', () => {
	const founded = { ...typeOf('founded'), featured: true };
	const vocabulary = {
		...smallVocabulary,
		relationTypes: new Map(smallVocabulary.relationTypes).set(founded.id, founded)
	};
	const groups = fittingTypes(vocabulary, group!, group!).map(({ family, types }) => [
		family,
		types.map(({ type, fit }) => `${type.id} ${fit}`)
	]);
	expect(groups).toEqual([
		[null, ['founded as-told']],
		['ties', ['allied as-told']]
	]);
});
