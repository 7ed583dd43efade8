import type { Curve } from './curve.ts';
import type { Point } from '#core/model/point.ts';

/** How many straight pieces stand for a bent tie where it is asked what the tie meets. */
export const chordCount = 10;

/** Whether the curve's middle lies within a tenth of a px of its chord. */
export function isOnLine(start: Point, control: Point, end: Point): boolean {
	const [dx, dy] = [end.x - start.x, end.y - start.y];
	const across = (control.x - start.x) * dy - (control.y - start.y) * dx;
	return across * across <= 0.04 * (dx * dx + dy * dy);
}

/** Points along a curve as x, y, x, y, …: its two ends where it is straight. */
export function chordsOf({ start, control, end }: Curve): readonly number[] {
	if (isOnLine(start, control, end)) return [start.x, start.y, end.x, end.y];
	const points = [start.x, start.y];
	for (let step = 1; step <= chordCount; step++) {
		const share = step / chordCount;
		const p = (1 - share) * (1 - share);
		const q = 2 * share * (1 - share);
		const r = share * share;
		points.push(p * start.x + q * control.x + r * end.x, p * start.y + q * control.y + r * end.y);
	}
	return points;
}
