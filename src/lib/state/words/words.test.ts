import { expect, test } from 'vitest';
import { count, list } from './count.ts';
import { formatRange } from './dates.ts';
import { languageName } from './language-name.ts';
import { explainStatus } from './statuses.ts';
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
	[{ onlyPlanned: true }, /planned or conditional/],
	[{ retractedClaims: 2 }, /2 claims count for nothing/]
])('the reason %j is put into words', (change, words) => {
	expect(explainStatus({ ...reason, ...change })).toMatch(words);
});
