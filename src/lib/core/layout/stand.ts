import type { Reach, Region } from './region.ts';
import type { LabelSide } from '#core/drawing/display-list.ts';
import { labelOffset } from '#core/drawing/label-candidates.ts';
import type { Plan } from '#core/drawing/plan.ts';
import type { Point } from '#core/model/point.ts';

/** Where nodes stand and on which side their names do (index into {@link sidesInOrder}), by index of the node. Mutable. */
export interface Stand {
	readonly xs: Float64Array;
	readonly ys: Float64Array;
	readonly sides: Uint8Array;
}

/** Sides by their number in a stand. */
const sidesInOrder: readonly LabelSide[] = ['below', 'above', 'right', 'left'];

/** Points as a stand, every name below its node. */
export function standOf(points: readonly Point[]): Stand {
	return {
		xs: Float64Array.from(points, ({ x }) => x),
		ys: Float64Array.from(points, ({ y }) => y),
		sides: new Uint8Array(points.length)
	};
}

/** The points of a stand. */
export function pointsOf({ xs, ys }: Stand): readonly Point[] {
	return Array.from(xs, (x, node) => ({ x, y: ys[node] ?? 0 }));
}

/** Move every node of a stand to a point. */
export function fill({ xs, ys }: Stand, points: readonly Point[]): void {
	points.forEach(({ x, y }, node) => {
		xs[node] = x;
		ys[node] = y;
	});
}

/** Half sizes of nodes and names, and where a name's middle is from its node's, by node × 4 + side. px. */
export interface Measures {
	readonly halfWidth: Float64Array;
	readonly halfHeight: Float64Array;
	readonly nameWidth: Float64Array;
	readonly nameHeight: Float64Array;
	readonly nameX: Float64Array;
	readonly nameY: Float64Array;
}

/** The sizes of a plan in typed arrays. */
export function measuresOf({ nodes }: Plan): Measures {
	const offsets = nodes.flatMap(({ width, height, label }) =>
		sidesInOrder.map((side) => labelOffset(width, height, label.width, label.height, side))
	);
	return {
		halfWidth: Float64Array.from(nodes, ({ width }) => width / 2),
		halfHeight: Float64Array.from(nodes, ({ height }) => height / 2),
		nameWidth: Float64Array.from(nodes, ({ label }) => label.width / 2),
		nameHeight: Float64Array.from(nodes, ({ label }) => label.height / 2),
		nameX: Float64Array.from(offsets, ({ x }) => x),
		nameY: Float64Array.from(offsets, ({ y }) => y)
	};
}

/** How far a node with its name, on the side where the stand has it, reaches from its middle. */
export function reachAt({ sides }: Stand, measures: Measures, node: number): Reach {
	const at = node * 4 + (sides[node] as number);
	const { halfWidth, halfHeight, nameWidth, nameHeight, nameX, nameY } = measures;
	const w = halfWidth[node] as number;
	const h = halfHeight[node] as number;
	return {
		left: Math.max(w, (nameWidth[node] as number) - (nameX[at] as number)),
		right: Math.max(w, (nameWidth[node] as number) + (nameX[at] as number)),
		above: Math.max(h, (nameHeight[node] as number) - (nameY[at] as number)),
		below: Math.max(h, (nameHeight[node] as number) + (nameY[at] as number))
	};
}

/** Move a node to a place, or to the nearest one at which node and name are within the region. */
export function put(
	stand: Stand,
	measures: Measures,
	region: Region,
	node: number,
	x: number,
	y: number
): void {
	const { left, right, above, below } = reachAt(stand, measures, node);
	stand.xs[node] = clamp(x, region.left + left, region.right - right);
	stand.ys[node] = clamp(y, region.top + above, region.bottom - below);
}

/** The value within [low, high]; half way between them where low > high. */
export function clamp(value: number, low: number, high: number): number {
	if (low > high) return (low + high) / 2;
	return value < low ? low : value > high ? high : value;
}
