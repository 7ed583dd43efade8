import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
	day,
	makeActor,
	makeArticle,
	makeClaim,
	makeDossier,
	range,
	smallVocabulary
} from '../../../../tests/support/make-dossier.ts';
import type { Article } from '#core/model/article.ts';
import type { Claim, Polarity } from '#core/model/claim.ts';
import { claimId } from '#core/model/ids.ts';
import type { Relation, Status } from '#core/model/relation.ts';
import type { Clocks } from './clocks.ts';
import { relationsOf } from './relations.ts';

const post = makeArticle('post', { publisher: 'The Post' });
const star = makeArticle('star', { publisher: 'The Star', published: { date: day('2021-06') } });
const wire1 = makeArticle('wire-1', { publisher: 'Gazette', origin: 'AP' });
const wire2 = makeArticle('wire-2', { publisher: 'Herald', origin: 'AP' });
const gone = makeArticle('gone', {
	publisher: 'The Sun',
	retracted: { date: day('2022-03-01'), reason: 'made up' }
});
const articles = [post, star, wire1, wire2, gone];
const actors = ['a', 'b', 'un'].map((id) => makeActor(id));

function only(claims: readonly Claim[], clocks: Clocks = {}): Relation | undefined {
	const relations = [...relationsOf(makeDossier({ actors, articles, claims }), clocks).values()];
	expect(relations.length).toBeLessThanOrEqual(1);
	return relations[0];
}

const says = (id: string, article: Article | null, more: Parameters<typeof makeClaim>[2] = {}) =>
	makeClaim(id, 'a founded b', { article, ...more });
const denies = (id: string, article: Article | null, more: Parameters<typeof makeClaim>[2] = {}) =>
	says(id, article, { polarity: 'denies', ...more });
const thinks = (id: string, ...restsOn: string[]) =>
	says(id, null, { assessment: { reason: 'It follows.', restsOn: restsOn.map(claimId) } });
const un = { speaker: 'words', speakerActor: 'un' };

