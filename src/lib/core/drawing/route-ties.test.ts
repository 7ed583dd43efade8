import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fansOf, type TieEnds } from './fan.ts';
import { boxesMeet, curvePoints, segmentMeetsBox } from './hits.ts';
import { isOnLine } from './chords.ts';
import { endGap, fanStep, type RoutedNode } from './fan-curves.ts';
import { routeTies } from './route-ties.ts';
import type { NodeShape } from './display-list.ts';

const ground = { width: 800, height: 600 };

function node(x: number, y: number, shape: NodeShape = 'rectangle'): RoutedNode {
	return { centre: { x, y }, shape, width: 46, height: 46 };
}

function route(nodes: readonly RoutedNode[], ties: readonly TieEnds[]) {
	return routeTies(nodes, ties, fansOf(ties), [], ground);
}

const middleOf = ({ start, control, end }: { start: Pt; control: Pt; end: Pt }) =>
	curvePoints(start, control, end, 2)[1];
interface Pt {
	readonly x: number;
	readonly y: number;
}

test('a free tie is straight and stops short of both outlines', () => {
	const [curve] = route([node(100, 100), node(400, 100)], [{ source: 0, target: 1 }]);
	expect(curve?.start).toEqual({ x: 123 + endGap, y: 100 });
	expect(curve?.end).toEqual({ x: 377 - endGap, y: 100 });
	expect(curve?.control).toEqual({ x: 250, y: 100 });
});

test('a tie goes round a foreign node, and round a label, by the smallest bend', () => {
	const ends = [node(100, 300), node(500, 300)];
	const ties = [{ source: 0, target: 1 }];
	const box = { x: 277, y: 277, width: 46, height: 46 };
	const round = [
		routeTies([...ends, node(300, 300)], ties, fansOf(ties), [], ground),
		routeTies(ends, ties, fansOf(ties), [box], ground)
	];
	for (const [curve] of round) {
		if (!curve) throw new Error('no curve');
		const points = curvePoints(curve.start, curve.control, curve.end, 24);
		expect(points.some((to, at) => at > 0 && segmentMeetsBox(points[at - 1]!, to, box, 2))).toBe(false);
		expect(Math.abs((middleOf(curve)?.y ?? 300) - 300)).toBeLessThan(40);
	}
});

test('a bend stays on the ground', () => {
	const [curve] = route([node(100, 30), node(500, 30), node(300, 30)], [{ source: 0, target: 1 }]);
	expect(middleOf(curve!)?.y).toBeGreaterThan(50);
});

test('a fan is the same whichever way its ties point, and its ties keep their distance', () => {
	const nodes = [node(100, 100), node(400, 300)];
	const there = route(nodes, [
		{ source: 0, target: 1 },
		{ source: 0, target: 1 },
		{ source: 0, target: 1 }
	]);
	const mixed = route(nodes, [
		{ source: 1, target: 0 },
		{ source: 0, target: 1 },
		{ source: 1, target: 0 }
	]);
	mixed.forEach((curve, tie) => {
		const { start, control, end } = there[tie]!;
		expect(curve).toEqual(tie === 1 ? { start, control, end } : { start: end, control, end: start });
	});
	const [a, b, c] = there.map((curve) => middleOf(curve)!);
	const distance = (p: Pt, q: Pt) => Math.hypot(p.x - q.x, p.y - q.y);
	// Ends on the outlines of boxes shift the middle of an outer tie a little.
	expect(Math.abs(distance(a!, b!) - fanStep)).toBeLessThan(2);
	expect(Math.abs(distance(b!, c!) - fanStep)).toBeLessThan(2);
	expect(distance(there[0]!.end, there[1]!.end)).toBeGreaterThan(9);
});

test('a tie of a node with itself is a point, and takes no place in a fan', () => {
	const nodes = [node(100, 100), node(300, 100)];
	const [loop, tie] = route(nodes, [
		{ source: 0, target: 0 },
		{ source: 0, target: 1 }
	]);
	expect(loop).toEqual({ start: { x: 100, y: 100 }, control: { x: 100, y: 100 }, end: { x: 100, y: 100 } });
	expect(isOnLine(tie!.start, tie!.control, tie!.end)).toBe(true);
});

const shapes: NodeShape[] = [
	'rectangle',
	'octagon',
	'diamond',
	'hexagon',
	'ellipse',
	'pentagon',
	'round-rectangle'
];
const anyNodes = fc.array(
	fc
		.record({
			x: fc.integer({ min: 0, max: 800 }),
			y: fc.integer({ min: 0, max: 600 }),
			shape: fc.constantFrom(...shapes)
		})
		.map(({ x, y, shape }) => node(x, y, shape)),
	{ minLength: 2, maxLength: 12 }
);

test('wherever nodes stand: finite lines, the same again, and never into the nodes they tie unless those touch', () => {
	fc.assert(
		fc.property(anyNodes, fc.array(fc.tuple(fc.nat(11), fc.nat(11)), { maxLength: 20 }), (nodes, pairs) => {
			const ties = pairs.map(([a, b]) => ({ source: a % nodes.length, target: b % nodes.length }));
			const curves = route(nodes, ties);
			expect(route(nodes, ties)).toEqual(curves);
			curves.forEach(({ start, control, end }, tie) => {
				for (const { x, y } of [start, control, end]) expect(Number.isFinite(x + y)).toBe(true);
				const { source, target } = ties[tie]!;
				const [from, to] = [nodes[source]!, nodes[target]!];
				const boxOf = ({ centre }: RoutedNode) => ({
					x: centre.x - 23,
					y: centre.y - 23,
					width: 46,
					height: 46
				});
				if (boxesMeet(boxOf(from), boxOf(to), 12)) return;
				// The inner half of each shape is inside every one of them.
				for (const { centre } of [from, to]) {
					const core = { x: centre.x - 11, y: centre.y - 11, width: 22, height: 22 };
					const points = curvePoints(start, control, end, 12);
					expect(points.some((point, at) => at > 0 && segmentMeetsBox(points[at - 1]!, point, core))).toBe(
						false
					);
				}
			});
		})
	);
});
