import { expect, test } from 'vitest';
import { loadEngine } from '../../../../tests/support/graphviz.ts';
import { drawnOf, nodeId } from '../../../../tests/support/plain-drawn.ts';
import { scaleFree } from '../../../../tests/support/scale-free.ts';
import { arrange, arrangeQuickly } from './arrange.ts';
import { isLegible } from './fit-to-frame.ts';
import { planOf, type Drawn } from '#core/drawing/plan.ts';
import { sketch } from '#core/drawing/sketch.ts';
import type { Positions } from '#core/model/dossier.ts';
import { EntenteError } from '#core/model/entente-error.ts';

const engine = await loadEngine();
const frame = { width: 752, height: 740 };
const small = drawnOf(scaleFree(12, 16, 4));

function cover(graph: Drawn, positions: Positions, labelSize: number) {
	const plan = planOf(graph, labelSize);
	const points = plan.nodes.map(({ id }) => positions.points.get(id)!);
	const { nodes, labels } = sketch(plan, points, positions);
	const boxes = nodes.map(({ centre, width, height }) => ({
		x: centre.x - width / 2,
		y: centre.y - height / 2,
		width,
		height
	}));
	const all = [...boxes, ...labels.boxes.filter((box) => box !== null)];
	const [left, top] = [Math.min(...all.map(({ x }) => x)), Math.min(...all.map(({ y }) => y))];
	const right = Math.max(...all.map(({ x, width }) => x + width));
	const bottom = Math.max(...all.map(({ y, height }) => y + height));
	return { width: (right - left) / positions.width, height: (bottom - top) / positions.height };
}

test.each([
	[frame, 14, 0.7],
	[{ width: 390, height: 500 }, 12, 0.7],
	// A dozen actors are not pulled apart without end: what lies near must still look near.
	[{ width: 1_440, height: 900 }, 22, 0.6]
])(
	'a small graph in %j with names of %i px: everything can be read, and the frame is used',
	async (size, labelSize, leastWidth) => {
		const positions = await arrange(small, size, engine, { labelSize });
		expect({ width: positions.width, height: positions.height }).toEqual(size);
		expect(isLegible(positions, small, labelSize)).toBe(true);
		expect(cover(small, positions, labelSize).width).toBeGreaterThanOrEqual(leastWidth);
		expect(cover(small, positions, labelSize).height).toBeGreaterThanOrEqual(0.6);
		expect(positions.trayTop).toBeUndefined();
	}
);

test('the same graph, told in another order, is arranged the same to the last bit', async () => {
	const turned = { actors: small.actors.toReversed(), relations: small.relations };
	const [once, again] = [await arrange(small, frame, engine), await arrange(turned, frame, engine)];
	expect([...again.points]).toEqual([...once.points]);
});

test('components of up to three stand in the tray, larger ones share the rest', async () => {
	const pairs = [[0, 1], [1, 2], [2, 3], [3, 0], [4, 5], [5, 6], [6, 7], [8, 9], [9, 10]] as const; // prettier-ignore
	const graph = drawnOf({ count: 12, pairs });
	const { points, trayTop = 0 } = await arrange(graph, frame, engine);
	const isInTray = (node: number) => points.get(nodeId(node))!.y > trayTop;
	expect([0, 1, 2, 3, 4, 5, 6, 7].filter(isInTray)).toEqual([]);
	expect([8, 9, 10, 11].filter((node) => !isInTray(node))).toEqual([]);
	// The middle of a chain of three stands in the middle.
	const [left, middle, right] = [8, 9, 10].map((node) => points.get(nodeId(node))!.x);
	expect(left! < middle! && middle! < right!).toBe(true);
	const side = (nodes: number[]) => nodes.map((node) => points.get(nodeId(node))!.x);
	const [first, second] = [side([0, 1, 2, 3]), side([4, 5, 6, 7])];
	expect(Math.max(...first) < Math.min(...second)).toBe(true);
	expect(isLegible({ ...frame, points, trayTop }, graph)).toBe(true);
});

test.each([0, 1, 2, 3])('%i actors without ties: no tray, all in the frame', async (count) => {
	const { points, trayTop } = await arrange(drawnOf({ count, pairs: [] }), frame, engine);
	expect(points.size).toBe(count);
	expect(trayTop).toBeUndefined();
	for (const { x, y } of points.values()) expect(x > 0 && x < 752 && y > 0 && y < 740).toBe(true);
});

