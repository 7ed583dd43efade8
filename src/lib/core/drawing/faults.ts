import type { Curve } from './curve.ts';
import type { Box } from './display-list.ts';
import type { Fan, TieEnds } from './fan.ts';
import { bottomFor, type Ground } from './ground.ts';
import { boxesMeet, segmentMeets, segmentsCross } from './hits.ts';
import { chordsOf } from './chords.ts';
import type { RoutedNode } from './fan-curves.ts';
import { leaves } from './route-ties.ts';

/** What a reader suffers in a picture, counted. */
export interface Faults {
	/** Pairs of pairs of actors of which any ties, as drawn, cross. */
	readonly crossings: number;
	/** Ties that come within 2 px of the box of a foreign node, counted per node. */
	readonly tiesThroughNodes: number;
	/** Ties that pass under a label, counted per label. */
	readonly tiesThroughLabels: number;
	/** Target ends of which the last 10 px lie under a label, counted per label. */
	readonly arrowheadsUnderLabels: number;
	/** Labels that overlap another label or a foreign node, counted per pair. */
	readonly labelOverlaps: number;
	/** Labels, nodes and ties that reach off the ground or into the tray. */
	readonly outside: number;
	/** Nodes that have to do with what hides something (not with crossings or ties under labels), once for each. */
	readonly culprits: readonly number[];
}

const nodeMargin = 2;
const arrowhead = { length: 10, half: 4.5 };

/** Count the faults of a picture. Cost: ties × (nodes + labels) + fans² + nodes². */
export function countFaults(
	nodes: readonly RoutedNode[],
	ties: readonly TieEnds[],
	fans: readonly Fan[],
	curves: readonly Curve[],
	labels: readonly (Box | null)[],
	ground: Ground
): Faults {
	const boxes = nodes.map(boxOfNode);
	const culprits: number[] = [];
	let [tiesThroughNodes, tiesThroughLabels, arrowheadsUnderLabels] = [0, 0, 0];
	const lines = curves.map(chordsOf);
	// Two nodes for each tie that leaves the ground.
	const off: number[] = [];
	curves.forEach((curve, tie) => {
		const line = lines[tie] as Line;
		const hull = hullOf([line]);
		const passes = (box: Box, margin: number) => boxesMeet(hull, box, margin) && lineMeets(line, box, margin);
		const { source, target } = ties[tie] ?? { source: -1, target: -1 };
		boxes.forEach((box, node) => {
			if (node === source || node === target || !passes(box, nodeMargin)) return;
			tiesThroughNodes++;
			culprits.push(node, source, target);
		});
		const head = arrowheadBox(curve);
		labels.forEach((label, node) => {
			if (!label) return;
			if (passes(label, 0)) tiesThroughLabels++;
			if (!boxesMeet(head, label)) return;
			arrowheadsUnderLabels++;
			culprits.push(node, source, target);
		});
		if (leaves(curve, ground)) off.push(source, target);
	});
	const overlaps = overlapping(boxes, labels);
	const strays = straying(nodes, boxes, labels, ground);
	return {
		crossings: curves.length > 0 ? countCrossed(fans, linesByFan(fans, lines)) : countCrossings(nodes, fans),
		tiesThroughNodes,
		tiesThroughLabels,
		arrowheadsUnderLabels,
		labelOverlaps: overlaps.length / 2,
		outside: strays.length + off.length / 2,
		culprits: [...culprits, ...overlaps, ...strays, ...off]
	};
}

/** Pairs of fans without a common node whose straight lines, middle to middle, cross. */
export function countCrossings(nodes: readonly RoutedNode[], fans: readonly Fan[]): number {
	const straight = fans.map(({ low, high }) => {
		const [a, b] = [nodes[low]?.centre, nodes[high]?.centre];
		return a && b ? [[a.x, a.y, b.x, b.y]] : [];
	});
	return countCrossed(fans, straight);
}

/** Points along a tie: x, y, x, y, … */
type Line = readonly number[];

