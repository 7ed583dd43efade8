import fc from 'fast-check';
import { expect, test } from 'vitest';
import { drawnOf, nodeId } from '../../../../tests/support/plain-drawn.ts';
import { scaleFree, seeded } from '../../../../tests/support/scale-free.ts';
import { placeNew } from './place-new.ts';
import { reachesOf } from './reaches.ts';
import { planOf } from '#core/drawing/plan.ts';

const frame = { width: 752, height: 740 };

test('a newcomer stands at the nearest free place to the middle of its neighbours', () => {
	const graph = drawnOf({ count: 3, pairs: [[0, 2], [1, 2]] }); // prettier-ignore
	const points = new Map([
		[nodeId(0), { x: 200, y: 300 }],
		[nodeId(1), { x: 500, y: 300 }]
	]);
	expect(placeNew({ ...frame, points }, graph, frame).points.get(nodeId(2))).toEqual({ x: 350, y: 300 });
});

test('where there are no neighbours, near the middle of the frame; where everything is known, the very same positions', () => {
	const graph = drawnOf({ count: 1, pairs: [] });
	const placed = placeNew({ ...frame, points: new Map() }, graph, frame);
	expect(placed.points.get(nodeId(0))).toEqual({ x: 376, y: 370 });
	expect(placeNew(placed, graph, frame)).toBe(placed);
});

test('a full frame: still a place, and a finite one', () => {
	const graph = drawnOf({ count: 2, pairs: [[0, 1]] });
	const tiny = { width: 50, height: 50 };
	const points = new Map([[nodeId(0), { x: 25, y: 25 }]]);
	expect(placeNew({ ...tiny, points }, graph, tiny).points.get(nodeId(1))).toEqual({ x: 25, y: 25 });
});

test('nobody else moves, and newcomers keep clear of everyone while there is room', () => {
	fc.assert(
		fc.property(fc.integer({ min: 1, max: 1_000 }), fc.integer({ min: 0, max: 12 }), (seed, known) => {
			const graph = drawnOf(scaleFree(14, 18, seed));
			const draw = seeded(seed);
			const points = new Map(
				Array.from(
					{ length: known },
					(_, node) => [nodeId(node), { x: draw() * 752, y: draw() * 740 }] as const
				)
			);
			const placed = placeNew({ ...frame, points }, graph, frame);
			for (const [id, point] of points) expect(placed.points.get(id)).toBe(point);
			expect(placed.points.size).toBe(14);
			const plan = planOf(graph, 14);
			const boxes = reachesOf(plan).map((reach, node) => {
				const { x, y } = placed.points.get(nodeId(node))!;
				return {
					left: x - reach.left,
					right: x + reach.right,
					top: y - reach.above,
					bottom: y + reach.below
				};
			});
			for (let node = known; node < 14; node++) {
				const box = boxes[node]!;
				expect([box.left >= 0, box.top >= 0, box.right <= 752, box.bottom <= 740]).toEqual(
					Array(4).fill(true)
				);
				boxes.forEach((other, index) => {
					if (index === node) return;
					const isClear =
						box.left >= other.right ||
						box.right <= other.left ||
						box.top >= other.bottom ||
						box.bottom <= other.top;
					expect(isClear).toBe(true);
				});
			}
		}),
		{ numRuns: 40 }
	);
});
