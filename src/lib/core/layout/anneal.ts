import { nobody, type Held } from './held.ts';
import type { Region } from './region.ts';
import { put, type Measures, type Stand } from './stand.ts';
import type { Steps } from './steps.ts';
import type { Strain } from './strain.ts';

/** How to anneal: `firstThreshold` is the strain that a step may add at the start (a crossing is 120). */
export interface Annealing {
	readonly steps: number;
	readonly seed: number;
	readonly firstThreshold: number;
	/** Longest step at the start, as a share of the region's sides. */
	readonly reach: number;
}

/** Tries between two steps: well below a millisecond each. */
const triesPerStep = 200;

/**
 * Threshold accepting (Dueck and Scheuer 1990) on the strain of an arrangement: some node tries a new place or another side
 * for its name; what is not worse by more than a threshold is taken, and threshold and reach of the tries shrink to nothing.
 * Unlike simulated annealing it needs no exponential, whose last bit differs between engines. The tries come from a counted
 * sequence: the same seed gives the same end. Cost: steps × {@link Strain.around}, twice.
 *
 * @param stand changed in place
 * @param held nodes that only turn their names
 */
export function* anneal(
	stand: Stand,
	strain: Strain,
	measures: Measures,
	region: Region,
	{ steps, seed, firstThreshold, reach }: Annealing,
	held: Held = nobody
): Steps<void> {
	const { xs, ys, sides } = stand;
	const draw = sequence(seed);
	const width = region.right - region.left;
	const height = region.bottom - region.top;
	const shares = strain.shares(stand);
	for (let step = 0; step < steps; step++) {
		if (step % triesPerStep === 0) yield step / steps;
		const left = 1 - step / steps;
		const far = 0.015 + reach * left;
		const node = Math.floor(draw() * xs.length);
		const x = xs[node] as number;
		const y = ys[node] as number;
		const side = sides[node] as number;
		const limit = (shares[node] as number) + firstThreshold * left * left;
		const isHeld = held.has(node);
		const isMove = draw() < 0.75 && !isHeld;
		const across = isMove ? (draw() * 2 - 1) * far * width : 0;
		const down = isMove ? (draw() * 2 - 1) * far * height : 0;
		const turned = !isMove || draw() < 0.3 ? (side + 1 + Math.floor(draw() * 3)) % 4 : side;
		const place = (toX: number, toY: number, toSide: number) => {
			xs[node] = toX;
			ys[node] = toY;
			sides[node] = toSide;
		};
		sides[node] = turned;
		if (!isHeld) put(stand, measures, region, node, x + across, y + down);
		const isTaken = strain.around(node, stand, limit) <= limit;
		const [toX, toY] = [xs[node] as number, ys[node] as number];
		place(x, y, side);
		if (!isTaken) continue;
		strain.book(node, stand, shares, -1);
		place(toX, toY, turned);
		strain.book(node, stand, shares, 1);
	}
}

/** Numbers in [0, 1) spread evenly, the same ones for the same seed: Marsaglia's xorshift (2003) on 32 bits. */
export function sequence(seed: number): () => number {
	let state = Math.imul(seed, 0x9e3779b1) | 1;
	return () => {
		state ^= state << 13;
		state ^= state >>> 17;
		state ^= state << 5;
		return (state >>> 0) / 0x1_0000_0000;
	};
}
