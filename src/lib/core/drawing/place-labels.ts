import type { Curve } from './curve.ts';
import type { Box, LabelSide } from './display-list.ts';
import { bottomFor, type Ground } from './ground.ts';
import { segmentMeets } from './hits.ts';
import { isOnLine, type RoutedNode } from './route-ties.ts';

/** A node with the size of its wrapped name in px; labels of higher priority choose first. */
export interface LabelledNode extends RoutedNode {
	readonly labelWidth: number;
	readonly labelHeight: number;
	readonly priority: number;
}

/** Where the labels stand (null = left out), and how much a reader suffers from it: 0 = nothing meets anything. */
export interface LabelPlaces {
	readonly boxes: readonly (Box | null)[];
	readonly sides: readonly LabelSide[];
	readonly cost: number;
}

const sides: readonly LabelSide[] = ['below', 'above', 'right', 'left'];
/** px between a node's box and its label. */
const gap = 4;

// What a reader suffers. Sides differ by a little, so that nothing else being different, a name stands below.
const costs = { outside: 600, label: 500, node: 400, arrowhead: 350, tie: 60, side: 1.5 };
const unreadable = 350;
const arrowheadReach = 6;
const chords = 6;

/** Where the middle of a label is, from the middle of its node, px. */
export function labelOffset(
	width: number,
	height: number,
	labelWidth: number,
	labelHeight: number,
	side: LabelSide
): { readonly x: number; readonly y: number } {
	const down = height / 2 + gap + labelHeight / 2;
	const across = width / 2 + gap + labelWidth / 2;
	if (side === 'below') return { x: 0, y: down };
	if (side === 'above') return { x: 0, y: -down };
	return { x: side === 'right' ? across : -across, y: 0 };
}

function labelBox({ centre, width, height, labelWidth, labelHeight }: LabelledNode, side: LabelSide): Box {
	const { x, y } = labelOffset(width, height, labelWidth, labelHeight, side);
	return {
		x: centre.x + x - labelWidth / 2,
		y: centre.y + y - labelHeight / 2,
		width: labelWidth,
		height: labelHeight
	};
}

/**
 * Choose for every label the side of its node (below, above, right, left) on which it meets least: no node, label or
 * arrowhead, no tie where possible, nothing off the ground. Greedy in order of priority (ties of rank: the earlier node),
 * then repaired: each label, and each pair of labels that meet, looks for a better side until none finds one.
 *
 * Cost: nodes × 4 × (ties + near nodes), a few times over. After Imhof 1962 and Christensen, Marks and Shieber 1995.
 *
 * @param mayOmit leave a label out where it would still meet a node, a label or an arrowhead
 */
export function placeLabels(
	nodes: readonly LabelledNode[],
	curves: readonly Curve[],
	ground: Ground,
	mayOmit: boolean
): LabelPlaces {
	const count = nodes.length;
	const boxes = candidateBoxes(nodes);
	const near = nearNodes(nodes);
	const own = standingCosts(nodes, boxes, near, curves, ground);
	const chosen = new Int8Array(count).fill(-1);
	const costOf = (node: number, side: number): number => {
		let cost = own[node * 4 + side] as number;
		for (const other of near[node] ?? []) {
			const otherSide = chosen[other] as number;
			if (otherSide >= 0 && candidatesMeet(boxes, node * 4 + side, other * 4 + otherSide))
				cost += costs.label;
		}
		return cost;
	};
	const best = (node: number): number => {
		let [found, least] = [0, Infinity];
		for (let side = 0; side < 4; side++) {
			const cost = costOf(node, side);
			if (cost < least) [found, least] = [side, cost];
		}
		return found;
	};
	const order = nodes
		.map((_, index) => index)
		.filter((index) => (nodes[index]?.labelWidth ?? 0) > 0)
		.sort((a, b) => (nodes[b]?.priority ?? 0) - (nodes[a]?.priority ?? 0) || a - b);
	for (const node of order) chosen[node] = best(node);
	repair(order, near, chosen, costOf, best);
	if (mayOmit) {
		for (const node of order.toReversed()) {
			if (costOf(node, chosen[node] as number) >= unreadable) chosen[node] = -1;
		}
	}
	let cost = 0;
	for (const node of order) {
		const side = chosen[node] as number;
		// A pair that meets is counted at both of its labels.
		if (side >= 0) cost += (costOf(node, side) + (own[node * 4 + side] as number)) / 2;
	}
	return {
		cost,
		sides: nodes.map((_, node) => sides[Math.max(0, chosen[node] as number)] ?? 'below'),
		boxes: nodes.map((_, node) => {
			const side = chosen[node] as number;
			return side < 0 ? null : boxAt(boxes, node * 4 + side);
		})
	};
}

function repair(
	order: readonly number[],
	near: readonly (readonly number[])[],
	chosen: Int8Array,
	costOf: (node: number, side: number) => number,
	best: (node: number) => number
): void {
	for (let round = 0; round < 6; round++) {
		let hasChanged = false;
		for (const node of order) {
			const before = chosen[node] as number;
			const now = costOf(node, before);
			if (now < 5) continue;
			const better = best(node);
			if (better !== before && costOf(node, better) < now - 1e-9) {
				chosen[node] = better;
				hasChanged = true;
			} else if (now >= unreadable && moveTogether(node, near[node] ?? [], chosen, costOf, best)) {
				hasChanged = true;
			}
		}
		if (!hasChanged) return;
	}
}

