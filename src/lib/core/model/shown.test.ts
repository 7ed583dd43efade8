import { expect, test } from 'vitest';
import { limits, utf8Bytes } from './limits.ts';
import { shown, visible } from './shown.ts';

test.each([
	['plain', '"plain"'],
	['\u001b[31mred', '"\\u{1b}[31mred"'],
	['a\u202Eb\u200B', '"a\\u{202e}b\\u{200b}"'],
	['\uD800', '"\\u{d800}"'],
	['two\nlines\u2028', '"two\\u{a}lines\\u{2028}"'],
	['🙂'.repeat(81), `"${'🙂'.repeat(80)}…"`],
	[1.5, '1.5'],
	[true, 'true'],
	[null, 'null'],
	[undefined, 'nothing'],
	[[1], 'a list'],
	[{}, 'an object']
])('%j is shown as %s', (value, text) => {
	expect(shown(value)).toBe(text);
});

test('letters of any script stay as they are', () => {
	expect(visible('Ḥarakat الصمود 🙂')).toBe('Ḥarakat الصمود 🙂');
});

test.each(['', 'a', 'é', '€', '🙂', '\uD800', 'aé€🙂'])('the bytes of %j are counted as UTF-8', (text) => {
	expect(utf8Bytes(text)).toBe(Buffer.from(text, 'utf8').length);
	expect(limits.articleBytes).toBe(5 * 2 ** 20);
});
