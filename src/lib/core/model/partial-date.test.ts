import { expect, test } from 'vitest';
import { canOverlap, firstDay, lastDay, parsePartialDate, type DateRange } from './partial-date.ts';

const date = (text: string) => parsePartialDate(text)!;
const range = (first: string | null, last: string | null): DateRange => ({
	first: first === null ? null : date(first),
	last: last === null ? null : date(last)
});

test.each([
	['2017', '2017-01-01', '2017-12-31'],
	['2020-02', '2020-02-01', '2020-02-29'],
	['1900-02', '1900-02-01', '1900-02-28'],
	['2000-02', '2000-02-01', '2000-02-29'],
	['2013-02-10', '2013-02-10', '2013-02-10'],
	['2019-11', '2019-11-01', '2019-11-30']
])('%s can mean %s to %s', (text, first, last) => {
	expect([firstDay(date(text)), lastDay(date(text))]).toEqual([first, last]);
});

test.each([
	'',
	'17',
	'2017-13',
	'2017-00',
	'2017-2',
	'2019-02-29',
	'2017-04-31',
	'2017-01-00',
	' 2017',
	'2017-01-01T00'
])('%j is no date', (text) => {
	expect(parsePartialDate(text)).toBeNull();
});

test.each([
	['same year', range('2017', '2017'), range('2017-05', '2017-06'), true],
	['one ends the year before', range('2012', '2016'), range('2017', null), false],
	['they touch on one day', range('2012', '2017-03-01'), range('2017-03', null), true],
	['open at both ends', range(null, null), range('1990', '1990'), true],
	['open start, ends before', range(null, '2011'), range('2012', '2012'), false],
	['undated may be any time', undefined, range('2012', '2012'), true]
])('ranges overlap: %s', (_, a, b, expected) => {
	expect([canOverlap(a, b), canOverlap(b, a)]).toEqual([expected, expected]);
});
