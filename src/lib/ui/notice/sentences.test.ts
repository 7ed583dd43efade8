import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { sentenceFor, sentences } from './sentences.ts';

const source = join(import.meta.dirname, '../../..');
const files = readdirSync(source, { recursive: true, encoding: 'utf8' }).filter(
	(file) => /\.(ts|svelte)$/.test(file) && !file.endsWith('.test.ts')
);
const codes = files.flatMap((file) =>
	[...readFileSync(join(source, file), 'utf8').matchAll(/new EntenteError\(\s*'([^']+)'/g)].map(
		([, code]) => code
	)
);

test('codes are found in the source', () => {
	expect(codes).toContain('id-empty');
});

test.each([...new Set(codes)])('%s has a sentence', (code) => {
	expect(Object.hasOwn(sentences, code ?? '')).toBe(true);
});

test('every sentence is one: it begins with a capital and ends with a stop', () => {
	for (const sentence of Object.values(sentences)) expect(sentence).toMatch(/^[A-Z].*\.$/);
});

test.each(['no-such-code', '__proto__', 'constructor'])(
	'%s falls back to a sentence that promises nothing',
	(code) => {
		expect(sentenceFor(code)).toMatch(/^Something went wrong/);
	}
);
