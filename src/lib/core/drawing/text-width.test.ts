import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { textWidthTable } from '../../../cli/make-text-widths.mjs';
import { textWidth } from './text-width.ts';

test('the table is what the shipped fonts say (else: node src/cli/make-text-widths.mjs)', () => {
	expect(readFileSync('src/lib/core/drawing/text-width-table.ts', 'utf8')).toBe(textWidthTable());
});

test.each([
	['', 0],
	['\u200f\u2068\u2069\u0000', 0],
	['e\u0301', textWidth('é', 14, 600)],
	['بَ', textWidth('ب', 14, 600)]
])('%j is as wide as it is drawn', (text, width) => {
	expect(textWidth(text, 14, 600)).toBe(width);
});

test('semibold is wider than regular, and Arabic letters are narrower joined than alone', () => {
	expect(textWidth('Ansar al-Dine', 14, 600)).toBeGreaterThan(textWidth('Ansar al-Dine', 14, 400));
	expect(textWidth('سس', 14, 400)).toBeLessThan(2 * textWidth('س', 14, 400));
});

test('any text has a finite width that grows with the text and in step with the font size', () => {
	fc.assert(
		fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' }), (a, b) => {
			const width = textWidth(a, 14, 600);
			expect(width).toBeGreaterThanOrEqual(0);
			expect(textWidth(`${a} ${b}`, 14, 600)).toBeGreaterThanOrEqual(width);
			expect(textWidth(a, 28, 600)).toBeCloseTo(2 * width, 6);
		})
	);
});

test('lone surrogates and ten thousand letters are measured like any text', () => {
	expect(textWidth('\ud800', 14, 600)).toBeGreaterThan(0);
	expect(textWidth('m'.repeat(10_000), 10, 600)).toBeCloseTo(10_000 * textWidth('m', 10, 600), 3);
});
