import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findWords, wholeSigns } from './stretch.ts';

const sliced = (text: string, from: number, to: number) => {
	const found = wholeSigns(text, from, to);
	return found && text.slice(found.start, found.end);
};

test.each([
	['a word', 'the ministry says', 4, 12, 'ministry'],
	['ends given the other way round', 'the ministry says', 12, 4, 'ministry'],
	['blanks at both ends', 'one  two \n three', 3, 10, 'two'],
	['nothing but blanks', 'one \n\n two', 3, 6, null],
	['nothing', 'one', 2, 2, null],
	['beyond the text', 'one two', -5, 99, 'one two'],
	['half of a surrogate pair at the end', 'a😀b', 0, 2, 'a😀'],
	['half of a surrogate pair at the start', 'a😀b', 2, 4, '😀b'],
	['an emoji of several parts', 'x👩‍👩‍👧y', 3, 5, '👩‍👩‍👧'],
	['a letter apart from its accent', 'Saïd', 0, 4, 'Saïd'.slice(0, 4)],
	['a combining accent is not left behind', 'Sai\u0308d', 0, 3, 'Sai\u0308'],
	['Arabic with its signs', 'حَرَكَة الصمود', 0, 1, 'حَ'],
	['a lone surrogate', 'a\ud83d b', 1, 2, '\ud83d']
])('wholeSigns: %s', (_, text, from, to, expected) => {
	expect(sliced(text, from, to)).toBe(expected);
});

describe('wholeSigns of any text', () => {
	const anyText = fc.oneof(
		fc.string({ unit: 'binary' }),
		fc.string({ unit: fc.constantFrom('a', ' ', '\n', '\u0301', '😀', '\u200d', 'ح', 'َ', '\ud83d', '\r\n') })
	);
	test('holds the chosen words, begins and ends between characters, and changes no more when taken again', () => {
		fc.assert(
			fc.property(anyText, fc.nat(40), fc.nat(40), (text, a, b) => {
				const found = wholeSigns(text, a, b);
				const [from, to] = [Math.min(a, b, text.length), Math.min(Math.max(a, b), text.length)];
				const chosen = text.slice(from, to);
				if (!found) {
					expect(/^\s*$/u.test(chosen) || /^\s/u.test(chosen)).toBe(true);
					return;
				}
				const borders = new Set(
					[...new Intl.Segmenter('und').segment(text)].map(({ index }) => index).concat(text.length)
				);
				expect(borders.has(found.start) && borders.has(found.end)).toBe(true);
				expect(text.slice(found.start, found.end).trim()).not.toBe('');
				expect(wholeSigns(text, found.start, found.end)).toEqual(found);
			})
		);
	});
});

test.each([
	['nearest before', 'says a; says b; says c', 'says', 6, 8],
	['nearest after', 'says a; says b; says c', 'says', 13, 16],
	['of two equally near the earlier', 'ab..ab', 'ab', 2, 0],
	['right there', 'xx the ministry', 'the ministry', 3, 3],
	['blanks around what was typed', 'the ministry', ' ministry ', 0, 4]
])('findWords: %s', (_, text, words, near, start) => {
	expect(findWords(text, words, near)?.start).toBe(start);
});

test.each([['nowhere'], [''], ['  ']])('findWords: %j is found nowhere', (words) => {
	expect(findWords('some text', words, 3)).toBeNull();
});