describe('the status of a relation', () => {
	const table: [name: string, claims: Claim[], status: Status, assertedBy: string[], deniedBy?: string[]][] =
		[
			['one article', [says('1', post)], 'reported', ['The Post']],
			['two claims of one article', [says('1', post), says('2', post)], 'reported', ['The Post']],
			['two publishers', [says('1', post), says('2', star)], 'corroborated', ['The Post', 'The Star']],
			['two publishers of one wire story', [says('1', wire1), says('2', wire2)], 'reported', ['AP']],
			[
				'a wire story and a publisher',
				[says('1', wire1), says('2', post)],
				'corroborated',
				['AP', 'The Post']
			],
			['one speaker in two articles', [says('1', post, un), says('2', star, un)], 'reported', ['words']],
			[
				'two speakers in one article',
				[says('1', post, un), says('2', post, { speaker: 'Some' })],
				'reported',
				['words', 'Some']
			],
			[
				'two speakers in one wire story',
				[says('1', wire1, un), says('2', wire2, { speaker: 'Some' })],
				'reported',
				['words', 'Some']
			],
			[
				'two speakers in two articles',
				[says('1', post, un), says('2', star, { speaker: 'Some' })],
				'corroborated',
				['words', 'Some']
			],
			[
				'a speaker without actor who is a publisher elsewhere',
				[says('1', post, { speaker: 'Some' }), says('2', makeArticle('x', { publisher: 'SOME' }))],
				'reported',
				['Some']
			],
			['a denial', [says('1', post), denies('2', star)], 'contested', ['The Post'], ['The Star']],
			[
				'a denial by who asserts',
				[says('1', post), denies('2', post)],
				'contested',
				['The Post'],
				['The Post']
			],
			[
				'a denial for another time',
				[says('1', post, { when: range('2015', '2016') }), denies('2', star, { when: range('2018', null) })],
				'reported',
				['The Post']
			],
			[
				'a denial for a time that may overlap',
				[
					says('1', post, { when: range('2015', '2018') }),
					denies('2', star, { when: range('2018-12', null) })
				],
				'contested',
				['The Post'],
				['The Star']
			],
			['denials only', [denies('1', post), denies('2', star)], 'denied', [], ['The Post', 'The Star']],
			['an assessment', [thinks('1')], 'assessed', ['the analyst']],
			['an assessment beside words', [thinks('1'), says('2', post)], 'reported', ['The Post']],
			[
				'an assessment that is denied',
				[thinks('1'), denies('2', post)],
				'contested',
				['the analyst'],
				['The Post']
			],
			['no words', [says('1', null)], 'unquoted', []],
			['an assessment beside no words', [says('1', null), thinks('2')], 'assessed', ['the analyst']],
			['a denial without words', [says('1', post), denies('2', null)], 'reported', ['The Post']],
			['a retracted article', [says('1', gone)], 'retracted', []],
			['a retracted article beside another', [says('1', gone), says('2', post)], 'reported', ['The Post']],
			['a retracted denial', [says('1', post), denies('2', gone)], 'reported', ['The Post']],
			['a denial of what was retracted', [says('1', gone), denies('2', post)], 'denied', [], ['The Post']]
		];
	test.each(table)('%s', (_, claims, status, assertedBy, deniedBy = []) => {
		const withX = claims.some((claim) => claim.excerpts.some(({ article }) => article === 'x'))
			? [...articles, makeArticle('x', { publisher: 'SOME' })]
			: articles;
		const [relation] = relationsOf(makeDossier({ actors, articles: withX, claims })).values();
		expect(relation?.reason).toMatchObject({ status, assertedBy, deniedBy });
	});

	test('an assessment falls with an article that it rests on', () => {
		const other = makeClaim('2', 'b founded a', { article: gone });
		const relations = relationsOf(makeDossier({ actors, articles, claims: [thinks('1', '2'), other] }));
		expect([...relations.values()].map(({ reason }) => reason.status)).toEqual(['retracted', 'retracted']);
	});

	test('words that the article does not hold are as good as none', () => {
		const [excerpt] = says('1', post).excerpts;
		const claim = { ...says('1', post), excerpts: excerpt ? [{ ...excerpt, text: 'Other word' }] : [] };
		expect(only([claim])?.reason.status).toBe('unquoted');
		expect(only([claim, says('2', star)])?.reason).toMatchObject({ status: 'reported', articleOrigins: 1 });
	});

	test('what was rejected, or proposed and not accepted, is not in the graph', () => {
		const at = '2026-01-01T00:00:00Z';
		const proposed = { ...says('1', post), proposedBy: 'rule 1' };
		expect(only([proposed])).toBeUndefined();
		expect(only([{ ...proposed, review: { verdict: 'accepted', by: 'me', at } }])?.reason.status).toBe(
			'reported'
		);
		const rejected = { verdict: 'rejected', reason: 'misread', by: 'me', at } as const;
		expect(only([{ ...says('1', post), review: rejected }])).toBeUndefined();
	});

	test.each([
		[['planned', 'conditional'], true],
		[['planned', 'none'], false]
	] as const)('hedges %j: only planned %j', (hedges, onlyPlanned) => {
		const claims = hedges.map((hedge, index) => says(String(index), post, { hedge }));
		expect(only(claims)?.reason.onlyPlanned).toBe(onlyPlanned);
	});

	test('claims of retracted articles are counted apart and stay with the relation', () => {
		const relation = only([says('1', gone), says('2', post), denies('3', gone)]);
		expect(relation?.reason.retractedClaims).toBe(2);
		expect(relation?.claims.map(({ id }) => id)).toEqual(['1', '2', '3']);
	});
});

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

describe('the two clocks', () => {
	test.each([
		[range('2016', '2016'), ['1', '3']],
		[range('2017-01-01', null), ['2', '3']],
		[range(null, null), ['1', '2', '3']]
	])('true at %j keeps what can have been true: %j', (trueAt, kept) => {
		const claims = [
			says('1', post, { when: range('2015', '2016') }),
			says('2', post, { when: range('2017', null) }),
			says('3', post)
		];
		expect(only(claims, { trueAt })?.claims.map(({ id }) => id)).toEqual(kept);
	});

	test.each([
		['2019', undefined],
		['2020-01-01', 'reported'],
		['2021-06-29', 'reported'],
		['2021-06-30', 'corroborated'],
		['2021', 'corroborated']
	])('known by %s: %s', (knownBy, status) => {
		expect(only([says('1', post), says('2', star)], { knownBy: day(knownBy) })?.reason.status).toBe(status);
	});

	test.each([
		['2022-02', 'reported'],
		['2022-03-01', 'retracted']
	])('a retraction counts from its day: by %s %s', (knownBy, status) => {
		expect(only([says('1', gone)], { knownBy: day(knownBy) })?.reason.status).toBe(status);
	});

	test('an assessment is known when what it rests on is', () => {
		const claims = [thinks('1', '2'), makeClaim('2', 'b founded a', { article: star })];
		const dossier = makeDossier({ actors, articles, claims });
		expect(relationsOf(dossier, { knownBy: day('2021-05') }).size).toBe(0);
		expect(relationsOf(dossier, { knownBy: day('2021-06') }).size).toBe(2);
	});

	test('assessments that rest on one another end', () => {
		const circle = [
			thinks('1', '2'),
			{ ...thinks('2', '1'), ...{ subject: actors[1]!.id, object: actors[0]!.id } }
		];
		expect(relationsOf(makeDossier({ actors, claims: circle }), { knownBy: day('2030') }).size).toBe(2);
	});
});

