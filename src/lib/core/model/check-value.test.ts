import * as v from 'valibot';
import { expect, test } from 'vitest';
import { checkValue } from './check-value.ts';
import { limits } from './limits.ts';
import { strict } from './schema-parts.ts';

const schema = strict({ rows: v.array(strict({ id: v.string() })) });
const rows = (count: number) => ({ rows: Array.from({ length: count }, () => ({ other: 1 })) });

test('of a value all that is wrong is named', () => {
	const checked = checkValue(schema, rows(1000));
	expect(checked.ok ? 0 : checked.problems.length).toBe(2000);
});

test('of a very large one only the first, at once', () => {
	for (const value of [rows(limits.namedValues), { rows: rows(limits.namedValues) }]) {
		const checked = checkValue(schema, value);
		expect(checked.ok ? 0 : checked.problems.length).toBe(1);
	}
});

test.each([[null], ['text'], [[]], [{ rows: [{ id: 1 }] }]])('%j is named with its place', (value) => {
	expect(checkValue(schema, value).ok).toBe(false);
});

test('a large value that is right is given back whole', () => {
	const value = { rows: Array.from({ length: limits.namedValues }, (_, index) => ({ id: String(index) })) };
	expect(checkValue(schema, value)).toEqual({ ok: true, value });
});
