import { expect, test } from 'vitest';
import { heightOf, linesOf } from './paper-lines.ts';

const setting = { width: 200, size: 8, lineHeight: 10.5 };

test('more text never takes fewer lines', () => {
	let last = 0;
	for (let words = 0; words < 60; words += 1) {
		const lines = linesOf(Array.from({ length: words }, () => 'words').join(' '), setting);
		expect(lines).toBeGreaterThanOrEqual(Math.max(1, last));
		last = lines;
	}
	expect(last).toBeGreaterThan(3);
});

test('a word longer than a line is broken', () => {
	expect(linesOf('x'.repeat(400), setting)).toBeGreaterThan(5);
});

test('lines in Arabic script are higher', () => {
	expect(heightOf('كلمة', setting)).toBeGreaterThan(heightOf('word', setting));
});
