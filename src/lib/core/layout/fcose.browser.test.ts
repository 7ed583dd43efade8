import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { placeByFcose } from '../../../../tests/support/fcose.ts';
import { drawnShipped, positionsOfShipped } from '../../../../tests/support/open-shipped.ts';
import { seeded } from '../../../../tests/support/scale-free.ts';
import { countCrossings } from '#core/drawing/faults.ts';
import { planOf } from '#core/drawing/plan.ts';
import type { Point } from '#core/model/point.ts';

// fcose draws on Math.random; with a seed the comparison is the same each time.
beforeAll(() => void vi.spyOn(Math, 'random').mockImplementation(seeded(1)));
afterAll(() => vi.restoreAllMocks());

test('the Mali dossier has fewer crossings than in the best of 20 runs of fcose', async () => {
	const plan = planOf(await drawnShipped('mali-2020'), 14);
	const crossings = (points: readonly Point[]) =>
		countCrossings(
			plan.nodes.map((node, index) => ({ ...node, centre: points[index]! })),
			plan.fans
		);
	const positions = await positionsOfShipped('mali-2020');
	const ours = crossings(plan.nodes.map(({ id }) => positions.points.get(id)!));
	const pairs = plan.fans.map(({ low, high }) => [low, high] as const);
	const theirs = Array.from({ length: 20 }, () =>
		crossings(placeByFcose({ count: plan.nodes.length, pairs }, true))
	);
	expect(ours).toBeLessThan(Math.min(...theirs));
	expect(ours).toBeLessThanOrEqual(10);
});
