import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fastest } from '../../../../../tests/support/fastest.ts';
import { hasRightToLeft, textOfPages } from './page-text.ts';
import { inReadingOrder } from './reading-order.ts';
import type { TextPiece } from './text-piece.ts';

const piece = (text: string, x: number, y: number, more: Partial<TextPiece> = {}): TextPiece => ({
	text,
	x,
	y,
	width: text.length * 6,
	size: 12,
	isRightToLeft: /[\u0590-\u08ff\ufb50-\ufefc]/.test(text),
	isLineEnd: true,
	...more
});

/** Lines 14 apart; an empty one leaves its place free. A number before it moves it in. */
const page = (...lines: readonly string[]) =>
	lines.flatMap((line, index) => {
		const [, indent = '0', text = ''] = /^(?:(\d+)>)?(.*)$/.exec(line) ?? [];
		return text === '' ? [] : [piece(text, 72 + Number(indent), 700 - 14 * index)];
	});

test.each<[string, TextPiece[][], string]>([
	['lines of one paragraph', [page('One two', 'three.', 'Four')], 'One two three. Four'],
	['a gap', [page('One', 'two', '', 'Three', 'four')], 'One two\n\nThree four'],
	['a gap in a short text', [page('One', 'two', '', 'Three')], 'One two\n\nThree'],
	['an indent', [page('One', 'two', '20>Three', 'four')], 'One two\n\nThree four'],
	['a hyphen', [page('north-', 'eastern nego-', 'tiation')], 'north-eastern nego-tiation'],
	[
		'a list',
		[page('Say:', '• one', '12>and more', '• two', '1. three')],
		'Say:\n\n• one and more\n\n• two\n\n1. three'
	],
	['a heading', [[piece('Head', 72, 720, { size: 20 }), ...page('Text', 'more')]], 'Head\n\nText more'],
	['a page break', [page('One'), [], page('two')], 'One\n\ntwo'],
	['columns, in a sentence', [[...page('One', 'two'), piece('three', 300, 700)]], 'One two three'],
	['columns, after one', [[...page('One', 'two.'), piece('Three', 300, 700)]], 'One two.\n\nThree'],
	[
		'wide spacing',
		[[piece('One', 72, 700), piece('two', 72, 676), piece('three', 72, 652), piece('Four', 72, 610)]],
		'One two three\n\nFour'
	],
	[
		'pieces of a line',
		[[piece('One ', 72, 700, { isLineEnd: false }), piece('', 72, 686), piece('two', 72, 686)]],
		'One two'
	],
	['blank pieces', [[piece(' ', 72, 700), piece('One', 72, 690)]], 'One'],
	['nothing', [[], []], '']
])('%s', (_, pages, text) => {
	expect(textOfPages(pages)).toBe(text);
});

/** Pieces of one line as a page holds them, from left to right. */
const row = (...texts: readonly string[]) =>
	texts.map((text, index) => piece(text, 72 + index * 30, 700, { isLineEnd: index === texts.length - 1 }));

test.each([
	[['ابيض', ' ', 'قلم'], 'قلم ابيض'],
	[['ﻢﻠﻗ'], 'ﻢﻠﻗ'.normalize('NFKC')],
	[['.', 'ﺪ', 'ﻟ', 'ﻮ'], 'ولد.'],
	[['(', 'JNIM', ' ', 'group', ')', ' ', 'جماعة'], 'جماعة (JNIM group)'],
	[['.', '«', 'نعم', '»', ' ', ':', 'قال'], 'قال: «نعم».'],
	[['2017', ' ', 'مارس', ' ', '12'], '12 مارس 2017'],
	[['1', '2', ' ', 'يوم'], 'يوم 12'],
	[['10', ' ', '–', ' ', '5', ' ', 'من'], 'من 5 – 10'],
	[['3', '.', '5', ' ', 'نحو'], 'نحو 3.5'],
	[['ﻻ', 'ﷲ'], 'اللهلا']
])('from left to right %j reads %j', (texts, text) => {
	expect(inReadingOrder(row(...texts), true)).toEqual({ text, isRightToLeft: true });
});

test('a line of Latin letters keeps its order, whatever it quotes', () => {
	const texts = ['He said ', '«نعم»', ' (yes) and more'];
	expect(inReadingOrder(row(...texts), false)).toEqual({ text: texts.join(''), isRightToLeft: false });
	expect(hasRightToLeft([row(...texts)])).toBe(true);
	expect(hasRightToLeft([page('One')])).toBe(false);
});

test('paragraphs from right to left are told by their right edge', () => {
	const line = (text: string, right: number, y: number) => piece(text, right - text.length * 6, y);
	const pages = [[line('كلمة اولى', 500, 700), line('ثانية', 500, 686), line('ثالثة', 480, 672)]];
	expect(textOfPages(pages)).toBe('كلمة اولى ثانية\n\nثالثة');
});

const anyNumber = fc.oneof(fc.double(), fc.constantFrom(0, NaN, Infinity, -Infinity, -1));
const anyPiece = fc.record<TextPiece>({
	text: fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom('ا', 'a', '1', '(', ' ', '-')),
	x: anyNumber,
	y: anyNumber,
	width: anyNumber,
	size: anyNumber,
	isRightToLeft: fc.boolean(),
	isLineEnd: fc.boolean()
});

test('any pieces give text, no letter of which is lost', () => {
	const letters = (text: string) =>
		[...text.normalize('NFKC').replace(/[^\p{L}\p{N}]/gu, '')].sort().join('');
	fc.assert(
		fc.property(fc.array(fc.array(anyPiece, { maxLength: 12 }), { maxLength: 3 }), (pages) => {
			const given = pages
				.flat()
				.map(({ text }) => text)
				.join(' ');
			expect(letters(textOfPages(pages))).toBe(letters(given));
		})
	);
});

test.each(['a', 'ا', '1', 'a(', '- ', ' '])('100,000 pieces of %j take less than 500 ms', (text) => {
	const pieces = Array.from({ length: 100_000 }, (_, index) =>
		piece(text, index, 700, { isLineEnd: index % 1000 === 999 })
	);
	const oneLine = pieces.map((one) => ({ ...one, isLineEnd: false }));
	expect(fastest(() => textOfPages([pieces]), 500)).toBeLessThan(500);
	expect(fastest(() => textOfPages([oneLine]), 500)).toBeLessThan(500);
});
