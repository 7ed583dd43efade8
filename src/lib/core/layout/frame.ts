import type { Plan } from '#core/drawing/plan.ts';

/** Width and height of a canvas, CSS px. */
export interface Frame {
	readonly width: number;
	readonly height: number;
}

/** Share of a frame that nodes with their names may fill. */
const mostFilled = 0.95;
/** px kept round each node with its name. */
const around = 12;

/** px² that nodes with their names need. */
export function areaOf(plan: Plan, nodes: Iterable<number>): number {
	let area = 0;
	for (const node of nodes) {
		const { width = 0, height = 0, label } = plan.nodes[node] ?? {};
		area += (Math.max(width, label?.width ?? 0) + 2 * around) * (height + (label?.height ?? 0) + 2 * around);
	}
	return area;
}

/** The frame, or the smallest one of its shape in which the plan's nodes have room. */
export function enlarged(plan: Plan, frame: Frame): Frame {
	const filled = areaOf(plan, plan.nodes.keys()) / (frame.width * frame.height);
	return filled <= mostFilled ? frame : scaled(frame, Math.sqrt(filled / mostFilled));
}

/** A frame of the same shape, in whole px. */
export function scaled({ width, height }: Frame, scale: number): Frame {
	return { width: Math.round(width * scale), height: Math.round(height * scale) };
}
