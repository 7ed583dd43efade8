import { describe, expect, test } from 'vitest';
import { actors, denies, only, post, says } from '../../../../tests/support/claims-of-five.ts';
import { makeClaim, makeDossier, range, smallVocabulary } from '../../../../tests/support/make-dossier.ts';
import { relationsOf } from './relations.ts';

describe('the ends of a relation', () => {
	test('a symmetric type told from either end is one relation, its ends in code-unit order', () => {
		const claims = [makeClaim('1', 'b allied a'), makeClaim('2', 'a allied b')];
		expect(only(claims)).toMatchObject({ id: 'a~allied~b', subject: 'a', object: 'b' });
	});

	test('a directed type told both ways is two, in order of id', () => {
		const claims = [makeClaim('1', 'b founded a'), makeClaim('2', 'a founded b')];
		const relations = relationsOf(makeDossier({ actors, claims }));
		expect([...relations.keys()]).toEqual(['a~founded~b', 'b~founded~a']);
	});

	test('asserting claims come first', () => {
		expect(only([denies('1', post), says('2', post)])?.claims.map(({ id }) => id)).toEqual(['2', '1']);
	});
});

describe('the dates of a relation', () => {
	test.each([
		[[], undefined],
		[[range('2015', '2016')], range('2015', '2016')],
		[[range('2015-03', '2016'), range('2014', '2015')], range('2014', '2016')],
		[[range('2015', null), range('2014', '2016')], range('2014', null)],
		[[range('2015', '2016'), range('2015-01-01', '2016-12')], range('2015-01-01', '2016-12')]
	])('%j span %j', (ranges, when) => {
		const claims = ranges.map((value, index) => says(String(index), post, { when: value }));
		expect(
			only([...claims, says('undated', post), denies('no', post, { when: range('1999', null) })])?.when
		).toEqual(when);
	});
});

test('a type that the vocabulary does not know is directed', () => {
	const claim = makeClaim('1', 'b unknown a');
	const relations = relationsOf({
		claims: new Map([[claim.id, claim]]),
		articles: new Map([[post.id, post]]),
		vocabulary: smallVocabulary
	});
	expect([...relations.keys()]).toEqual(['b~unknown~a']);
});
