import { sequence } from './anneal.ts';
import type { Held } from './held.ts';
import type { Region } from './region.ts';
import { put, type Measures, type Stand } from './stand.ts';
import type { Steps } from './steps.ts';
import type { Strain } from './strain.ts';

/** What a polish works with. */
export interface PolishJob {
	readonly strain: Strain;
	readonly measures: Measures;
	readonly region: Region;
	/** Nodes that only turn their names. */
	readonly held: Held;
	/** What the drawn labels and ties add to the strain: at least 0; costly. And the nodes that hide something. */
	readonly draw: (stand: Stand) => { readonly cost: number; readonly culprits: readonly number[] };
	/** Longest step as a share of the region's sides, at the start; at the end it is 1 %. */
	readonly reach: number;
	/** Asked of each best stand so far: whether to leave it at that. */
	readonly isEnough?: (culprits: readonly number[]) => boolean;
}

/** What a step may add at the start, all told and in strain alone. */
const firstThreshold = 25;
const strainAllowed = 45;
/** Tries between two steps, where none is drawn. */
const triesPerStep = 200;

/**
 * The last touch: threshold accepting as in {@link anneal}, but on all that is suffered in the drawing itself. Nodes in turn,
 * and in between those that hide something, try another place; only a place whose strain is not much worse is drawn and weighed,
 * at most `budget` times, a step each. The best stand that was met is kept. The same start and seed give the same end.
 *
 * @param stand changed in place
 * @returns how much is left
 */
export function* polish(job: PolishJob, stand: Stand, budget: number, seed: number): Steps<number> {
	const { strain, measures, region, held } = job;
	const { xs, ys, sides } = stand;
	const draw = sequence(seed);
	const width = region.right - region.left;
	const height = region.bottom - region.top;
	let strained = strain.total(stand);
	const first = job.draw(stand);
	let { culprits } = first;
	let cost = strained + first.cost;
	let best = { cost, xs: xs.slice(), ys: ys.slice(), sides: sides.slice() };
	let weighed = 0;
	// Where every try is refused by its strain, there is an end all the same.
	for (let tries = 0; weighed < budget && tries < budget * 40; tries++) {
		if (tries % triesPerStep === triesPerStep - 1) yield weighed / budget;
		const left = 1 - weighed / budget;
		const reach = 0.01 + job.reach * left * left;
		const threshold = firstThreshold * left * left;
		const isUrgent = culprits.length > 0 && tries % 2 === 1;
		const node = isUrgent
			? (culprits[Math.floor(draw() * culprits.length)] as number)
			: (tries >> 1) % xs.length;
		const [x, y, side] = [xs[node] as number, ys[node] as number, sides[node] as number];
		const before = strain.around(node, stand);
		if (draw() < 0.4) sides[node] = (side + 1 + Math.floor(draw() * 3)) % 4;
		const across = (draw() * 2 - 1) * reach * width;
		const down = (draw() * 2 - 1) * reach * height;
		if (!held.has(node)) put(stand, measures, region, node, x + across, y + down);
		const limit = before + strainAllowed * left + threshold;
		const after = strain.around(node, stand, limit);
		if (after <= limit) {
			weighed++;
			const candidate = strained - before + after;
			yield weighed / budget;
			const drawn = job.draw(stand);
			const whole = candidate + drawn.cost;
			if (whole <= cost + threshold) {
				strained = candidate;
				cost = whole;
				culprits = drawn.culprits;
				if (cost < best.cost) {
					best = { cost, xs: xs.slice(), ys: ys.slice(), sides: sides.slice() };
					if (job.isEnough?.(culprits)) break;
				}
				continue;
			}
		}
		xs[node] = x;
		ys[node] = y;
		sides[node] = side;
	}
	xs.set(best.xs);
	ys.set(best.ys);
	sides.set(best.sides);
	return best.cost;
}
