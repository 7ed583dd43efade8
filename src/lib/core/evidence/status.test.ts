import { describe, expect, test } from 'vitest';
import {
	actors,
	articles,
	denies,
	gone,
	only,
	post,
	says,
	star,
	thinks,
	un,
	wire1,
	wire2
} from '../../../../tests/support/claims-of-five.ts';
import { makeArticle, makeClaim, makeDossier, range } from '../../../../tests/support/make-dossier.ts';
import type { Claim } from '#core/model/claim.ts';
import type { Status } from '#core/model/relation.ts';
import { relationsOf } from './relations.ts';

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
		[['planned', 'conditional'], 'planned or conditional'],
		[['planned', 'planned'], 'planned'],
		[['conditional'], 'conditional'],
		[['planned', 'none'], undefined],
		[['alleged'], undefined]
	] as const)('hedges %j: %s', (hedges, caveat) => {
		const claims = hedges.map((hedge, index) => says(String(index), post, { hedge }));
		expect(only(claims)?.reason.onlyPlanned).toBe(caveat !== undefined);
		expect(only(claims)?.reason.caveat).toBe(caveat);
	});

	test('neither denials nor retracted claims say whether it is only planned', () => {
		const others = [denies('2', star, { hedge: 'conditional' }), says('3', gone, { hedge: 'none' })];
		expect(only([says('1', post, { hedge: 'planned' }), ...others])?.reason.caveat).toBe('planned');
	});

	test('claims of retracted articles are counted apart and stay with the relation', () => {
		const relation = only([says('1', gone), says('2', post), denies('3', gone)]);
		expect(relation?.reason.retractedClaims).toBe(2);
		expect(relation?.claims.map(({ id }) => id)).toEqual(['1', '2', '3']);
	});
});
