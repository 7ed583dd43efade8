import { expect, test } from 'vitest';
import { count, list } from './count.ts';
import { formatRange } from './dates.ts';
import { languageName } from './language-name.ts';
import { isRejected, tellReview } from './review.ts';
import { explainSides, explainStatus, tellSides } from './statuses.ts';
import type { PartialDate } from '#core/model/partial-date.ts';
import type { StatusReason } from '#core/model/relation.ts';

const date = (text: string) => text as PartialDate;

test.each([
	[undefined, 'n.d.'],
	[{ first: null, last: null }, 'n.d.'],
	[{ first: date('2012'), last: null }, 'since 2012'],
	[{ first: null, last: date('2012-05') }, 'until May 2012'],
	[{ first: date('2012'), last: date('2012') }, '2012'],
	[{ first: date('2012'), last: date('2017-03') }, '2012 to March 2017']
])('the range %j reads %s', (range, words) => {
	expect(formatRange(range)).toBe(words);
});

test('counts and lists read as English', () => {
	expect([count(1, 'tie'), count(1240, 'tie'), count(2, 'body', 'bodies')]).toEqual([
		'1 tie',
		'1,240 ties',
		'2 bodies'
	]);
	expect([list([]), list(['A']), list(['A', 'B']), list(['A', 'B', 'C'])]).toEqual([
		'',
		'A',
		'A and B',
		'A, B and C'
	]);
});

test('a language tag that is no tag is shown as it stands', () => {
	expect([languageName('ar'), languageName('ar-Latn'), languageName('<b>')]).toEqual([
		'Arabic',
		'Arabic (Latin)',
		'<b>'
	]);
});

const reason: StatusReason = {
	status: 'reported',
	assertedBy: ['VOA'],
	deniedBy: [],
	articleOrigins: 1,
	retractedClaims: 0,
	onlyPlanned: false
};

test.each<[Partial<StatusReason>, RegExp]>([
	[{}, /^Reported: one origin, VOA, asserts it\.$/],
	[{ status: 'corroborated', assertedBy: ['VOA', 'AFP'] }, /2 origins assert it, VOA and AFP\.$/],
	[{ status: 'contested', deniedBy: ['A', 'B'] }, /VOA asserts it, A and B deny it\.$/],
	[{ status: 'denied', deniedBy: ['A'], assertedBy: [] }, /^Denied: A denies it/],
	[{ onlyPlanned: true, caveat: 'conditional' }, /speak of what is conditional, not of what is so\.$/],
	[{ retractedClaims: 2 }, /2 claims count for nothing/]
])('the reason %j is put into words', (change, words) => {
	expect(explainStatus({ ...reason, ...change })).toMatch(words);
});

test.each<[Partial<StatusReason>, string]>([
	[
		{ status: 'contested', assertedBy: ['A', 'B', 'C'], deniedBy: ['D'] },
		'Contested: 3 origins assert, 1 denies'
	],
	[{ status: 'contested', deniedBy: ['D', 'E'] }, 'Contested: 1 origin asserts, 2 deny'],
	[{ status: 'contested', assertedBy: [], deniedBy: ['D'] }, 'Contested: asserted without words, 1 denies'],
	[{ status: 'denied', assertedBy: [], deniedBy: ['D'] }, 'Denied: 1 origin denies, none asserts'],
	[{}, '']
])('the two sides of %j', (change, words) => {
	expect(tellSides({ ...reason, ...change })).toBe(words);
});

test.each<[Partial<StatusReason>, string]>([
	[{ status: 'contested', deniedBy: ['D', 'E'] }, 'Asserted by VOA. Denied by D and E.'],
	[{ status: 'contested', assertedBy: [], deniedBy: ['D'] }, 'Denied by D.'],
	[
		{ status: 'denied', assertedBy: [], deniedBy: ['D'] },
		'Denied by D. A tie that nobody here asserts is listed and not drawn.'
	],
	[{}, 'Reported: one origin, VOA, asserts it.']
])('who is on which side of %j', (change, words) => {
	expect(explainSides({ ...reason, ...change })).toBe(words);
});

test('names in Arabic are kept from turning the sentence round', () => {
	expect(explainStatus({ ...reason, assertedBy: ['وزارة', 'AFP'], status: 'corroborated' })).toContain(
		'\u2068وزارة\u2069 and AFP'
	);
});

test('a claim that counts for nothing says why', () => {
	const at = '2026-01-02T23:00:00Z';
	const rejected = { verdict: 'rejected', by: 'N. N.', at, reason: 'Misread.' } as const;
	expect(tellReview({ review: rejected })).toBe('Rejected by N. N. on 2 January 2026: Misread.');
	expect(tellReview({ review: { ...rejected, at: 'soon' } })).toContain(' on soon: ');
	expect(tellReview({ proposedBy: 'rule 7' })).toMatch(/^Proposed by rule 7\./);
	expect(tellReview({ proposedBy: 'rule 7', review: { verdict: 'accepted', by: 'x', at } })).toBe('');
	expect(tellReview({})).toBe('');
	expect([isRejected({ review: rejected }), isRejected({})]).toEqual([true, false]);
});
