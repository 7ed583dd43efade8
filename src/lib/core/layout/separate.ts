import { nobody, type Held } from './held.ts';
import type { Reach, Region } from './region.ts';
import { clamp } from './stand.ts';
import type { Point } from '#core/model/point.ts';

/**
 * Push boxes apart that overlap, each pair along the axis on which they overlap less, and back into the region, until none
 * comes closer to another than `gap` px or `rounds` are over. Pairs in order of index; of equal overlaps x wins.
 * Cost: rounds × nodes².
 *
 * @param options.held nodes that stay where they are, whatever it costs the others
 */
export function separate(
	points: readonly Point[],
	reaches: readonly Reach[],
	region: Region,
	options: { readonly rounds: number; readonly gap: number; readonly held?: Held }
): readonly Point[] {
	const { rounds, gap, held = nobody } = options;
	const xs = points.map(({ x }) => x);
	const ys = points.map(({ y }) => y);
	for (let round = 0; round < rounds; round++) {
		let hasMoved = false;
		for (let a = 0; a < points.length; a++) {
			for (let b = a + 1; b < points.length; b++) {
				hasMoved = pushApart(xs, ys, reaches, a, b, gap, held) || hasMoved;
			}
		}
		for (let node = 0; node < points.length; node++) {
			if (!held.has(node)) keepWithin(xs, ys, reaches[node], region, node);
		}
		if (!hasMoved) break;
	}
	return points.map((_, node) => ({ x: xs[node] ?? 0, y: ys[node] ?? 0 }));
}

function pushApart(
	xs: number[],
	ys: number[],
	reaches: readonly Reach[],
	a: number,
	b: number,
	gap: number,
	held: Held
): boolean {
	const [ra, rb] = [reaches[a], reaches[b]];
	if (!ra || !rb) return false;
	const [ax, bx, ay, by] = [xs[a] ?? 0, xs[b] ?? 0, ys[a] ?? 0, ys[b] ?? 0];
	const isLeft = ax <= bx;
	const isAbove = ay <= by;
	const overX = (isLeft ? ax + ra.right - (bx - rb.left) : bx + rb.right - (ax - ra.left)) + gap;
	const overY = (isAbove ? ay + ra.below - (by - rb.above) : by + rb.below - (ay - ra.above)) + gap;
	if (overX <= 0 || overY <= 0) return false;
	const [holdsA, holdsB] = [held.has(a), held.has(b)];
	if (holdsA && holdsB) return false;
	const [shareA, shareB] = holdsA ? [0, 1] : holdsB ? [1, 0] : [0.5, 0.5];
	if (overX <= overY) {
		const push = isLeft ? overX : -overX;
		xs[a] = ax - push * shareA;
		xs[b] = bx + push * shareB;
	} else {
		const push = isAbove ? overY : -overY;
		ys[a] = ay - push * shareA;
		ys[b] = by + push * shareB;
	}
	return true;
}

function keepWithin(
	xs: number[],
	ys: number[],
	reach: Reach | undefined,
	region: Region,
	node: number
): void {
	if (!reach) return;
	xs[node] = clamp(xs[node] ?? 0, region.left + reach.left, region.right - reach.right);
	ys[node] = clamp(ys[node] ?? 0, region.top + reach.above, region.bottom - reach.below);
}