test('where names cannot be kept apart, the frame grows in proportion', async () => {
	const tight = { width: 300, height: 200 };
	const { width, height } = await arrange(small, tight, engine);
	expect(width).toBeGreaterThan(300);
	expect(width / height).toBeCloseTo(1.5, 1);
});

test('more than 150 actors: one run, a place for each, in a frame with room for them', async () => {
	const large = drawnOf(scaleFree(151, 200, 2));
	const { points, width, height } = await arrange(large, frame, engine);
	expect(points.size).toBe(151);
	expect(width * height).toBeGreaterThan(151 * 10_000);
	expect(new Set([...points.values()].map(({ x, y }) => `${x} ${y}`)).size).toBe(151);
});

test('progress goes up to the end, and a cancelled arrangement stops between two steps', async () => {
	const heard: number[] = [];
	await arrange(small, frame, engine, { onProgress: (done) => heard.push(done) });
	expect(heard).toEqual(heard.toSorted((a, b) => a - b));
	expect(heard.at(-1)).toBe(1);
	const signal = { aborted: false };
	let pauses = 0;
	const pause = () => {
		pauses++;
		signal.aborted = pauses === 3;
		return Promise.resolve();
	};
	const stopped = arrange(small, frame, engine, { signal, pause });
	await expect(stopped).rejects.toThrow(EntenteError);
	await expect(stopped).rejects.toMatchObject({ code: 'cancelled' });
	expect(pauses).toBe(3);
});

test('who is held stays where it is relative to the frame, and the others stand clear of it', async () => {
	const [first, second] = [nodeId(3), nodeId(7)];
	const held = { width: 376, height: 370, points: new Map([[first, { x: 100, y: 300 }], [second, { x: 300, y: 60 }]]) }; // prettier-ignore
	for (const way of [arrange, arrangeQuickly]) {
		const { points, width, height } = await way(small, frame, engine, { held });
		expect({ width, height }).toEqual(frame);
		expect([points.get(first), points.get(second)]).toEqual([{ x: 200, y: 600 }, { x: 600, y: 120 }]); // prettier-ignore
	}
	const positions = await arrange(small, frame, engine, { held });
	expect(isLegible(positions, small)).toBe(true);
});

test('who is held out of the tray stays out of it, and nobody is held in it', async () => {
	const pairs = [[0, 1], [1, 2], [2, 3], [3, 0], [4, 5]] as const; // prettier-ignore
	const points = new Map([[nodeId(4), { x: 300, y: 200 }], [nodeId(5), { x: 20, y: 730 }]]); // prettier-ignore
	const held = { ...frame, trayTop: 650, points };
	const arranged = await arrange(drawnOf({ count: 6, pairs }), frame, engine, { held });
	expect(arranged.points.get(nodeId(4))).toEqual({ x: 300, y: 200 });
	expect(arranged.points.get(nodeId(5))!.y).toBeGreaterThan(arranged.trayTop!);
	expect(arranged.points.get(nodeId(5))!.x).not.toBe(20);
});

test('a first picture has the frame and the tray of the one to come, everybody in it, and is quick', async () => {
	const pairs = [[0, 1], [1, 2], [2, 3], [3, 0], [0, 4], [5, 6]] as const; // prettier-ignore
	const graph = drawnOf({ count: 7, pairs });
	const heard: number[] = [];
	const [quick, later] = [await arrangeQuickly(graph, frame, engine, { onProgress: (done) => heard.push(done) }), await arrange(graph, frame, engine)]; // prettier-ignore
	expect([quick.width, quick.height, quick.trayTop]).toEqual([later.width, later.height, later.trayTop]);
	expect([...quick.points.keys()]).toEqual([...later.points.keys()]);
	for (const [id, { x, y }] of quick.points) {
		expect([id, x > 0 && x < 752 && y > 0 && y < 740]).toEqual([id, true]);
	}
	expect(heard.length).toBeLessThan(20);
	expect([...(await arrangeQuickly(graph, frame, engine)).points]).toEqual([...quick.points]);
});

test('hostile ids are arranged like any', async () => {
	const graph = drawnOf({ count: 2, pairs: [] });
	const ids = ['__proto__', 'a"]; b -- c; //'];
	const actors = graph.actors.map((actor, index) => ({ ...actor, id: ids[index] as typeof actor.id }));
	const { points } = await arrange({ actors, relations: [] }, frame, engine);
	expect([...points.keys()].sort()).toEqual(ids.toSorted());
});
