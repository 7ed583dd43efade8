import fc from 'fast-check';
import { expect, test } from 'vitest';
import { nextSort } from './next-sort.ts';
import { stepCell } from './step-cell.ts';
import { visibleAmong, visibleRange } from './visible-range.ts';
import { tableKeys } from '#ui/keys/list-keys.ts';

const extent = { rows: 50, columns: 9, page: 10 };

test.each([
	['row-down', { row: 3, column: 2 }, { row: 4, column: 2 }],
	['row-down', { row: 49, column: 2 }, { row: 49, column: 2 }],
	['row-up', { row: 0, column: 2 }, { row: -1, column: 2 }],
	['row-up', { row: -1, column: 2 }, { row: -1, column: 2 }],
	['cell-right', { row: 3, column: 8 }, { row: 3, column: 8 }],
	['cell-left', { row: 3, column: 0 }, { row: 3, column: 0 }],
	['first-cell', { row: 3, column: 5 }, { row: 3, column: 0 }],
	['last-cell', { row: 3, column: 5 }, { row: 3, column: 8 }],
	['page-down', { row: 3, column: 5 }, { row: 13, column: 5 }],
	['page-down', { row: 45, column: 5 }, { row: 49, column: 5 }],
	['page-up', { row: 4, column: 5 }, { row: 0, column: 5 }],
	['page-up', { row: -1, column: 5 }, { row: -1, column: 5 }],
	['first-row', { row: 30, column: 5 }, { row: 0, column: 0 }],
	['last-row', { row: 30, column: 5 }, { row: 49, column: 8 }],
	['open-row', { row: 30, column: 5 }, null]
] as const)('%s from %j leads to %j', (action, from, to) => {
	expect(stepCell(from, action, extent)).toEqual(to);
});

test('no key leaves the table, however few rows it has', () => {
	const any = fc.record({
		rows: fc.nat(3),
		columns: fc.integer({ min: 1, max: 3 }),
		page: fc.integer({ min: 1, max: 5 })
	});
	fc.assert(
		fc.property(
			any,
			fc.constantFrom(...tableKeys),
			fc.integer({ min: -1, max: 2 }),
			(size, { action }, row) => {
				const cell = stepCell({ row: Math.min(row, size.rows - 1), column: 0 }, action, size);
				if (!cell) return;
				expect(cell.row).toBeGreaterThanOrEqual(-1);
				expect(cell.row).toBeLessThan(Math.max(size.rows, 0));
				expect(cell.column).toBeLessThan(size.columns);
			}
		)
	);
});

const usual = { column: 'status', descending: false } as const;
test.each([
	['status', usual, { column: 'status', descending: true }],
	['status', { column: 'status', descending: true }, null],
	['when', usual, { column: 'when', descending: false }],
	['ties', usual, { column: 'ties', descending: true }],
	['status', { column: 'when', descending: true }, null]
] as const)('a click on %s from %j gives %j', (column, now, next) => {
	expect(nextSort<'status' | 'when' | 'ties'>(now, column, usual, ['ties'])).toEqual(next);
});

test('what is seen is drawn, and little more', () => {
	expect(visibleRange(0, 400, 40, 15_000)).toEqual({ first: 0, last: 16 });
	expect(visibleRange(4000, 400, 40, 15_000)).toEqual({ first: 94, last: 116 });
	expect(visibleRange(4000, 400, 40, 3)).toEqual({ first: 3, last: 3 });
	expect(visibleRange(0, 0, 40, 0)).toEqual({ first: 0, last: 0 });
});

test('rows of other heights are found by where they begin', () => {
	const heights = fc.array(fc.integer({ min: 1, max: 90 }), { minLength: 1, maxLength: 60 });
	fc.assert(
		fc.property(heights, fc.nat(3000), fc.nat(500), (all, top, viewport) => {
			const tops = all.reduce<number[]>((sums, height) => [...sums, (sums.at(-1) ?? 0) + height], [0]);
			const { first, last } = visibleAmong(top, viewport, tops);
			all.forEach((height, place) => {
				const begin = tops[place] ?? 0;
				const isSeen = begin < top + viewport && begin + height > top;
				if (isSeen) expect(place >= first && place < last).toBe(true);
			});
			expect(last).toBeLessThanOrEqual(all.length);
		})
	);
});
