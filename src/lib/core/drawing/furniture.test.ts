import { describe, expect, test } from 'vitest';
import { wholeOf } from '../../../../tests/support/hostile-dossier.ts';
import {
	day,
	makeActor,
	makeArticle,
	makeClaim,
	makeDossier
} from '../../../../tests/support/make-dossier.ts';
import { readSvg } from '../../../../tests/support/read-svg.ts';
import { sampleList } from '../../../../tests/support/sample-list.ts';
import { textWidth } from './text-width.ts';
import { cutText, isolated, wrapText } from './furniture-text.ts';
import { furnitureOf, sourceLine, stamp, writtenDate } from './furniture.ts';
import { palettes } from './palette.ts';
import { svgTree } from './svg-tree.ts';
import { writeSvg } from './write-svg.ts';

const [old, young] = [
	makeArticle('old', { published: { date: day('2012') } }),
	makeArticle('young', {
		published: { date: day('2020-02-10') },
		authors: ['A. Writer'],
		url: 'https://example.org/1'
	})
];
const unread = makeArticle('unread', { published: { date: day('2023-01-01') } });
const dossier = makeDossier({
	actors: [makeActor('a'), makeActor('b')],
	articles: [old, young, unread],
	claims: [
		makeClaim('c1', 'a founded b', { article: old }),
		makeClaim('c2', 'a founded b', { article: young })
	]
});
const furniture = furnitureOf(dossier, wholeOf(dossier).scene, palettes.light);

describe('furniture', () => {
	test('is stamped with the dossier’s date and that of the newest article behind a tie', () => {
		expect(furniture.stamp).toBe('As of 31 December 2024, evidence to 10 February 2020');
		expect(stamp(day('2024'), [])).toBe('As of 2024, no evidence');
		expect(stamp(day('2024-05'), [young, makeArticle('x', { published: { date: day('2020') } })])).toBe(
			'As of May 2024, evidence to 2020'
		);
	});

	test('lists the articles that are quoted, and no others', () => {
		expect(furniture.sources).toEqual([
			{ number: 1, text: '“Title of old”, Publisher of old, 2012' },
			{
				number: 2,
				text: 'A. Writer, “Title of young”, Publisher of young, 10 February 2020, https://example.org/1'
			}
		]);
		expect(sourceLine({ ...old, retracted: { date: day('2021'), reason: 'wrong' } })).toMatch(
			/\(retracted\)$/
		);
	});

	test('stands in every picture: title, legend, sources, stamp, and that it is made up', () => {
		const { texts } = readSvg(writeSvg(svgTree(sampleList(palettes.light), furniture)));
		const words = texts.join('\n');
		for (const part of [
			'A small dossier',
			'FICTIONAL: made up for training',
			'group (2)',
			'founded (1)',
			'What a line says. Every tie here rests on at least two origins.',
			'1. “Title of old”, Publisher of old, 2012',
			'As of 31 December 2024, evidence to 10 February 2020'
		]) {
			expect(words).toContain(part);
		}
		const real = { ...furniture, isFictional: false };
		expect(writeSvg(svgTree(sampleList(palettes.light), real))).not.toContain('FICTIONAL');
	});

	test('keeps to the picture’s width', () => {
		const long = {
			...furniture,
			title: 'word '.repeat(400),
			sources: [{ number: 1, text: 'x'.repeat(5000) }],
			stamp: 'word '.repeat(200)
		};
		const { texts } = readSvg(writeSvg(svgTree(sampleList(palettes.light), long)));
		for (const line of texts.filter((text) => text.length > 40))
			expect(textWidth(line, 12, 400)).toBeLessThan(520);
	});
});

test.each([
	['2020-02-10', '10 February 2020'],
	['2020-02', 'February 2020'],
	['2020', '2020']
])('%s is written %s', (date, written) => {
	expect(writtenDate(day(date))).toBe(written);
});

describe('text in furniture', () => {
	test.each(['a few words that do not fit in one line of that width', 'x'.repeat(3000), '👩🏽‍⚕️'.repeat(80)])(
		'%s is broken and cut to lines that fit',
		(text) => {
			const lines = wrapText(text, 120, 12, 400, 2);
			expect(lines.length).toBeLessThanOrEqual(2);
			for (const line of lines) expect(textWidth(line, 12, 400)).toBeLessThanOrEqual(120);
		}
	);

	test('all of it is there where there is room', () => {
		expect(wrapText('one two three', 40, 12, 400, 9).join(' ')).toBe('one two three');
		expect(wrapText(' \n ', 40, 12, 400, 9)).toEqual([]);
		expect(cutText('short', 100, 12, 400)).toBe('short');
	});

	test('only what could turn its surroundings is isolated', () => {
		expect(['Mali', 'قبيلة', 'a\u202eb'].map(isolated)).toEqual([
			'Mali',
			'\u2068قبيلة\u2069',
			'\u2068a\u202eb\u2069'
		]);
	});
});
