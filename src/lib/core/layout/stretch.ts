import type { Reach, Region } from './region.ts';
import type { Point } from '#core/model/point.ts';

/**
 * Stretch or squeeze points along x and along y, each by one factor, until what stands round them fills the region: on either
 * side something touches the edge and nothing reaches over it. Where a single node is larger than the region it is centred.
 *
 * @param reaches one per point
 * @param mostRatio the larger factor is at most this many times the smaller one (Infinity = no limit)
 */
export function stretch(
	points: readonly Point[],
	reaches: readonly Reach[],
	region: Region,
	mostRatio: number
): readonly Point[] {
	const xs = points.map(({ x }) => x);
	const ys = points.map(({ y }) => y);
	const before = reaches.map(({ left }) => left);
	const after = reaches.map(({ right }) => right);
	const above = reaches.map((reach) => reach.above);
	const below = reaches.map((reach) => reach.below);
	const factorX = largestFactor(xs, before, after, region.right - region.left);
	const factorY = largestFactor(ys, above, below, region.bottom - region.top);
	const capX = Math.min(factorX, factorY * mostRatio);
	const capY = Math.min(factorY, factorX * mostRatio);
	const placedX = along(xs, before, after, region.left, region.right, capX);
	const placedY = along(ys, above, below, region.top, region.bottom, capY);
	return points.map((_, index) => ({ x: placedX[index] ?? 0, y: placedY[index] ?? 0 }));
}

// The room needed grows with the factor, so the largest one that fits is found by halving.
function largestFactor(
	values: readonly number[],
	before: readonly number[],
	after: readonly number[],
	room: number
): number {
	const spread = spreadOf(values);
	if (spread === 0) return 1;
	let [low, high] = [0, (room / spread) * 2];
	for (let round = 0; round < 50; round++) {
		const middle = (low + high) / 2;
		const { first, last } = extent(values, before, after, middle);
		if (last - first <= room) low = middle;
		else high = middle;
	}
	return low;
}

function along(
	values: readonly number[],
	before: readonly number[],
	after: readonly number[],
	from: number,
	to: number,
	factor: number
): readonly number[] {
	const { first, last } = extent(values, before, after, factor);
	const shift = (from + to) / 2 - (first + last) / 2;
	return values.map((value) => value * factor + shift);
}

function extent(
	values: readonly number[],
	before: readonly number[],
	after: readonly number[],
	factor: number
) {
	let [first, last] = [Infinity, -Infinity];
	values.forEach((value, index) => {
		first = Math.min(first, value * factor - (before[index] ?? 0));
		last = Math.max(last, value * factor + (after[index] ?? 0));
	});
	return { first, last };
}

function spreadOf(values: readonly number[]): number {
	let [least, most] = [Infinity, -Infinity];
	for (const value of values) [least, most] = [Math.min(least, value), Math.max(most, value)];
	return values.length === 0 ? 0 : most - least;
}
