import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Reach } from './region.ts';
import { stretch } from './stretch.ts';

const region = { left: 10, top: 20, right: 610, bottom: 420 };
const reach: Reach = { left: 30, right: 30, above: 20, below: 40 };

test('what stands round the points fills the region on all four sides', () => {
	const points = [
		{ x: 0, y: 0 },
		{ x: 3, y: 1 },
		{ x: 5, y: 9 }
	];
	const [a, b, c] = stretch(points, [reach, reach, reach], region, Infinity);
	expect(a?.x).toBeCloseTo(40, 6);
	expect(a?.y).toBeCloseTo(40, 6);
	expect(c?.x).toBeCloseTo(580, 6);
	expect(c?.y).toBeCloseTo(380, 6);
	expect(b?.x).toBeCloseTo(40 + (540 * 3) / 5, 6);
});

test('one side may be stretched only so much more than the other; what is left is shared', () => {
	const points = [
		{ x: 0, y: 0 },
		{ x: 1, y: 10 }
	];
	const [a, b] = stretch(points, [reach, reach], region, 2);
	expect(b!.y - a!.y).toBeCloseTo(340, 6);
	expect(b!.x - a!.x).toBeCloseTo(68, 6);
	expect((a!.x + b!.x) / 2).toBeCloseTo(310, 6);
});

test.each([
	['no point', []],
	['one point', [{ x: 7, y: -3 }]],
	['points in one place', [{ x: 1, y: 1 }, { x: 1, y: 1 }]] // prettier-ignore
])('%s: in the middle of the region', (_, points) => {
	const reaches = points.map(() => ({ left: 10, right: 10, above: 10, below: 10 }));
	expect(stretch(points, reaches, region, Infinity)).toEqual(points.map(() => ({ x: 310, y: 220 })));
});

test('order along each axis stays, and everything that can be is inside', () => {
	const coordinate = fc.double({ min: -1e4, max: 1e4, noNaN: true });
	const size = fc.double({ min: 0, max: 90, noNaN: true });
	const row = fc.record({ x: coordinate, y: coordinate, left: size, right: size, above: size, below: size });
	fc.assert(
		fc.property(fc.array(row, { minLength: 1, maxLength: 30 }), (rows) => {
			const placed = stretch(rows, rows, region, Infinity);
			placed.forEach((point, index) => {
				const { left, right, above, below } = rows[index]!;
				expect(point.x - left).toBeGreaterThanOrEqual(region.left - 1e-6);
				expect(point.x + right).toBeLessThanOrEqual(region.right + 1e-6);
				expect(point.y - above).toBeGreaterThanOrEqual(region.top - 1e-6);
				expect(point.y + below).toBeLessThanOrEqual(region.bottom + 1e-6);
				const other = rows[0]!;
				if (rows[index]!.x >= other.x) expect(point.x).toBeGreaterThanOrEqual(placed[0]!.x - 1e-6);
			});
		})
	);
});
