import { isOnLine } from './chords.ts';
import type { Curve } from './curve.ts';
import { bottomFor, type Ground } from './ground.ts';
import { segmentMeets } from './hits.ts';
import { labelGap, type LabelledNode } from './label-candidates.ts';

/** What a reader suffers. Sides differ by a little, so that nothing else being different, a name stands below. */
export const labelCosts = { outside: 600, label: 500, node: 400, arrowhead: 350, tie: 60, side: 1.5 };
/** From this cost on something is hidden. */
export const unreadable = 350;
const arrowheadReach = 6;
const chords = 6;

/**
 * What each label would meet on each side whatever the other labels do: nodes, ties, arrowheads, the edges of the ground; by
 * node × 4 + side.
 */
export function standingCosts(
	nodes: readonly LabelledNode[],
	boxes: Float64Array,
	near: readonly (readonly number[])[],
	curves: readonly Curve[],
	ground: Ground
): Float64Array {
	const segments = segmentsOf(curves);
	const own = new Float64Array(nodes.length * 4);
	nodes.forEach((node, index) => {
		const here = segmentsNear(segments, node);
		for (let side = 0; side < 4; side++) {
			const at = (index * 4 + side) * 4;
			const left = boxes[at] as number;
			const top = boxes[at + 1] as number;
			const right = boxes[at + 2] as number;
			const bottom = boxes[at + 3] as number;
			let cost = side * labelCosts.side;
			const out = Math.max(0, -left, -top, right - ground.width, bottom - bottomFor(ground, node.centre.y));
			if (out > 0) cost += labelCosts.outside + out;
			for (const other of near[index] ?? []) {
				const { centre, width, height } = nodes[other] ?? node;
				const isClear =
					centre.x - width / 2 >= right + 2 ||
					centre.x + width / 2 <= left - 2 ||
					centre.y - height / 2 >= bottom + 2 ||
					centre.y + height / 2 <= top - 2;
				if (!isClear) cost += labelCosts.node;
			}
			own[index * 4 + side] = cost + tiesUnder(here, left, top, right, bottom);
		}
	});
	return own;
}

/** x1, y1, x2, y2, the tie's index, and 1 where the first point is its start + 2 where the second is its end. */
type Segments = readonly number[];
const perSegment = 6;

function segmentsOf(curves: readonly Curve[]): Segments {
	const found: number[] = [];
	curves.forEach(({ start, control, end }, tie) => {
		const steps = isOnLine(start, control, end) ? 1 : chords;
		let fromX = start.x;
		let fromY = start.y;
		for (let step = 1; step <= steps; step++) {
			const share = step / steps;
			const p = (1 - share) * (1 - share);
			const q = 2 * share * (1 - share);
			const r = share * share;
			const x = p * start.x + q * control.x + r * end.x;
			const y = p * start.y + q * control.y + r * end.y;
			found.push(fromX, fromY, x, y, tie, (step === 1 ? 1 : 0) + (step === steps ? 2 : 0));
			fromX = x;
			fromY = y;
		}
	});
	return found;
}

// Those that could meet the label on any of its sides.
function segmentsNear(
	segments: Segments,
	{ centre, width, height, labelWidth, labelHeight }: LabelledNode
): Segments {
	const acrossReach = width / 2 + labelWidth + labelGap + arrowheadReach;
	const downReach = height / 2 + labelHeight + labelGap + arrowheadReach;
	const left = centre.x - acrossReach;
	const right = centre.x + acrossReach;
	const top = centre.y - downReach;
	const bottom = centre.y + downReach;
	const found: number[] = [];
	for (let at = 0; at < segments.length; at += perSegment) {
		const ax = segments[at] as number;
		const ay = segments[at + 1] as number;
		const bx = segments[at + 2] as number;
		const by = segments[at + 3] as number;
		if (segmentMeets(ax, ay, bx, by, left, top, right, bottom)) {
			found.push(ax, ay, bx, by, segments[at + 4] as number, segments[at + 5] as number);
		}
	}
	return found;
}

function tiesUnder(segments: Segments, left: number, top: number, right: number, bottom: number): number {
	let cost = 0;
	let last = -1;
	for (let at = 0; at < segments.length; at += perSegment) {
		const ax = segments[at] as number;
		const ay = segments[at + 1] as number;
		const bx = segments[at + 2] as number;
		const by = segments[at + 3] as number;
		const tie = segments[at + 4] as number;
		const ends = segments[at + 5] as number;
		if (ends >= 2 && isIn(bx, by, left, top, right, bottom)) cost += labelCosts.arrowhead;
		if (ends % 2 === 1 && isIn(ax, ay, left, top, right, bottom)) cost += labelCosts.arrowhead / 4;
		if (tie === last) continue;
		if (segmentMeets(ax, ay, bx, by, left - 1, top - 1, right + 1, bottom + 1)) {
			cost += labelCosts.tie;
			last = tie;
		}
	}
	return cost;
}

const isIn = (x: number, y: number, left: number, top: number, right: number, bottom: number) =>
	x > left - arrowheadReach &&
	x < right + arrowheadReach &&
	y > top - arrowheadReach &&
	y < bottom + arrowheadReach;
