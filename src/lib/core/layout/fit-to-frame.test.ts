import { beforeAll, describe, expect, test } from 'vitest';
import { loadEngine } from '../../../../tests/support/graphviz.ts';
import { drawnOf, nodeId } from '../../../../tests/support/plain-drawn.ts';
import { openMali } from '../../../../tests/support/open-mali.ts';
import { arrange } from './arrange.ts';
import { fitToFrame, isLegible } from './fit-to-frame.ts';
import { stretchToFrame } from './stretch-to-frame.ts';
import { relationsOf } from '#core/evidence/relations.ts';
import { planOf, type Drawn } from '#core/drawing/plan.ts';
import { sketch } from '#core/drawing/sketch.ts';
import type { ActorPoint, Positions } from '#core/model/dossier.ts';
import { actorId, type ActorId } from '#core/model/ids.ts';

let graph: Drawn;
let shipped: Positions;

beforeAll(async () => {
	const mali = await openMali();
	if (!mali.positions) throw new Error('The Mali dossier ships no positions.');
	graph = { actors: [...mali.actors.values()], relations: [...relationsOf(mali).values()] };
	shipped = mali.positions;
});

function faultsAt(positions: Positions, labelSize: number, drawn = graph) {
	const plan = planOf(drawn, labelSize);
	const points = plan.nodes.map(({ id }) => positions.points.get(id)!);
	return sketch(plan, points, positions).faults;
}

const inTheOpen = { tiesThroughNodes: 0, arrowheadsUnderLabels: 0, labelOverlaps: 0, outside: 0 };

