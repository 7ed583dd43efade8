import type { Box } from './display-list.ts';
import type { Point } from '#core/model/point.ts';

/** Whether two boxes come closer than `margin` px (0 = overlap; touching is none). */
export function boxesMeet(a: Box, b: Box, margin = 0): boolean {
	return (
		a.x < b.x + b.width + margin &&
		b.x < a.x + a.width + margin &&
		a.y < b.y + b.height + margin &&
		b.y < a.y + a.height + margin
	);
}

/** Whether the segment from `a` to `b` has a point within `margin` px of the box, as seen along its axes. Touching is none. */
export function segmentMeetsBox(a: Point, b: Point, box: Box, margin = 0): boolean {
	return segmentMeets(
		a.x,
		a.y,
		b.x,
		b.y,
		box.x - margin,
		box.y - margin,
		box.x + box.width + margin,
		box.y + box.height + margin
	);
}

/** {@link segmentMeetsBox} on bare numbers, for loops that run a million times (Liang and Barsky 1984). */
export function segmentMeets(
	ax: number,
	ay: number,
	bx: number,
	by: number,
	left: number,
	top: number,
	right: number,
	bottom: number
): boolean {
	if ((ax <= left && bx <= left) || (ax >= right && bx >= right)) return false;
	if ((ay <= top && by <= top) || (ay >= bottom && by >= bottom)) return false;
	const dx = bx - ax;
	const dy = by - ay;
	let enter = 0;
	let leave = 1;
	if (dx !== 0) {
		const first = (left - ax) / dx;
		const second = (right - ax) / dx;
		enter = Math.max(enter, Math.min(first, second));
		leave = Math.min(leave, Math.max(first, second));
	}
	if (dy !== 0) {
		const first = (top - ay) / dy;
		const second = (bottom - ay) / dy;
		enter = Math.max(enter, Math.min(first, second));
		leave = Math.min(leave, Math.max(first, second));
	}
	return enter < leave;
}

/** Whether two segments cross at a point inside both; sharing an end or lying along one another is no crossing. */
export function segmentsCross(
	ax: number,
	ay: number,
	bx: number,
	by: number,
	cx: number,
	cy: number,
	dx: number,
	dy: number
): boolean {
	const c = (bx - ax) * (cy - ay) - (by - ay) * (cx - ax);
	const d = (bx - ax) * (dy - ay) - (by - ay) * (dx - ax);
	if (c * d >= 0) return false;
	const a = (dx - cx) * (ay - cy) - (dy - cy) * (ax - cx);
	const b = (dx - cx) * (by - cy) - (dy - cy) * (bx - cx);
	return a * b < 0;
}

/** Points on the quadratic curve at `steps + 1` equal parameters, both ends among them. */
export function curvePoints(start: Point, control: Point, end: Point, steps: number): readonly Point[] {
	return Array.from({ length: steps + 1 }, (_, index) => {
		const t = index / steps;
		const [p, q, r] = [(1 - t) * (1 - t), 2 * t * (1 - t), t * t];
		return { x: p * start.x + q * control.x + r * end.x, y: p * start.y + q * control.y + r * end.y };
	});
}
