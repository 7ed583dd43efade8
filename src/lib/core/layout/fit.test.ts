import { beforeAll, expect, test } from 'vitest';
import { drawnShipped, positionsOfShipped } from '../../../../tests/support/open-shipped.ts';
import { drawnOf } from '../../../../tests/support/plain-drawn.ts';
import { scaleFree } from '../../../../tests/support/scale-free.ts';
import { fit } from './fit.ts';
import { fitToFrame, isLegible } from './fit-to-frame.ts';
import { labelSizes } from './label-sizes.ts';
import { finish, walk } from './steps.ts';
import { stretchToFrame } from './stretch-to-frame.ts';
import type { Drawn } from '#core/drawing/plan.ts';
import type { Positions } from '#core/model/dossier.ts';

let graph: Drawn;
let positions: Positions;

beforeAll(async () => {
	graph = await drawnShipped('mali-2020');
	positions = await positionsOfShipped('mali-2020');
});

const fitted = (width: number, height: number, sizes: keyof typeof labelSizes = 'screen') =>
	finish(fit({ positions, graph, frame: { width, height }, sizes: labelSizes[sizes] }));

test('in its own frame a dossier is given back as it is', () => {
	const answer = fitted(positions.width, positions.height);
	expect(answer).toEqual({ positions, labelSize: 14, isLegible: true });
	expect(answer.positions).toBe(positions);
});

test.each([
	[880, 700, 'screen'],
	[1_200, 800, 'screen'],
	[1_920, 980, 'projector']
] as const)(
	'in a canvas of %i × %i for a %s: the smallest size that can be read, in the open',
	(width, height, sizes) => {
		const answer = fitted(width, height, sizes);
		const { tried } = labelSizes[sizes];
		expect(answer.labelSize).toBe(tried[0]);
		expect(answer.positions).toEqual(fitToFrame(positions, graph, { width, height }, tried[0]));
		expect(answer.isLegible).toBe(true);
		expect(isLegible(answer.positions, graph, answer.labelSize)).toBe(true);
	}
);

test('where no size is large enough, the one that comes out largest, and it says so', () => {
	const small = drawnOf(scaleFree(8, 9, 4));
	const points = new Map(
		small.actors.map(({ id }, at) => [id, { x: 60 + 110 * (at % 4), y: at < 4 ? 50 : 150 }])
	);
	const [arranged, frame] = [
		{ width: 460, height: 220, points },
		{ width: 160, height: 90 }
	];
	const sizes = { least: 12, tried: [14, 18] };
	const answer = finish(fit({ positions: arranged, graph: small, frame, sizes }));
	const px = (size: number, drawn: Positions) => (size * frame.width) / drawn.width;
	const each = sizes.tried.map((size) => px(size, fitToFrame(arranged, small, frame, size)));
	expect(px(answer.labelSize, answer.positions)).toBeCloseTo(Math.max(...each), 6);
	expect(Math.max(...each)).toBeLessThan(12);
	expect(answer.isLegible).toBe(isLegible(answer.positions, small, answer.labelSize));
});

test('in steps the answer is the same, and it can be left at any of them', async () => {
	const question = { positions, graph, frame: { width: 600, height: 800 }, sizes: labelSizes.screen };
	let steps = 0;
	const answer = await walk(fit(question), () => {
		steps++;
		return Promise.resolve();
	});
	expect(answer).toEqual(finish(fit(question)));
	expect(steps).toBeGreaterThan(3);
	const stopped = walk(fit(question), () => Promise.reject(new Error('enough')));
	await expect(stopped).rejects.toThrow('enough');
});

test('actors without a point are left out and do not count', () => {
	const [, ...rest] = positions.points;
	const question = { positions: { ...positions, points: new Map(rest) }, graph, sizes: labelSizes.screen };
	const answer = finish(fit({ ...question, frame: { width: 1_200, height: 800 } }));
	expect(answer.positions.points.size).toBe(rest.length);
	expect(answer.isLegible).toBe(true);
});

test('a stretched picture keeps everybody in the frame, the tray below its rule, and is not waited for', () => {
	const frame = { width: 1_200, height: 800 };
	const { points, trayTop, width, height } = stretchToFrame(positions, graph, frame, 14);
	expect({ width, height }).toEqual(frame);
	for (const [id, { y }] of points) {
		expect(y > trayTop!).toBe(positions.points.get(id)!.y > positions.trayTop!);
	}
});
