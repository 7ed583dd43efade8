import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { NodeShape } from './display-list.ts';
import { distanceToOutline } from './outline.ts';

const centre = { x: 0, y: 0 };
const shapes: NodeShape[] = [
	'rectangle',
	'octagon',
	'diamond',
	'hexagon',
	'ellipse',
	'pentagon',
	'round-rectangle'
];

test.each<[NodeShape, number, number, number]>([
	['rectangle', 1, 0, 23],
	['rectangle', 1, 1, 23 * Math.SQRT2],
	['round-rectangle', 0, -1, 16],
	['ellipse', 1, 1, 18.57],
	['diamond', 1, 0, 23],
	['diamond', 0, 1, 16],
	['hexagon', -1, 0, 23],
	['hexagon', 0, 1, 16],
	['octagon', 0, -1, 16],
	['pentagon', 0, -1, 16],
	['pentagon', 0, 1, 16]
])('from its middle, %s 46 × 32 ends in direction (%i, %i) after the right way', (shape, x, y, distance) => {
	const height = shape === 'rectangle' ? 46 : 32;
	expect(distanceToOutline(shape, 46, height, centre, { x, y })).toBeCloseTo(distance, 1);
});

test('from any point near the middle, the outline lies between the middle half and the box', () => {
	const inside = fc.double({ min: -5, max: 5, noNaN: true });
	const direction = fc
		.record({
			x: fc.double({ min: -1, max: 1, noNaN: true }),
			y: fc.double({ min: -1, max: 1, noNaN: true })
		})
		.filter(({ x, y }) => x * x + y * y > 1e-4);
	fc.assert(
		fc.property(fc.constantFrom(...shapes), inside, inside, direction, (shape, x, y, toward) => {
			const distance = distanceToOutline(shape, 46, 46, { x, y }, toward);
			const length = Math.sqrt(toward.x ** 2 + toward.y ** 2);
			const hit = { x: x + (toward.x / length) * distance, y: y + (toward.y / length) * distance };
			expect(Math.max(Math.abs(hit.x), Math.abs(hit.y))).toBeLessThanOrEqual(23.001);
			expect(Math.abs(hit.x) + Math.abs(hit.y)).toBeGreaterThanOrEqual(18.5);
		})
	);
});

test('a point outside has no way to go', () => {
	expect(distanceToOutline('ellipse', 46, 46, { x: 40, y: 40 }, { x: 1, y: 0 })).toBe(0);
	expect(distanceToOutline('diamond', 46, 46, { x: 40, y: 0 }, { x: 1, y: 0 })).toBe(0);
});