function countCrossed(fans: readonly Fan[], lines: readonly (readonly Line[])[]): number {
	const hulls = lines.map(hullOf);
	let crossings = 0;
	for (let a = 0; a < fans.length; a++) {
		const fan = fans[a] as Fan;
		const hull = hulls[a] as Box;
		for (let b = a + 1; b < fans.length; b++) {
			const other = fans[b] as Fan;
			if (!boxesMeet(hull, hulls[b] as Box)) continue;
			if (other.low === fan.low || other.low === fan.high) continue;
			if (other.high === fan.low || other.high === fan.high) continue;
			const others = lines[b] as readonly Line[];
			if ((lines[a] as readonly Line[]).some((line) => others.some((rival) => linesCross(line, rival))))
				crossings++;
		}
	}
	return crossings;
}

const linesByFan = (fans: readonly Fan[], lines: readonly Line[]) =>
	fans.map(({ ties }) => ties.map((tie) => lines[tie] ?? []));

function lineMeets(line: Line, { x, y, width, height }: Box, margin: number): boolean {
	for (let at = 2; at < line.length; at += 2) {
		const [ax, ay] = [line[at - 2] as number, line[at - 1] as number];
		const [bx, by] = [line[at] as number, line[at + 1] as number];
		if (segmentMeets(ax, ay, bx, by, x - margin, y - margin, x + width + margin, y + height + margin))
			return true;
	}
	return false;
}

function linesCross(line: Line, other: Line): boolean {
	for (let i = 2; i < line.length; i += 2) {
		const ax = line[i - 2] as number;
		const ay = line[i - 1] as number;
		const bx = line[i] as number;
		const by = line[i + 1] as number;
		for (let j = 2; j < other.length; j += 2) {
			const cx = other[j - 2] as number;
			const cy = other[j - 1] as number;
			if (segmentsCross(ax, ay, bx, by, cx, cy, other[j] as number, other[j + 1] as number)) return true;
		}
	}
	return false;
}

function boxOfNode({ centre, width, height }: RoutedNode): Box {
	return { x: centre.x - width / 2, y: centre.y - height / 2, width, height };
}

// Both nodes of each overlap.
function overlapping(boxes: readonly Box[], labels: readonly (Box | null)[]): readonly number[] {
	const found: number[] = [];
	labels.forEach((label, index) => {
		if (!label) return;
		boxes.forEach((box, node) => {
			if (node !== index && boxesMeet(label, box)) found.push(index, node);
		});
		for (let other = index + 1; other < labels.length; other++) {
			const rival = labels[other];
			if (rival && boxesMeet(label, rival)) found.push(index, other);
		}
	});
	return found;
}

function hullOf(lines: readonly Line[]): Box {
	let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
	for (const line of lines) {
		for (let at = 0; at < line.length; at += 2) {
			left = Math.min(left, line[at] as number);
			right = Math.max(right, line[at] as number);
			top = Math.min(top, line[at + 1] as number);
			bottom = Math.max(bottom, line[at + 1] as number);
		}
	}
	// A straight line along an axis must not have an empty hull.
	return { x: left - 0.5, y: top - 0.5, width: right - left + 1, height: bottom - top + 1 };
}

// The box around the triangle at the end of the curve.
function arrowheadBox({ control, end }: Curve): Box {
	const [dx, dy] = [end.x - control.x, end.y - control.y];
	const length = Math.sqrt(dx * dx + dy * dy) || 1;
	const back = { x: end.x - (dx / length) * arrowhead.length, y: end.y - (dy / length) * arrowhead.length };
	const across = { x: (-dy / length) * arrowhead.half, y: (dx / length) * arrowhead.half };
	const xs = [end.x, back.x + across.x, back.x - across.x];
	const ys = [end.y, back.y + across.y, back.y - across.y];
	const [x, y] = [Math.min(...xs), Math.min(...ys)];
	return { x, y, width: Math.max(...xs) - x, height: Math.max(...ys) - y };
}

// The node of each label or box that is off the ground.
function straying(
	nodes: readonly RoutedNode[],
	boxes: readonly Box[],
	labels: readonly (Box | null)[],
	ground: Ground
): readonly number[] {
	const isOff = (box: Box, y: number) =>
		box.x < 0 || box.y < 0 || box.x + box.width > ground.width || box.y + box.height > bottomFor(ground, y);
	return nodes.flatMap(({ centre }, node) =>
		[boxes[node], labels[node]].flatMap((box) => (box && isOff(box, centre.y) ? [node] : []))
	);
}
