import { expect, test } from 'vitest';
import type { NodeShape } from './display-list.ts';
import { outlinePath } from './outline-path.ts';

const shapes: readonly NodeShape[] = [
	...(['rectangle', 'octagon', 'diamond', 'hexagon', 'pentagon'] as const),
	...(['ellipse', 'round-rectangle'] as const)
];

test.each(shapes)('%s fills its box', (shape) => {
	const numbers = outlinePath(shape, { x: 100, y: 50 }, 46, 32).replace(/A\S+ \S+ 0 0 1 /g, 'L');
	const points = [...numbers.matchAll(/(-?[\d.]+) (-?[\d.]+)/g)];
	const [xs, ys] = [points.map(([, x]) => Number(x)), points.map(([, , y]) => Number(y))];
	expect([Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)]).toEqual([77, 123, 34, 66]);
});

test('the corners of a round rectangle are those of the canvas', () => {
	expect(outlinePath('round-rectangle', { x: 0, y: 0 }, 22, 22)).toContain('A5.5 5.5');
	expect(outlinePath('round-rectangle', { x: 0, y: 0 }, 60, 50)).toContain('A8 8');
});
