import fc from 'fast-check';
import { expect, test } from 'vitest';
import { textWidth } from './text-width.ts';
import { wrapLabel } from './wrap-label.ts';

test.each([
	['JNIM', ['JNIM']],
	['Human Rights Watch', ['Human', 'Rights Watch']],
	['Islamic State in the Greater Sahara', ['Islamic State', 'in the Greater', 'Sahara']],
	['Malian civilians', ['Malian civilians']],
	['Macina Liberation Front (FLM)', ['Macina Liberation', 'Front (FLM)']],
	['a\tb\n\u0000c', ['a b c']],
	['', []],
	[' \u0007 ', []]
])('%j is broken into %j', (name, lines) => {
	expect(wrapLabel(name, 14).lines).toEqual(lines);
});

test('a name of ten kilobytes is cut at a letter, never inside one', () => {
	const { lines, width } = wrapLabel('e\u0301'.repeat(5_000), 14);
	expect(lines).toHaveLength(3);
	expect(lines[2]).toMatch(/^(e\u0301)+…$/u);
	expect(width).toBeLessThanOrEqual(165.5);
});

test('one endless word is broken by grapheme', () => {
	const family = '👨‍👩‍👧‍👦';
	const { lines } = wrapLabel(family.repeat(12), 14);
	expect(lines.join('').replaceAll(family, '').replace('…', '')).toBe('');
});

test.each([
	['قبيلة', true, 21],
	['Ansar (أنصار)', false, 21],
	['أنصار (Ansar)', true, 21],
	['12 – Ansar', false, 17]
])('%s: right to left %s, line height %i', (name, isRightToLeft, lineHeight) => {
	expect(wrapLabel(name, 14)).toMatchObject({ isRightToLeft, lineHeight });
});

test('short names lose nothing but spaces; every block holds its lines and at most three of them', () => {
	const anyText = fc.oneof(fc.string({ unit: 'binary' }), fc.lorem({ maxCount: 30 }));
	fc.assert(
		fc.property(anyText, fc.integer({ min: 8, max: 30 }), (name, fontSize) => {
			const { lines, width, height, lineHeight } = wrapLabel(name, fontSize);
			expect(lines.length).toBeLessThanOrEqual(3);
			expect(height).toBe(lines.length * lineHeight);
			for (const line of lines) expect(textWidth(line, fontSize, 600)).toBeLessThanOrEqual(width);
			const bare = (text: string) => text.replace(/[\s\p{Cc}]/gu, '');
			if (!lines.at(-1)?.endsWith('…')) expect(bare(lines.join(''))).toBe(bare(name));
		})
	);
});