describe('whatever the claims', () => {
	const someClaim = fc.record({
		article: fc.constantFrom(...articles, null),
		polarity: fc.constantFrom<Polarity>('asserts', 'denies'),
		speaker: fc.constantFrom(undefined, 'Some', 'words', 'speaker'),
		isUn: fc.boolean(),
		when: fc.constantFrom(undefined, range('2015', '2016'), range('2016', null), range(null, '2014'))
	});
	const someClaims = fc.array(someClaim, { minLength: 1, maxLength: 8 }).map((all) =>
		all.map(({ article, polarity, speaker, isUn, when }, index) =>
			says(String(index), article, {
				polarity,
				...(speaker === undefined ? {} : { speaker, ...(isUn ? { speakerActor: 'un' } : {}) }),
				...(when ? { when } : {})
			})
		)
	);
	const clocks = fc.record({
		trueAt: fc.constantFrom(undefined, range('2016', '2016'), range('2010', '2014')),
		knownBy: fc.constantFrom(undefined, day('2020'), day('2021-06'), day('2022-12'))
	});

	test('their order changes nothing but the order of names', () => {
		const shuffled = someClaims.chain((claims) =>
			fc.tuple(fc.constant(claims), fc.shuffledSubarray(claims, { minLength: claims.length }))
		);
		const unordered = (relation: Relation | undefined) =>
			relation && {
				...relation.reason,
				assertedBy: relation.reason.assertedBy.length,
				deniedBy: relation.reason.deniedBy.length
			};
		fc.assert(
			fc.property(shuffled, clocks, ([claims, turned], time) => {
				const [before, after] = [only(claims, time), only(turned, time)];
				expect(unordered(after)).toEqual(unordered(before));
				expect(after?.when).toEqual(before?.when);
			})
		);
	});

	test('one more claim of an origin that asserts already never corroborates', () => {
		fc.assert(
			fc.property(someClaims, fc.nat(), (claims, choice) => {
				const copied = claims[choice % claims.length]!;
				const before = only(claims)?.reason.status;
				const after = only([...claims, { ...copied, id: claimId('copy') }])?.reason.status;
				expect(after).toBe(before);
			})
		);
	});

	test('corroborated means two origins in two article origins, and no denial', () => {
		fc.assert(
			fc.property(someClaims, (claims) => {
				const reason = only(claims)?.reason;
				const isEnough = (reason?.assertedBy.length ?? 0) >= 2 && (reason?.articleOrigins ?? 0) >= 2;
				const isFree = reason?.deniedBy.length === 0;
				expect(reason?.status === 'corroborated').toBe(isEnough && isFree);
			})
		);
	});

	test('retracting an article is leaving its claims out', () => {
		fc.assert(
			fc.property(someClaims, (claims) => {
				const standing = claims.filter(({ excerpts }) => excerpts[0]?.article !== 'gone');
				fc.pre(standing.length > 0);
				const retractedClaims = claims.length - standing.length;
				expect(only(claims)?.reason).toEqual({ ...only(standing)?.reason, retractedClaims });
			})
		);
	});

	test('a later day never forgets', () => {
		fc.assert(
			fc.property(someClaims, (claims) => {
				const count = (knownBy: string) => only(claims, { knownBy: day(knownBy) })?.claims.length ?? 0;
				expect(count('2020-06')).toBeLessThanOrEqual(count('2022'));
			})
		);
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
