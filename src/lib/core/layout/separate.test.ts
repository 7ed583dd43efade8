import fc from 'fast-check';
import { expect, test } from 'vitest';
import { separate } from './separate.ts';

const region = { left: 0, top: 0, right: 2_000, bottom: 2_000 };
const reach = { left: 40, right: 40, above: 20, below: 30 };

test('boxes that overlap part along the axis on which they overlap less', () => {
	const points = [
		{ x: 500, y: 500 },
		{ x: 510, y: 540 }
	];
	const [a, b] = separate(points, [reach, reach], region, { rounds: 10, gap: 6 });
	expect([a?.x, b?.x]).toEqual([500, 510]);
	expect(b!.y - a!.y).toBeCloseTo(56, 6);
});

test('boxes that do not overlap stay, and everything stays in the region', () => {
	const points = [
		{ x: 100, y: 100 },
		{ x: 300, y: 100 }
	];
	expect(separate(points, [reach, reach], region, { rounds: 10, gap: 6 })).toEqual(points);
	const [edge] = separate([{ x: 0, y: 5_000 }], [reach], region, { rounds: 1, gap: 6 });
	expect(edge).toEqual({ x: 40, y: 1_970 });
});

test('given room and rounds, nothing overlaps in the end', () => {
	const place = fc.integer({ min: 600, max: 1_400 });
	fc.assert(
		fc.property(fc.array(fc.record({ x: place, y: place }), { maxLength: 20 }), (points) => {
			const reaches = points.map(() => reach);
			const placed = separate(points, reaches, region, { rounds: 400, gap: 1 });
			placed.forEach((a, index) => {
				for (const b of placed.slice(index + 1)) {
					expect(Math.abs(a.x - b.x) >= 80 || Math.abs(a.y - b.y) >= 50).toBe(true);
				}
			});
		})
	);
});

test('who is held stays, and the other one goes the whole way; two who are held stay on top of one another', () => {
	const points = [
		{ x: 500, y: 500 },
		{ x: 510, y: 540 }
	];
	const options = { rounds: 10, gap: 6 };
	const [held, other] = separate(points, [reach, reach], region, { ...options, held: new Set([0]) });
	expect(held).toEqual(points[0]);
	expect(other).toEqual({ x: 510, y: 556 });
	expect(separate(points, [reach, reach], region, { ...options, held: new Set([0, 1]) })).toEqual(points);
	const outside = [{ x: -50, y: 20 }];
	expect(separate(outside, [reach], region, { ...options, held: new Set([0]) })).toEqual(outside);
});
