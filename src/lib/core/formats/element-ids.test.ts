import fc from 'fast-check';
import { expect, test } from 'vitest';
import { elementIds } from './element-ids.ts';

test.each([
	['iyad-ag-ghaly', 'iyad-ag-ghaly'],
	['a~founded~b', 'a:founded:b'],
	['__proto__', '__proto__'],
	['a b', 'a_b.10a3f9f2'],
	['قبيلة', '_____.01ebdd50']
])('%j becomes %j', (id, token) => {
	expect([...elementIds([id], new Set())]).toEqual([[id, token]]);
});

test('an id does not depend on the others unless two meet', () => {
	expect(elementIds(['a~b', 'a:b'], new Set())).toEqual(
		new Map([
			['a:b', 'a:b'],
			['a~b', 'a:b-2']
		])
	);
	expect(elementIds(['x'], new Set(['x'])).get('x')).toBe('x-2');
});

test('any ids become different tokens', () => {
	fc.assert(
		fc.property(fc.uniqueArray(fc.string({ unit: 'binary', minLength: 1, maxLength: 300 })), (ids) => {
			const tokens = [...elementIds(ids, new Set()).values()];
			expect(tokens).toHaveLength(ids.length);
			expect(new Set(tokens).size).toBe(ids.length);
			for (const token of tokens) expect(token).toMatch(/^[A-Za-z0-9_.:-]{1,140}$/);
		})
	);
});
