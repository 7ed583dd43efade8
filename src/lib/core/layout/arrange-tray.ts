import type { Plan } from '#core/drawing/plan.ts';
import type { Point } from '#core/model/point.ts';

/** Where the tray begins, and a point for each of its nodes. */
export interface Tray {
	readonly top: number;
	readonly points: ReadonlyMap<number, Point>;
}

const margin = 6;
/** px from the rule, on which the title stands, to the nodes under it. */
const padding = 14;
/** px between the outlines of two tied neighbours: an arrowhead, a glyph and some line. */
const tieRoom = 52;
/** px between the names of neighbours. */
const nameGap = 10;

/**
 * Set small components in rows along the bottom of a frame, in order, names below; a component of three has its best tied
 * actor in the middle. Rows are as many as the width needs, and spread over it.
 */
export function arrangeTray(
	plan: Plan,
	components: readonly (readonly number[])[],
	frame: { readonly width: number; readonly height: number }
): Tray | null {
	if (components.length === 0) return null;
	const rows = fillRows(plan, components, frame.width - 2 * margin);
	const points = new Map<number, Point>();
	let y = frame.height - margin;
	for (const row of rows.toReversed()) {
		const tallest = Math.max(...row.nodes.map((node) => plan.nodes[node]?.height ?? 0));
		const names = Math.max(...row.nodes.map((node) => (plan.nodes[node]?.label.height ?? 0) + 4));
		const middle = y - names - tallest / 2;
		row.nodes.forEach((node, index) => {
			const x = margin + (row.places[index] ?? 0);
			points.set(node, { x, y: middle });
		});
		y = middle - tallest / 2 - padding;
	}
	return { top: y, points };
}

interface Row {
	readonly nodes: number[];
	/** Middle of each node, px from the row's left end. */
	readonly places: number[];
}

function fillRows(plan: Plan, components: readonly (readonly number[])[], width: number): readonly Row[] {
	const rows: Row[] = [];
	let [row, right]: [Row | null, number] = [null, 0];
	for (const component of components) {
		const nodes = inOrder(plan, component);
		const { places, size } = spread(plan, nodes);
		if (!row || (right > 0 && right + nameGap * 2 + size > width)) {
			[row, right] = [{ nodes: [], places: [] }, -nameGap * 2];
			rows.push(row);
		}
		const left: number = right + nameGap * 2;
		row.nodes.push(...nodes);
		row.places.push(...places.map((place) => left + place));
		right = left + size;
	}
	return rows;
}

function inOrder(plan: Plan, component: readonly number[]): readonly number[] {
	const [first, ...rest] = [...component].sort(
		(a, b) => (plan.nodes[b]?.degree ?? 0) - (plan.nodes[a]?.degree ?? 0) || a - b
	);
	if (first === undefined) return [];
	return rest.length === 2 ? [rest[0] ?? first, first, rest[1] ?? first] : [first, ...rest];
}

function spread(plan: Plan, nodes: readonly number[]): { places: readonly number[]; size: number } {
	const places: number[] = [];
	let [x, reach] = [0, 0];
	nodes.forEach((node, index) => {
		const { width = 0, label } = plan.nodes[node] ?? {};
		const half = Math.max(width, label?.width ?? 0) / 2;
		const before = plan.nodes[nodes[index - 1] ?? -1]?.width ?? 0;
		x = index === 0 ? half : Math.max(x + reach + nameGap + half, x + before / 2 + tieRoom + width / 2);
		reach = half;
		places.push(x);
	});
	return { places, size: x + reach };
}
