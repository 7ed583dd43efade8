import type { Frame } from './frame.ts';
import { reachesOf } from './reaches.ts';
import { roundedPoint } from './rounded.ts';
import type { Reach } from './region.ts';
import { planOf, type Drawn, type Plan } from '#core/drawing/plan.ts';
import type { ActorId } from '#core/model/ids.ts';
import type { Positions } from '#core/model/dossier.ts';
import type { Point } from '#core/model/point.ts';

/** px between places that are tried, and between the boxes of two nodes. */
const mesh = 12;
const gap = 8;
const usualLabelSize = 14;

/**
 * Give a place to every actor that has none, and move nobody else: a newcomer stands at the nearest free place to the middle
 * of those neighbours that are placed (of the frame, where none is). Free is where node and name (below it) meet no other node
 * and name; where nothing in the frame is free, it stands at the middle itself, drawn on top of what is there.
 *
 * Newcomers in the order of how many placed neighbours they have, then of their id; each counts as placed for the next.
 * Cost: newcomers × places in the frame × nodes, at worst.
 *
 * @param frame where newcomers may stand, px of the known positions
 * @param labelSize font size of the names, px
 */
export function placeNew(
	known: Positions,
	graph: Drawn,
	frame: Frame,
	labelSize = usualLabelSize
): Positions {
	if (graph.actors.every(({ id }) => known.points.has(id))) return known;
	const plan = planOf(graph, labelSize);
	const newcomers = new Set(plan.nodes.keys());
	const points = new Map(known.points);
	plan.nodes.forEach(({ id }, node) => {
		if (points.has(id)) newcomers.delete(node);
	});
	const reaches = reachesOf(plan);
	const neighbours = neighboursOf(plan);
	const bottom = Math.min(frame.height, known.trayTop ?? Infinity);
	while (newcomers.size > 0) {
		const next = bestKnown(newcomers, neighbours, plan, points);
		newcomers.delete(next);
		const [reach, id] = [reaches[next], plan.nodes[next]?.id];
		if (!reach || id === undefined) break;
		const wanted = middleOf(
			(neighbours[next] ?? []).flatMap((node) => placeOf(plan, points, node) ?? [])
		) ?? {
			x: frame.width / 2,
			y: bottom / 2
		};
		const taken = plan.nodes.flatMap((node, index) => {
			const at = points.get(node.id);
			return at && reaches[index] ? [{ at, reach: reaches[index] }] : [];
		});
		points.set(id, nearestFree(wanted, reach, taken, { width: frame.width, height: bottom }));
	}
	return { ...known, points };
}

function neighboursOf(plan: Plan): readonly (readonly number[])[] {
	const neighbours = plan.nodes.map((): number[] => []);
	for (const { low, high } of plan.fans) {
		neighbours[low]?.push(high);
		neighbours[high]?.push(low);
	}
	return neighbours;
}

const placeOf = (plan: Plan, points: ReadonlyMap<ActorId, Point>, node: number): Point | undefined => {
	const id = plan.nodes[node]?.id;
	return id === undefined ? undefined : points.get(id);
};

function bestKnown(
	newcomers: ReadonlySet<number>,
	neighbours: readonly (readonly number[])[],
	plan: Plan,
	points: ReadonlyMap<ActorId, Point>
): number {
	let [best, most] = [-1, -1];
	for (const node of newcomers) {
		const count = (neighbours[node] ?? []).filter((other) => placeOf(plan, points, other)).length;
		if (count > most) [best, most] = [node, count];
	}
	return best;
}

function middleOf(points: readonly Point[]): Point | null {
	if (points.length === 0) return null;
	const sum = points.reduce((a, b) => ({ x: a.x + b.x, y: a.y + b.y }), { x: 0, y: 0 });
	return { x: sum.x / points.length, y: sum.y / points.length };
}

interface Taken {
	readonly at: Point;
	readonly reach: Reach;
}

// Places on a mesh round the wanted one, ring by ring; within a ring the nearest, then the first from the top left.
function nearestFree(wanted: Point, reach: Reach, taken: readonly Taken[], frame: Frame): Point {
	const rings = Math.ceil(Math.max(frame.width, frame.height) / mesh);
	const isOpen = (at: Point) =>
		at.x - reach.left >= 0 &&
		at.x + reach.right <= frame.width &&
		at.y - reach.above >= 0 &&
		at.y + reach.below <= frame.height &&
		!taken.some((other) => isOver(at, reach, other));
	let best: Point | null = null;
	let least = Infinity;
	for (let ring = 0; ring <= rings; ring++) {
		// No place of this ring or a later one is nearer than ring × mesh.
		if ((ring * mesh) ** 2 > least) break;
		for (const [column, row] of ringOf(ring)) {
			const distance = (column * column + row * row) * mesh * mesh;
			const at = { x: wanted.x + column * mesh, y: wanted.y + row * mesh };
			if (distance < least && isOpen(at)) [best, least] = [at, distance];
		}
	}
	return roundedPoint(best ?? wanted);
}

function ringOf(ring: number): readonly (readonly [number, number])[] {
	if (ring === 0) return [[0, 0]];
	const found: [number, number][] = [];
	for (let row = -ring; row <= ring; row++) {
		const step = Math.abs(row) === ring ? 1 : 2 * ring;
		for (let column = -ring; column <= ring; column += step) found.push([column, row]);
	}
	return found;
}

function isOver(at: Point, reach: Reach, other: Taken): boolean {
	return (
		at.x - reach.left < other.at.x + other.reach.right + gap &&
		other.at.x - other.reach.left < at.x + reach.right + gap &&
		at.y - reach.above < other.at.y + other.reach.below + gap &&
		other.at.y - other.reach.above < at.y + reach.below + gap
	);
}