describe('the shipped positions of the Mali dossier', () => {
	test.each([
		[752, 740, 14],
		[1_232, 900, 14],
		[1_232, 940, 14],
		[1_272, 740, 14],
		[1_440, 900, 22],
		[1_920, 1_080, 22]
	])(
		'in a canvas of %i × %i with names of %i px: all in the open, at most 10 crossings',
		(width, height, size) => {
			const positions = fitToFrame(shipped, graph, { width, height }, size);
			expect([positions.width, positions.height]).toEqual([width, height]);
			const faults = faultsAt(positions, size);
			expect(faults).toMatchObject(inTheOpen);
			expect(faults.crossings).toBeLessThanOrEqual(10);
			expect(isLegible(positions, graph, size)).toBe(true);
		}
	);

	test.each([
		[900, 700],
		[700, 740],
		[600, 800]
	])('in a canvas of %i × %i: all in the open, drawn larger than it by a third at most', (width, height) => {
		const positions = fitToFrame(shipped, graph, { width, height });
		expect(faultsAt(positions, 14)).toMatchObject(inTheOpen);
		expect(positions.width / width).toBeLessThanOrEqual(1.34);
		expect(positions.width / positions.height).toBeCloseTo(width / height, 1);
	});

	test('in their own frame they are given back as they are', () => {
		expect(fitToFrame(shipped, graph, { width: shipped.width, height: shipped.height })).toBe(shipped);
	});

	test('nearly everyone who stands clearly left of or above another still does so elsewhere', () => {
		const { points, trayTop = 0 } = fitToFrame(shipped, graph, { width: 1_440, height: 900 });
		const large = [...shipped.points].filter(([, { y }]) => y < (shipped.trayTop ?? Infinity));
		const pairs = large.flatMap(([a, from], index) =>
			large.slice(index + 1).flatMap(([b, to]) => {
				const [p, q] = [points.get(a)!, points.get(b)!];
				const clear: boolean[] = [];
				if (Math.abs(from.x - to.x) > 60) clear.push(from.x < to.x === p.x < q.x);
				if (Math.abs(from.y - to.y) > 60) clear.push(from.y < to.y === p.y < q.y);
				return clear;
			})
		);
		expect(pairs.filter(Boolean).length / pairs.length).toBeGreaterThan(0.98);
		expect(large.every(([id]) => points.get(id)!.y < trayTop)).toBe(true);
	});

	test('who is pinned is stretched like everybody, and the others give way', () => {
		const frame = { width: 1_200, height: 800 };
		const [first, second] = ['jnim', 'amadou-koufa'].map(actorId) as [ActorId, ActorId];
		// On top of one another, as only a person would put them.
		const { x, y } = shipped.points.get(second)!;
		const one = new Map([...shipped.points]).set(first, { x: x + 4, y: y + 2, pinned: true });
		const both = new Map(one).set(second, { x, y, pinned: true });
		const stretched = (points: typeof one) => stretchToFrame({ ...shipped, points }, graph, frame, 14).points;
		const [held, other] = [first, second].map((id) => stretched(one).get(id)!) as [ActorPoint, ActorPoint];
		const [a, b] = [first, second].map((id) => stretched(both).get(id)!) as [ActorPoint, ActorPoint];
		expect([held.pinned, other.pinned]).toEqual([true, undefined]);
		expect([held.x, held.y]).toEqual([a.x, a.y]);
		expect(Math.max(Math.abs(other.x - held.x), Math.abs(other.y - held.y))).toBeGreaterThan(40);
		// Nobody parts two who are pinned.
		expect([a.x - b.x, a.y - b.y].every((px) => px > 0 && px < 12)).toBe(true);
	});

	test('putting right what stretching broke, those who are pinned stay too', () => {
		const small = drawnOf({ count: 3, pairs: [[0, 1], [1, 2]] }); // prettier-ignore
		const points = new Map(
			[0, 1, 2].map((node) => [nodeId(node), { x: 100 + 3 * node, y: 100, pinned: true as const }])
		);
		const before = { width: 300, height: 200, points };
		const frame = { width: 310, height: 210 };
		const after = fitToFrame(before, small, frame).points;
		expect([...after.values()].map(({ y }) => y)).toEqual([
			after.get(nodeId(0))!.y,
			after.get(nodeId(0))!.y,
			after.get(nodeId(0))!.y
		]);
		const [a, b, c] = [...after.values()].map(({ x }) => x);
		expect(c! - b!).toBeCloseTo(b! - a!, 0);
	});

	test('who stands on the other side of the rule than its component stays there', () => {
		const id = actorId('alice-hunt-friend');
		const points = new Map([...shipped.points]).set(id, { x: 300, y: 300, pinned: true });
		const { points: after, trayTop } = fitToFrame({ ...shipped, points }, graph, {
			width: 1_200,
			height: 800
		});
		expect(after.get(id)!.y).toBeLessThan(trayTop!);
	});

	test('actors that have no point are left out', () => {
		const [first, ...rest] = [...shipped.points];
		const positions = fitToFrame({ ...shipped, points: new Map(rest) }, graph, { width: 1_000, height: 900 });
		expect(positions.points.has(first![0])).toBe(false);
		expect(positions.points.size).toBe(rest.length);
	});
});

test('on a phone, whoever is tied to the best connected actor: all in the open, names of 12 px', async () => {
	const { nodes } = planOf(graph, 12);
	const [hub] = [...nodes].sort((a, b) => b.degree - a.degree);
	const near = new Set<ActorId>([hub!.id]);
	for (const { subject, object } of graph.relations) {
		if (subject === hub!.id) near.add(object);
		if (object === hub!.id) near.add(subject);
	}
	const ego = {
		actors: graph.actors.filter(({ id }) => near.has(id)),
		relations: graph.relations.filter(({ subject, object }) => near.has(subject) && near.has(object))
	};
	const canvas = { width: 390, height: 500 };
	const positions = await arrange(ego, canvas, await loadEngine(), { labelSize: 12 });
	expect({ width: positions.width, height: positions.height }).toEqual(canvas);
	expect(faultsAt(positions, 12, ego)).toMatchObject({ ...inTheOpen, crossings: 0 });
}, 60_000);
