import type { Point } from '#core/model/point.ts';

/** `from` at share 0, `to` at share 1, exactly. */
export function between(from: number, to: number, share: number): number {
	return from * (1 - share) + to * share;
}

/** The same for a point. */
export function pointBetween(from: Point, to: Point, share: number): Point {
	return { x: between(from.x, to.x, share), y: between(from.y, to.y, share) };
}

/** Starts and ends at rest; 0 to 1. Half way it is one and a half times as fast as on the average. */
export function easeInOut(share: number): number {
	return share * share * (3 - 2 * share);
}
