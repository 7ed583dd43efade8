import fc from 'fast-check';
import { expect, test } from 'vitest';
import { SortedMap } from './sorted-map.ts';

const key = fc.oneof(fc.constantFrom('__proto__', 'constructor', '', '\ud800'), fc.string({ maxLength: 3 }));
const changes = fc.array(fc.tuple(key, fc.option(fc.nat())), { maxLength: 600 });

test('is a map in code-unit order, and every earlier one stays as it was', () => {
	fc.assert(
		fc.property(fc.array(fc.tuple(key, fc.nat()), { maxLength: 300 }), changes, (start, given) => {
			const model = new Map(start);
			let map = SortedMap.of<string, number>(model);
			const kept: [SortedMap<string, number>, string][] = [];
			for (const [at, [id, value]] of given.entries()) {
				if (at % 50 === 0) kept.push([map, JSON.stringify([...map])]);
				if (value === null) model.delete(id);
				else model.set(id, value);
				map = value === null ? map.without(id) : map.with(id, value);
			}
			const sorted = [...model].sort(([a], [b]) => (a < b ? -1 : 1));
			expect([...map]).toEqual(sorted);
			expect([...map.keys()]).toEqual(sorted.map(([id]) => id));
			expect([...map.values()]).toEqual(sorted.map(([, value]) => value));
			expect(map.size).toBe(model.size);
			const visited: unknown[] = [];
			map.forEach((value, id) => visited.push([id, value]));
			expect(visited).toEqual(sorted);
			for (const [id, value] of [...model, ['not there', undefined]] as const) {
				expect(map.get(id)).toBe(value);
				expect(map.has(id)).toBe(value !== undefined);
			}
			for (const [earlier, rows] of kept) expect(JSON.stringify([...earlier])).toBe(rows);
		})
	);
});

test('shares nearly all of a large map with the one before', () => {
	const large = SortedMap.of(new Map(Array.from({ length: 100_000 }, (_, index) => [String(index), index])));
	expect(SortedMap.of(large)).toBe(large);
	let map = large;
	for (let index = 0; index < 20_000; index += 1) map = map.with(`${index}.5`, index);
	expect(map.size).toBe(120_000);
	expect(large.size).toBe(100_000);
	for (let index = 0; index < 20_000; index += 1) map = map.without(`${index}.5`);
	expect([...map]).toEqual([...large]);
});
