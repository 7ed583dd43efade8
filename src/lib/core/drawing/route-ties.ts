import { chordCount, chordsOf, isOnLine } from './chords.ts';
import type { Curve } from './curve.ts';
import type { Box } from './display-list.ts';
import { fanCurves, fanStep, pointAt, type RoutedNode } from './fan-curves.ts';
import type { Fan, TieEnds } from './fan.ts';
import { bottomFor, type Ground } from './ground.ts';
import { segmentMeets, segmentsCross } from './hits.ts';
import type { Point } from '#core/model/point.ts';

const nodeMargin = 4;
const labelMargin = 1;
/** px that the middle may leave the straight line, from the least. */
const bends = [7, 14, 21, 28, 36, 45, 55, 66, 78, 92, 108, 126, 148];
const costs = { node: 100, label: 30, outside: 90, crossing: 64, bend: 0.02 };

/**
 * Lines for all ties: straight where the way is free, else with the smallest bend that meets no foreign node and no label;
 * where no bend is free, the one that meets least. A bend that crosses no other pair is preferred. Parallel ties are fanned
 * about their common line (see {@link fanCurves}). Of two equal bends the one to the left, seen from the lower node index,
 * wins. The same input gives the same lines.
 *
 * Cost: ties × (nodes + labels), times up to 27 bends where the straight way is blocked.
 *
 * @param labels boxes to go round, null where a node has none
 * @returns one curve per tie, in order; a tie of a node with itself is a point at its middle
 */
export function routeTies(
	nodes: readonly RoutedNode[],
	ties: readonly TieEnds[],
	fans: readonly Fan[],
	labels: readonly (Box | null)[],
	ground: Ground
): readonly Curve[] {
	const curves: Curve[] = ties.map(({ source }) => pointAt(nodes[source]?.centre ?? { x: 0, y: 0 }));
	const obstacles = obstaclesOf(nodes, labels);
	const lines = straightLines(nodes, fans);
	for (const fan of fans) {
		const [low, high] = [nodes[fan.low], nodes[fan.high]];
		if (!low || !high) continue;
		const routed = bestFan(fan, low, high, obstacles, lines, ground);
		fan.ties.forEach((tie, index) => {
			const curve = routed[index];
			if (!curve) return;
			curves[tie] =
				ties[tie]?.source === fan.low
					? curve
					: { start: curve.end, control: curve.control, end: curve.start };
		});
	}
	return curves;
}

function bestFan(
	fan: Fan,
	low: RoutedNode,
	high: RoutedNode,
	all: Obstacles,
	lines: Lines,
	ground: Ground
): readonly Curve[] {
	const dx = high.centre.x - low.centre.x;
	const dy = high.centre.y - low.centre.y;
	const reach = Math.sqrt(dx * dx + dy * dy) * 0.45;
	const wide = ((fan.ties.length - 1) * fanStep) / 2;
	const straight = fanCurves(fan.ties.length, low, high, 0);
	const atRest = costOf(straight, obstaclesNear(all, fan, low, high, wide), ground, Infinity);
	if (atRest === 0) return straight;
	let best = straight;
	let least = atRest + costs.crossing * crossingsWith(straight, fan, lines);
	const obstacles = obstaclesNear(all, fan, low, high, wide + Math.min(reach, bends.at(-1) ?? 0));
	for (const bend of bends) {
		const own = bend * costs.bend;
		if (bend > reach || own >= least) break;
		for (const side of [bend, -bend]) {
			const curves = fanCurves(fan.ties.length, low, high, side);
			let cost = costOf(curves, obstacles, ground, least - own) + own;
			if (cost < least) cost += costs.crossing * crossingsWith(curves, fan, lines);
			if (cost < least) {
				best = curves;
				least = cost;
			}
		}
	}
	return best;
}

/** x1, y1, x2, y2 from middle to middle, and both nodes, of every fan. */
type Lines = readonly number[];
const perLine = 6;

function straightLines(nodes: readonly RoutedNode[], fans: readonly Fan[]): Lines {
	const found: number[] = [];
	for (const { low, high } of fans) {
		const a = nodes[low]?.centre;
		const b = nodes[high]?.centre;
		if (a && b) found.push(a.x, a.y, b.x, b.y, low, high);
	}
	return found;
}

// How many other fans, taken as straight, the first tie of a fan crosses.
function crossingsWith([curve]: readonly Curve[], fan: Fan, lines: Lines): number {
	if (!curve) return 0;
	const { start, control, end } = curve;
	const left = Math.min(start.x, control.x, end.x);
	const right = Math.max(start.x, control.x, end.x);
	const top = Math.min(start.y, control.y, end.y);
	const bottom = Math.max(start.y, control.y, end.y);
	const points = chordsOf(curve);
	let found = 0;
	for (let at = 0; at < lines.length; at += perLine) {
		const ax = lines[at] as number;
		const bx = lines[at + 2] as number;
		if ((ax < left && bx < left) || (ax > right && bx > right)) continue;
		const ay = lines[at + 1] as number;
		const by = lines[at + 3] as number;
		if ((ay < top && by < top) || (ay > bottom && by > bottom)) continue;
		const low = lines[at + 4] as number;
		const high = lines[at + 5] as number;
		if (low === fan.low || low === fan.high || high === fan.low || high === fan.high) continue;
		if (meetsChords(points, ax, ay, bx, by)) found++;
	}
	return found;
}

