import fc from 'fast-check';
import { expect, test } from 'vitest';
import { drawnOf } from '../../../../tests/support/plain-drawn.ts';
import { scaleFree, seeded } from '../../../../tests/support/scale-free.ts';
import { measuresOf, standOf } from './stand.ts';
import { strainOf } from './strain.ts';
import { planOf } from '#core/drawing/plan.ts';

const plan = planOf(drawnOf(scaleFree(20, 34, 5)), 14);
const strain = strainOf(plan, measuresOf(plan), 1_000, 1);

function standAt(seed: number) {
	const draw = seeded(seed);
	const stand = standOf(plan.nodes.map(() => ({ x: draw() * 700, y: draw() * 700 })));
	stand.sides.forEach((_, node) => (stand.sides[node] = Math.floor(draw() * 4)));
	return stand;
}

test('moving one node changes the whole by what it changes around that node, and shares are kept by booking', () => {
	fc.assert(
		fc.property(
			fc.nat(),
			fc.array(fc.tuple(fc.nat(19), fc.nat(700), fc.nat(700), fc.nat(3))),
			(seed, moves) => {
				const stand = standAt(seed);
				const shares = strain.shares(stand);
				let total = strain.total(stand);
				for (const [node, x, y, side] of moves) {
					total -= strain.around(node, stand);
					strain.book(node, stand, shares, -1);
					stand.xs[node] = x;
					stand.ys[node] = y;
					stand.sides[node] = side;
					total += strain.around(node, stand);
					strain.book(node, stand, shares, 1);
				}
				expect(total).toBeCloseTo(strain.total(stand), 6);
				strain.shares(stand).forEach((share, node) => expect(shares[node]).toBeCloseTo(share, 6));
			}
		),
		{ numRuns: 40 }
	);
});

test('with a limit the answer is exact below it and above it otherwise', () => {
	const stand = standAt(3);
	for (let node = 0; node < 20; node++) {
		const whole = strain.around(node, stand);
		expect(strain.around(node, stand, whole)).toBe(whole);
		expect(strain.around(node, stand, whole * 0.5)).toBeGreaterThan(whole * 0.5);
	}
});

test('two ties that cross strain more than two that do not', () => {
	const square = planOf(drawnOf({ count: 4, pairs: [[0, 1], [2, 3]] }), 14); // prettier-ignore
	const total = (corners: readonly number[]) => {
		const points = corners.map((corner) => ({ x: 100 + (corner % 2) * 500, y: 100 + (corner >> 1) * 500 }));
		return strainOf(square, measuresOf(square), 1_000, 1).total(standOf(points));
	};
	expect(total([0, 3, 1, 2])).toBeGreaterThan(total([0, 1, 2, 3]) + 100);
});
