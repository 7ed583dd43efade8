import type { Point } from '#core/model/point.ts';

/** To the tenth of a px that positions are written with. */
export function tenth(px: number): number {
	return Math.round(px * 10) / 10;
}

/** See {@link tenth}. */
export function roundedPoint({ x, y }: Point): Point {
	return { x: tenth(x), y: tenth(y) };
}
