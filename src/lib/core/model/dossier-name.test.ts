import { expect, test } from 'vitest';
import { parseDossierName, refusalOfName } from './dossier-name.ts';

test.each(['mali-2020', 'Qasr_training', 'a', 'v1.2', 'ملف', 'dossier-é', 'x'.repeat(100)])(
	'%s is a name',
	(name) => {
		expect(parseDossierName(name)).toBe(name);
	}
);

test.each([
	'',
	'.',
	'..',
	'.hidden',
	'a/b',
	'../a',
	'a\\b',
	'%2e%2e',
	'a\0b',
	'CON',
	'nul.txt',
	'Lpt1',
	'a.',
	'a ',
	' a',
	'a:b',
	'C:',
	'-rf',
	'vocabulary',
	'Schema',
	'a\u202Eb',
	'\uD800',
	'x'.repeat(101)
])('%j is refused', (name) => {
	expect(parseDossierName(name)).toBeNull();
	expect(refusalOfName(name)).toMatch(/^"[^\p{Cc}\p{Cf}]*" is no name of a dossier: /u);
});
