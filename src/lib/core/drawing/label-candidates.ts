import type { Box, LabelSide } from './display-list.ts';
import type { RoutedNode } from './fan-curves.ts';

/** A node with the size of its wrapped name in px; labels of higher priority choose first. */
export interface LabelledNode extends RoutedNode {
	readonly labelWidth: number;
	readonly labelHeight: number;
	readonly priority: number;
}

/** Sides in the order in which they are tried. */
export const labelSides: readonly LabelSide[] = ['below', 'above', 'right', 'left'];
/** px between a node's box and its label. */
export const labelGap = 4;

/** Where the middle of a label is, from the middle of its node, px. */
export function labelOffset(
	width: number,
	height: number,
	labelWidth: number,
	labelHeight: number,
	side: LabelSide
): { readonly x: number; readonly y: number } {
	const down = height / 2 + labelGap + labelHeight / 2;
	const across = width / 2 + labelGap + labelWidth / 2;
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

/** The four boxes of each label, one per side: left, top, right, bottom at (node × 4 + side) × 4. */
export function candidateBoxes(nodes: readonly LabelledNode[]): Float64Array {
	const boxes = new Float64Array(nodes.length * 16);
	nodes.forEach((node, index) => {
		labelSides.forEach((side, rank) => {
			const { x, y, width, height } = labelBox(node, side);
			boxes.set([x, y, x + width, y + height], (index * 4 + rank) * 4);
		});
	});
	return boxes;
}

/** One of {@link candidateBoxes}. */
export function boxAt(boxes: Float64Array, candidate: number): Box {
	const [x = 0, y = 0, right = 0, bottom = 0] = boxes.subarray(candidate * 4, candidate * 4 + 4);
	return { x, y, width: right - x, height: bottom - y };
}

/** px between two labels. */
const margin = 3;

/** Whether two of {@link candidateBoxes} come closer than a reader can tell apart. */
function candidatesMeet(boxes: Float64Array, a: number, b: number): boolean {
	const [i, j] = [a * 4, b * 4];
	return (
		(boxes[i] as number) < (boxes[j + 2] as number) + margin &&
		(boxes[j] as number) < (boxes[i + 2] as number) + margin &&
		(boxes[i + 1] as number) < (boxes[j + 3] as number) + margin &&
		(boxes[j + 1] as number) < (boxes[i + 3] as number) + margin
	);
}

/** For each node, from `starts[node]` to `starts[node + 1]`: another one, and a bit for each of 4 × 4 sides on which they meet. */
export interface Rivals {
	readonly starts: Int32Array;
	readonly others: Int32Array;
	/** Bit side × 4 + other side. */
	readonly meetings: Uint16Array;
}

/** Of the near nodes those whose label meets this one's on some side of each: most never do, and labels are weighed often. */
export function rivalsOf(boxes: Float64Array, near: readonly (readonly number[])[]): Rivals {
	const starts = new Int32Array(near.length + 1);
	const others: number[] = [];
	const meetings: number[] = [];
	near.forEach((found, node) => {
		for (const other of found) {
			const meeting = meetingOf(boxes, node, other);
			if (meeting === 0) continue;
			others.push(other);
			meetings.push(meeting);
		}
		starts[node + 1] = others.length;
	});
	return { starts, others: Int32Array.from(others), meetings: Uint16Array.from(meetings) };
}

function meetingOf(boxes: Float64Array, node: number, other: number): number {
	let meeting = 0;
	for (let pair = 0; pair < 16; pair++) {
		if (candidatesMeet(boxes, node * 4 + (pair >> 2), other * 4 + (pair & 3))) meeting |= 1 << pair;
	}
	return meeting;
}

/** Nodes whose label could meet this one's, found through a grid whose cells are as large as the farthest reach. */
export function nearNodes(nodes: readonly LabelledNode[]): readonly (readonly number[])[] {
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