// Take each side in turn and let those who now stand in the way find another; keep what makes all of them together better.
function moveTogether(
	node: number,
	near: readonly number[],
	chosen: Int8Array,
	costOf: (node: number, side: number) => number,
	best: (node: number) => number
): boolean {
	const before = chosen[node] as number;
	for (let side = 0; side < 4; side++) {
		if (side === before) continue;
		const kept = new Map<number, number>([[node, before]]);
		const costHere = (at: number) => costOf(at, chosen[at] as number);
		const alone = costHere(node);
		chosen[node] = side;
		const alongside = costHere(node);
		chosen[node] = before;
		if (alongside - costs.label * 2 >= alone) continue;
		const moved = near.filter((other) => (chosen[other] as number) >= 0);
		const sum = () => moved.reduce((total, other) => total + costHere(other), costHere(node));
		const old = sum();
		chosen[node] = side;
		for (const other of moved) {
			if (costHere(other) < costs.label) continue;
			kept.set(other, chosen[other] as number);
			chosen[other] = best(other);
		}
		if (sum() < old - 1e-9) return true;
		for (const [other, oldSide] of kept) chosen[other] = oldSide;
	}
	return false;
}

function candidateBoxes(nodes: readonly LabelledNode[]): Float64Array {
	const boxes = new Float64Array(nodes.length * 16);
	nodes.forEach((node, index) => {
		sides.forEach((side, rank) => {
			const { x, y, width, height } = labelBox(node, side);
			boxes.set([x, y, x + width, y + height], (index * 4 + rank) * 4);
		});
	});
	return boxes;
}

function boxAt(boxes: Float64Array, candidate: number): Box {
	const [x = 0, y = 0, right = 0, bottom = 0] = boxes.subarray(candidate * 4, candidate * 4 + 4);
	return { x, y, width: right - x, height: bottom - y };
}

const margin = 3;

function candidatesMeet(boxes: Float64Array, a: number, b: number): boolean {
	const [i, j] = [a * 4, b * 4];
	return (
		(boxes[i] as number) < (boxes[j + 2] as number) + margin &&
		(boxes[j] as number) < (boxes[i + 2] as number) + margin &&
		(boxes[i + 1] as number) < (boxes[j + 3] as number) + margin &&
		(boxes[j + 1] as number) < (boxes[i + 3] as number) + margin
	);
}

// Nodes whose label could meet this one's, found through a grid whose cells are as large as the farthest reach.
function nearNodes(nodes: readonly LabelledNode[]): readonly (readonly number[])[] {
	const reachX = Math.max(1, ...nodes.map(({ width, labelWidth }) => width + 2 * labelWidth + 20));
	const reachY = Math.max(1, ...nodes.map(({ height, labelHeight }) => height + 2 * labelHeight + 20));
	const cells = new Map<string, number[]>();
	const cellOf = ({ centre }: LabelledNode) =>
		[Math.floor(centre.x / reachX), Math.floor(centre.y / reachY)] as const;
	nodes.forEach((node, index) => {
		const [column, row] = cellOf(node);
		const key = `${column} ${row}`;
		const cell = cells.get(key);
		if (cell) cell.push(index);
		else cells.set(key, [index]);
	});
	return nodes.map((node, index) => {
		const [column, row] = cellOf(node);
		const found: number[] = [];
		for (let x = column - 1; x <= column + 1; x++) {
			for (let y = row - 1; y <= row + 1; y++) {
				for (const other of cells.get(`${x} ${y}`) ?? []) {
					const { centre } = nodes[other] ?? node;
					const isNear =
						Math.abs(centre.x - node.centre.x) < reachX && Math.abs(centre.y - node.centre.y) < reachY;
					if (other !== index && isNear) found.push(other);
				}
			}
		}
		return found.sort((a, b) => a - b);
	});
}

function standingCosts(
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
			let cost = side * costs.side;
			const out = Math.max(0, -left, -top, right - ground.width, bottom - bottomFor(ground, node.centre.y));
			if (out > 0) cost += costs.outside + out;
			for (const other of near[index] ?? []) {
				const { centre, width, height } = nodes[other] ?? node;
				const isClear =
					centre.x - width / 2 >= right + 2 ||
					centre.x + width / 2 <= left - 2 ||
					centre.y - height / 2 >= bottom + 2 ||
					centre.y + height / 2 <= top - 2;
				if (!isClear) cost += costs.node;
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
	const acrossReach = width / 2 + labelWidth + gap + arrowheadReach;
	const downReach = height / 2 + labelHeight + gap + arrowheadReach;
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
		if (ends >= 2 && isIn(bx, by, left, top, right, bottom)) cost += costs.arrowhead;
		if (ends % 2 === 1 && isIn(ax, ay, left, top, right, bottom)) cost += costs.arrowhead / 4;
		if (tie === last) continue;
		if (segmentMeets(ax, ay, bx, by, left - 1, top - 1, right + 1, bottom + 1)) {
			cost += costs.tie;
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
