import type { Place } from './curve.ts';

/** A number as path data and attributes write it: at most two decimals, never `-0`, no exponent. */
export function short(value: number): string {
	const rounded = Math.round(value * 100) / 100;
	return String(rounded === 0 ? 0 : rounded);
}

/**
 * Path data put at a place: every pair of numbers is a point whose x axis runs along the place's direction.
 * Only commands made of points can be put so (M, L, Q, C, Z), all absolute and written with blanks: `M 4 0 L -4 4 Z`.
 */
export function placed(path: string, { at, direction }: Place): string {
	return path.replace(/(-?[\d.]+) (-?[\d.]+)/g, (_pair, along: string, across: string) => {
		const [x, y] = [Number(along), Number(across)];
		return `${short(at.x + x * direction.x - y * direction.y)} ${short(at.y + x * direction.y + y * direction.x)}`;
	});
}
