import type { Curve } from './curve.ts';
import type { NodeShape } from './display-list.ts';
import { distanceToOutline } from './outline.ts';
import type { Point } from '#core/model/point.ts';

/** A node as ties see it: they end on its outline and go round its box. */
export interface RoutedNode {
	readonly centre: Point;
	readonly shape: NodeShape;
	readonly width: number;
	readonly height: number;
}

/** px between the outline and the end of a tie. */
export const endGap = 3;
/** px between neighbours in a fan, measured half way. */
export const fanStep = 20;

/** px between the ends of neighbours in a fan, where the nodes are wide enough. */
const endStep = 11;

/** A curve of no length. */
export const pointAt = (centre: Point): Curve => ({ start: centre, control: centre, end: centre });

/**
 * The curves of a fan from the lower to the higher node. `bend` is how far, in px, the fan's middle leaves the straight line,
 * to the left (as seen from the lower node, y downward) where it is positive.
 */
export function fanCurves(count: number, low: RoutedNode, high: RoutedNode, bend: number): readonly Curve[] {
	const dx = high.centre.x - low.centre.x;
	const dy = high.centre.y - low.centre.y;
	const length = Math.sqrt(dx * dx + dy * dy);
	const narrowest = Math.min(low.width, low.height, high.width, high.height);
	const shiftStep = count === 1 ? 0 : Math.min(endStep, (narrowest * 0.5) / (count - 1));
	const curves: Curve[] = [];
	for (let index = 0; index < count; index++) {
		if (length < 1) {
			curves.push(pointAt(low.centre));
			continue;
		}
		const rank = index - (count - 1) / 2;
		const shift = rank * shiftStep;
		// A quadratic's middle lies half way between chord and control point.
		const away = (2 * (bend + rank * fanStep) - shift) / length;
		const control = {
			x: low.centre.x + dx / 2 + dy * away,
			y: low.centre.y + dy / 2 - dx * away
		};
		const shifted = { x: (dy / length) * shift, y: (-dx / length) * shift };
		const start = endOn(low, shifted, control);
		const end = endOn(high, shifted, control);
		curves.push(untangled({ start, control, end }, dx, dy));
	}
	return curves;
}

/**
 * Where a tie that aims `shift` px beside the middle of a node, seen from `control`, ends: `endGap` px before the outline.
 */
export function endOn({ centre, shape, width, height }: RoutedNode, shift: Point, control: Point): Point {
	const from = { x: centre.x + shift.x, y: centre.y + shift.y };
	const toward = { x: control.x - from.x, y: control.y - from.y };
	const length = Math.sqrt(toward.x * toward.x + toward.y * toward.y);
	if (length < 1e-6) return from;
	const share = (distanceToOutline(shape, width, height, shift, toward) + endGap) / length;
	return { x: from.x + toward.x * share, y: from.y + toward.y * share };
}

/** Where two nodes (nearly) touch, the ends would pass one another: the tie shrinks to its middle instead of turning round. */
export function untangled(curve: Curve, dx: number, dy: number): Curve {
	const ahead = (curve.end.x - curve.start.x) * dx + (curve.end.y - curve.start.y) * dy;
	if (ahead > 0) return curve;
	const middle = { x: (curve.start.x + curve.end.x) / 2, y: (curve.start.y + curve.end.y) / 2 };
	return pointAt(middle);
}
