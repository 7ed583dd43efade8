import { expect, test } from 'vitest';
import { makeActor, makeArticle, makeClaim, makeDossier } from '../../../../tests/support/make-dossier.ts';
import { legend } from './legend.ts';
import { palettes } from '#core/drawing/palette.ts';
import { relationsOf } from '#core/evidence/relations.ts';
import type { Claim } from '#core/model/claim.ts';
import { relationTypeId } from '#core/model/ids.ts';
import type { Dossier } from '#core/model/dossier.ts';

const actors = [makeActor('a'), makeActor('b'), makeActor('p', 'place'), makeActor('m', 'militia')];
const second = makeArticle('second');

function of(claims: readonly Claim[], featured: readonly string[] = []) {
	const dossier = makeDossier({ actors, articles: [makeArticle('news'), second], claims });
	const relationTypes = new Map(
		[...dossier.vocabulary.relationTypes].map(([id, type]) => [
			id,
			{ ...type, featured: featured.includes(id) }
		])
	);
	const vocabulary: Dossier['vocabulary'] = { ...dossier.vocabulary, relationTypes };
	return legend({ actors, relations: [...relationsOf(dossier).values()] }, vocabulary, palettes.light);
}

test('counts what is drawn, in the vocabulary’s order; what it lacks comes last', () => {
	const { kinds, types, families, statuses } = of([
		makeClaim('c1', 'a allied b'),
		makeClaim('c2', 'a founded b'),
		makeClaim('c3', 'b founded a'),
		makeClaim('c4', 'a zzz b'),
		makeClaim('c5', 'b allied p', { polarity: 'denies' })
	]);
	expect(kinds.map(({ kind, count }) => [kind, count])).toEqual([
		['group', 2],
		['place', 1],
		['militia', 1]
	]);
	expect(types.map(({ type, count }) => [type, count])).toEqual([
		['founded', 2],
		['allied', 1],
		['zzz', 1]
	]);
	expect(families.map(({ family, count }) => [family, count])).toEqual([
		['ties', 3],
		['zzz', 1]
	]);
	expect(statuses.map(({ status, count }) => [status, count])).toEqual([['reported', 4]]);
});

test('featured types come first', () => {
	const claims = [makeClaim('c1', 'a founded b'), makeClaim('c2', 'a active-in p')];
	expect(of(claims, ['active-in']).types.map(({ type }) => type)).toEqual(['active-in', 'founded']);
	expect(of(claims, ['founded']).types[0]).toMatchObject({
		type: relationTypeId('founded'),
		isFeatured: true
	});
});

test.each([
	['one origin each', [makeClaim('c1', 'a founded b')], 'Every tie here rests on one origin.'],
	[
		'two origins',
		[makeClaim('c1', 'a founded b'), makeClaim('c2', 'a founded b', { article: second })],
		'Every tie here rests on at least two origins.'
	],
	[
		'a mix',
		[
			makeClaim('c1', 'a founded b'),
			makeClaim('c2', 'a founded b', { article: second }),
			makeClaim('c3', 'b founded a')
		],
		null
	],
	['nothing', [], null],
	[
		'all but one',
		[
			...Array.from({ length: 9 }, (_, index) => makeClaim(`c${index}`, `a t${index} b`)),
			makeClaim('d1', 'a founded b'),
			makeClaim('d2', 'a founded b', { article: second })
		],
		'Every tie here but 1 rests on one origin.'
	]
])('says in words what all lines say: %s', (_what, claims, sentence) => {
	expect(of(claims).rulingStatus).toBe(sentence);
});
