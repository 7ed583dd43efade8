import fc from 'fast-check';
import { expect, test } from 'vitest';
import { safeFileName } from './file-name.ts';

test.each([
	['mali-2020.graphml', 'mali-2020.graphml'],
	['../../etc/passwd', 'etc-passwd'],
	['..\\..\\boot.ini', 'boot.ini'],
	['CON', '_CON'],
	['nul.svg', '_nul.svg'],
	['a\u0000b.png', 'a-b.png'],
	['photo\u202egpj.exe', 'photo-gpj.exe'],
	['قبيلة 2020.svg', 'قبيلة 2020.svg'],
	['', 'entente'],
	['.svg', 'entente.svg'],
	['   ...   ', 'entente'],
	['%2e%2e%2f.json', '%2e%2e%2f.json'],
	[`${'x'.repeat(300)}.graphml`, `${'x'.repeat(200)}.graphml`],
	['é'.repeat(300), 'é'.repeat(100)],
	['\ud800.svg', 'entente.svg']
])('%j is saved as %j', (name, safe) => {
	expect(safeFileName(name)).toBe(safe);
});

test('no name is a path, hidden, empty or too long', () => {
	fc.assert(
		fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (name) => {
			const safe = safeFileName(name);
			expect(safe).not.toMatch(/[\p{Cc}\p{Cf}\p{Cs}/\\:*?"<>|]|^[.\s]|[.\s]$/u);
			expect(safe.length).toBeGreaterThan(0);
			expect(new TextEncoder().encode(safe).length).toBeLessThanOrEqual(213);
		})
	);
});
