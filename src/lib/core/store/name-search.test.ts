import { expect, test } from 'vitest';
import { makeActor } from '../../../../tests/support/make-dossier.ts';
import { NameSearch } from './name-search.ts';

const actor = {
	...makeActor('a'),
	names: [
		{ text: 'Movement for the North', language: 'en', role: 'primary' as const },
		{ text: 'the movement', language: 'en', role: 'alias' as const, context: true as const },
		{ text: 'Northern Movement', language: 'en', role: 'alias' as const },
		{ text: 'The Movement of Hope', language: 'en', role: 'alias' as const },
		{ text: 'Movement', language: 'en', role: 'short' as const }
	]
};
const search = new NameSearch([actor]);

test.each([
	// The query itself, before one that begins with it, before one that has it inside.
	['movement', 4, false],
	['movement for', 0, false],
	['north', 2, false],
	// A name that means it everywhere, even where one that does so by context is the query itself.
	['the movement', 3, false],
	['movement the', 0, false]
])('of the spellings that %s matches the best is number %i', (query, matchedName, isByContext) => {
	expect(search.find(query)).toEqual([{ actor, matchedName, isByContext }]);
});

test('a name by context is found where no other matches', () => {
	const other = { ...actor, names: actor.names.slice(0, 2) };
	expect(new NameSearch([other]).find('the mov')).toEqual([
		{ actor: other, matchedName: 0, isByContext: false }
	]);
	expect(new NameSearch([{ ...other, names: [other.names[1]!] }]).find('the mov')).toMatchObject([
		{ isByContext: true }
	]);
});
