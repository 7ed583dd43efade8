import { pointOn, subtract, length, unit, type Curve } from './curve.ts';
import { placed } from './path-text.ts';

/** An arrowhead's length along the tie and its width across, in px. */
export const arrowheadSize = 9;

/**
 * The line of a directed tie without the last few px, so that its blunt end stays inside the arrowhead: `end` is moved
 * toward the control point by 2.07 widths. (The canvas leaves the same gap.)
 */
export function shaft(tie: Curve, strokeWidth: number): Curve {
	const back = subtract(tie.end, tie.control);
	const gap = Math.min(length(back), strokeWidth * 2 * arrowScale);
	const { x, y } = unit(back);
	return { ...tie, end: { x: tie.end.x - x * gap, y: tie.end.y - y * gap } };
}

/** How much larger than Cytoscape's own (8.7 px) an arrowhead is. */
export const arrowScale = arrowheadSize / (29 * 0.3);

/** The filled triangle at a tie's end, its tip on `end`, as path data. It points from a tenth of the line before the end. */
export function arrowheadPath(tie: Curve, strokeWidth: number): string {
	const direction = unit(subtract(tie.end, pointOn(shaft(tie, strokeWidth), 0.9)));
	const half = arrowheadSize / 2;
	return placed(`M 0 0 L ${-arrowheadSize} ${half} L ${-arrowheadSize} ${-half} Z`, {
		at: tie.end,
		direction
	});
}