function meetsChords(points: readonly number[], ax: number, ay: number, bx: number, by: number): boolean {
	for (let at = 2; at < points.length; at += 2) {
		const px = points[at - 2] as number;
		const py = points[at - 1] as number;
		if (segmentsCross(ax, ay, bx, by, px, py, points[at] as number, points[at + 1] as number)) return true;
	}
	return false;
}

/** left, top, right, bottom, how bad it is to meet it, and the node whose box it is (-1: a label). */
type Obstacles = readonly number[];
const perObstacle = 6;

function obstaclesOf(nodes: readonly RoutedNode[], labels: readonly (Box | null)[]): Obstacles {
	const found: number[] = [];
	nodes.forEach(({ centre, width, height }, index) => {
		const halfWidth = width / 2 + nodeMargin;
		const halfHeight = height / 2 + nodeMargin;
		found.push(centre.x - halfWidth, centre.y - halfHeight, centre.x + halfWidth, centre.y + halfHeight);
		found.push(costs.node, index);
	});
	for (const box of labels) {
		if (!box || box.width === 0) continue;
		found.push(box.x - labelMargin, box.y - labelMargin);
		found.push(box.x + box.width + labelMargin, box.y + box.height + labelMargin, costs.label, -1);
	}
	return found;
}

function obstaclesNear(
	all: Obstacles,
	fan: Fan,
	low: RoutedNode,
	high: RoutedNode,
	reach: number
): Obstacles {
	const left = Math.min(low.centre.x, high.centre.x) - reach - endReach;
	const right = Math.max(low.centre.x, high.centre.x) + reach + endReach;
	const top = Math.min(low.centre.y, high.centre.y) - reach - endReach;
	const bottom = Math.max(low.centre.y, high.centre.y) + reach + endReach;
	const found: number[] = [];
	for (let at = 0; at < all.length; at += perObstacle) {
		const l = all[at] as number;
		const t = all[at + 1] as number;
		const r = all[at + 2] as number;
		const b = all[at + 3] as number;
		const node = all[at + 5] as number;
		if (l >= right || r <= left || t >= bottom || b <= top || node === fan.low || node === fan.high) continue;
		found.push(l, t, r, b, all[at + 4] as number, node);
	}
	return found;
}

/** An end this near to a label hides its arrowhead under it, which counts double. */
const endReach = 7;

function costOf(curves: readonly Curve[], obstacles: Obstacles, ground: Ground, limit: number): number {
	let cost = 0;
	for (const curve of curves) {
		const { start, control, end } = curve;
		const steps = isOnLine(start, control, end) ? 1 : chordCount;
		if (steps > 1 && leaves(curve, ground)) cost += costs.outside;
		const left = Math.min(start.x, control.x, end.x) - endReach;
		const right = Math.max(start.x, control.x, end.x) + endReach;
		const top = Math.min(start.y, control.y, end.y) - endReach;
		const bottom = Math.max(start.y, control.y, end.y) + endReach;
		for (let at = 0; at < obstacles.length; at += perObstacle) {
			const l = obstacles[at] as number;
			const t = obstacles[at + 1] as number;
			const r = obstacles[at + 2] as number;
			const b = obstacles[at + 3] as number;
			if (l >= right || r <= left || t >= bottom || b <= top) continue;
			const weight = obstacles[at + 4] as number;
			if (curveMeets(curve, steps, l, t, r, b)) cost += weight;
			if (weight < costs.node && (isNear(start, l, t, r, b) || isNear(end, l, t, r, b))) cost += weight * 2;
			if (cost >= limit) return cost;
		}
	}
	return cost;
}

function curveMeets(
	{ start, control, end }: Curve,
	steps: number,
	l: number,
	t: number,
	r: number,
	b: number
): boolean {
	let fromX = start.x;
	let fromY = start.y;
	for (let step = 1; step <= steps; step++) {
		const share = step / steps;
		const p = (1 - share) * (1 - share);
		const q = 2 * share * (1 - share);
		const s = share * share;
		const x = p * start.x + q * control.x + s * end.x;
		const y = p * start.y + q * control.y + s * end.y;
		if (segmentMeets(fromX, fromY, x, y, l, t, r, b)) return true;
		fromX = x;
		fromY = y;
	}
	return false;
}

const isNear = (end: Point, l: number, t: number, r: number, b: number) =>
	end.x > l - endReach && end.x < r + endReach && end.y > t - endReach && end.y < b + endReach;

/** Whether a curve, at a quarter, half or three quarters of its way, lies off the ground, nearly so, or in the tray. */
export function leaves(curve: Curve, ground: Ground): boolean {
	return isOff(curve, 0.25, ground) || isOff(curve, 0.5, ground) || isOff(curve, 0.75, ground);
}

function isOff({ start, control, end }: Curve, share: number, ground: Ground): boolean {
	const p = (1 - share) * (1 - share);
	const q = 2 * share * (1 - share);
	const r = share * share;
	const x = p * start.x + q * control.x + r * end.x;
	const y = p * start.y + q * control.y + r * end.y;
	const bottom = bottomFor(ground, Math.min(start.y, end.y));
	return x < frameMargin || y < frameMargin || x > ground.width - frameMargin || y > bottom - frameMargin;
}

const frameMargin = 4;
