import { expect, test } from 'vitest';
import { citeTie } from './cite-tie.ts';
import { relationsOf } from '#core/evidence/relations.ts';
import { makeActor, makeArticle, makeClaim, makeDossier } from '../../../../tests/support/make-dossier.ts';
import type { Claim } from '#core/model/claim.ts';

const [post, star] = [
	makeArticle('post', { publisher: 'The Post', title: 'who did it' }),
	makeArticle('star', { publisher: 'Star', title: 'Rien', language: 'fr' })
];

function cite(...claims: readonly Claim[]) {
	const dossier = makeDossier({
		actors: ['a', 'b'].map((id) => makeActor(id)),
		articles: [post, star],
		claims
	});
	const [relation] = relationsOf(dossier).values();
	return citeTie(relation!, dossier, dossier.vocabulary);
}
const claim = makeClaim('1', 'a founded b', { article: post });
const denial = makeClaim('2', 'a founded b', { article: star, polarity: 'denies' });
const [asserted, denied] = [
	'“Who Did It,” Post, January 1, 2020, at “Some words.”',
	'“Rien,” Star, January 1, 2020, at “Some words.”'
];

test.each<[string, readonly Claim[], string]>([
	['a reported one', [claim], `a founded b (reported). ${asserted}`],
	['a contested one', [claim, denial], `a founded b (contested). Asserted: ${asserted} Denied: ${denied}`],
	['a denied one', [denial], `a founded b (denied). Denied: ${denied}`],
	['a planned one', [{ ...claim, hedge: 'planned' }], `a founded b (planned) (reported). ${asserted}`],
	['one without words', [makeClaim('1', 'a founded b', { article: null })], 'a founded b (no words).']
])('%s is copied with its sources', (_, claims, golden) => {
	expect(cite(...claims).plain).toBe(golden);
});

test('word processors get the slant', () => {
	expect(cite(claim).html).toContain('<i>Post</i>');
});
