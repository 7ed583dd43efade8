import type { LayoutEngine } from './layout-engine.ts';
import { anneal, type Annealing } from './anneal.ts';
import { nobody, type Held } from './held.ts';
import { polish, type PolishJob } from './polish.ts';
import { reachesOf } from './reaches.ts';
import type { Region } from './region.ts';
import { roundedPoint } from './rounded.ts';
import { separate } from './separate.ts';
import { placeBySfdp } from './sfdp.ts';
import { fill, measuresOf, pointsOf, reachAt, standOf, type Stand } from './stand.ts';
import { walk, type Steps } from './steps.ts';
import { strainOf, type Strain } from './strain.ts';
import { stretch } from './stretch.ts';
import type { Curve } from '#core/drawing/curve.ts';
import { countCrossings } from '#core/drawing/faults.ts';
import type { Plan } from '#core/drawing/plan.ts';
import { sketch, weigh, type Sketch } from '#core/drawing/sketch.ts';
import type { Point } from '#core/model/point.ts';

/** How hard to try, and how to report and stop. */
export interface Effort {
	/** First arrangements: seeds are counted from 1. */
	readonly seeds: number;
	/** Who lies beside whom: the best first arrangements, with everything but crossings taken lightly. */
	readonly soft: Stage;
	/** Room for names: the best of those, in full. */
	readonly firm: Stage;
	/** The last px: `count` of those, and two more where none is drawn without fault. */
	readonly last: Stage;
	/** Drawings weighed for each of the last. */
	readonly budget: number;
	/** Called between steps with the share that is done, 0 to 1; throws to stop. */
	readonly step: (done: number) => Promise<void>;
}

/** One annealing of the best `count` arrangements. */
export interface Stage extends Omit<Annealing, 'seed'> {
	readonly count: number;
}

/** How softly everything but crossings counts in the first stage. */
const softness = 0.1;

/** px kept free along the edges. */
const margin = 7;
/** Most ems of a side for the square root of the number of nodes: few actors do not fly to the corners. */
const sidePerNode = 20;

/** The part of a frame in which nodes may stand. */
function regionOf(frame: Size, { nodes }: Plan): Region {
	const side = sidePerNode * (nodes[0]?.label.fontSize ?? 0) * Math.sqrt(nodes.length);
	const spareX = Math.max(margin, (frame.width - side) / 2);
	const spareY = Math.max(margin, (frame.height - side) / 2);
	return { left: spareX, top: spareY, right: frame.width - spareX, bottom: frame.height - spareY };
}

/**
 * Arrange one component in a frame of its own: many seeded runs of the engine, each stretched to the frame and parted;
 * the best by strain annealed; the best of those polished by what is drawn; the best one kept.
 *
 * @param from an arrangement to go on from, made for another frame; null = begin with the engine
 * @param held where some nodes stay, by index, px of the frame: all others find their places round them
 */
export async function arrangeComponent(
	plan: Plan,
	frame: Size,
	engine: LayoutEngine,
	effort: Effort,
	from: readonly Point[] | null,
	held: HeldPoints = heldNowhere
): Promise<readonly Point[]> {
	const job = jobFor(plan, frame, held);
	const candidates = from
		? [begin(hold(stretch(from, reachesOf(plan), job.region, Infinity), held), 1, job.strain)]
		: await firmCandidates(plan, frame, engine, effort, job, held);
	const finished: Candidate[] = [];
	for (const [index, candidate] of candidates.slice(0, effort.last.count + mostSpare).entries()) {
		const least = Math.min(...finished.map(({ hidden }) => hidden));
		if (index >= effort.last.count && (least === 0 || least > mostHopeful)) break;
		const within = (done: number) => effort.step(0.7 + 0.3 * Math.min(1, (index + done) / effort.last.count));
		await walk(refine(candidate, job.strain, job, effort.last), (done) => within(0.4 * done));
		await walk(finish(plan, job, candidate, effort.budget), (done) => within(0.4 + 0.6 * done));
		finished.push(candidate);
		await within(1);
	}
	const clean = finished.filter(({ hidden }) => hidden === 0);
	const [winner] = best(clean.length > 0 ? clean : finished, 1);
	return winner ? pointsOf(winner.stand) : [];
}

/** How many more are finished where none was drawn without fault, */
const mostSpare = 2;
/** and with how many nodes at fault this is still worth trying: with more, the frame is too small. */
const mostHopeful = 6;

// Those that are worth finishing, the best one first.
async function firmCandidates(
	plan: Plan,
	frame: Size,
	engine: LayoutEngine,
	effort: Effort,
	job: PolishJob,
	held: HeldPoints
): Promise<readonly Candidate[]> {
	const soft = strainOf(plan, job.measures, diagonalOf(frame), softness);
	const first = await firstCandidates(plan, job.region, engine, effort, soft, held);
	const chosen = best(first, effort.soft.count);
	for (const [index, candidate] of chosen.entries()) {
		const within = (done: number) => effort.step(0.1 + (0.3 * (index + done)) / chosen.length);
		await walk(refine(candidate, soft, job, effort.soft), within);
		await within(1);
	}
	const firm = best(chosen, effort.firm.count);
	for (const [index, candidate] of firm.entries()) {
		const within = (done: number) => effort.step(0.4 + (0.3 * (index + done)) / firm.length);
		await walk(refine(candidate, job.strain, job, effort.firm), within);
		await within(1);
	}
	return best(firm, firm.length);
}

function* refine(candidate: Candidate, strain: Strain, job: PolishJob, stage: Stage): Steps<void> {
	const { measures, region, held } = job;
	yield* anneal(candidate.stand, strain, measures, region, { ...stage, seed: candidate.seed }, held);
	candidate.cost = strain.total(candidate.stand);
}

async function firstCandidates(
	plan: Plan,
	region: Region,
	engine: LayoutEngine,
	{ seeds, step }: Effort,
	strain: Strain,
	held: HeldPoints
): Promise<readonly Candidate[]> {
	const reaches = reachesOf(plan);
	const found: Candidate[] = [];
	for (let seed = 1; seed <= seeds; seed++) {
		const stretched = hold(stretch(firstPoints(plan, engine, seed), reaches, region, Infinity), held);
		found.push(begin(separate(stretched, reaches, region, { rounds: 30, gap: 6, held }), seed, strain));
		if (seed % 6 === 0) await step((0.1 * seed) / seeds);
	}
	return found;
}

function begin(points: readonly Point[], seed: number, strain: Strain): Candidate {
	const stand = standOf(points);
	return { stand, cost: strain.total(stand), seed, hidden: 0 };
}

// Points are rounded first, so that what is weighed last is what will be drawn.
// Nobody can be stretched away from those who are held.
function* finish(plan: Plan, job: PolishJob, candidate: Candidate, budget: number): Steps<void> {
	const { stand, seed } = candidate;
	if (!plan.nodes.some((_, node) => job.held.has(node))) {
		const reached = plan.nodes.map((_, node) => reachAt(stand, job.measures, node));
		fill(stand, stretch(pointsOf(stand), reached, job.region, Infinity));
	}
	yield* polish(job, stand, budget, seed);
	let drawn = drawRounded(job, stand);
	if (drawn.culprits.length > 0) {
		yield* polish(gently(job), stand, Math.round(budget / 2), seed);
		drawn = drawRounded(job, stand);
	}
	const { cost, culprits } = drawn;
	candidate.cost = job.strain.total(stand) + cost;
	candidate.hidden = culprits.length;
}

function drawRounded(job: PolishJob, stand: Stand) {
	fill(stand, pointsOf(stand).map(roundedPoint));
	return job.draw(stand);
}

// Small steps, and an end as soon as nothing hides anything.
const gently = (job: PolishJob): PolishJob => ({
	...job,
	reach: 0.08,
	isEnough: (culprits) => culprits.length === 0
});

/** Where nodes are held, by index, px. */
export type HeldPoints = ReadonlyMap<number, Point>;

const heldNowhere: HeldPoints = new Map();

const hold = (points: readonly Point[], held: HeldPoints) =>
	points.map((point, node) => held.get(node) ?? point);

/** Width and height, px. */
interface Size {
	readonly width: number;
	readonly height: number;
}

interface Candidate {
	readonly stand: Stand;
	cost: number;
	readonly seed: number;
	/** Nodes that hide something in the drawing, once for each. */
	hidden: number;
}

const best = (candidates: readonly Candidate[], count: number) =>
	[...candidates].sort((a, b) => a.cost - b.cost || a.seed - b.seed).slice(0, count);

const diagonalOf = ({ width, height }: Size) => Math.sqrt(width * width + height * height);

/**
 * Move nodes that are arranged already a little, until names, nodes and arrowheads are all in the open, or `budget` drawings
 * were weighed. Those who are held only turn their names.
 */
export function* settle(
	plan: Plan,
	points: readonly Point[],
	frame: Size,
	{ budget, held = nobody }: { readonly budget: number; readonly held?: Held }
): Steps<readonly Point[]> {
	const stand = standOf(points);
	yield* polish(gently(jobFor(plan, frame, held)), stand, budget, 1);
	return pointsOf(stand).map(roundedPoint);
}

function jobFor(plan: Plan, frame: Size, held: Held): PolishJob {
	const region = regionOf(frame, plan);
	const measures = measuresOf(plan);
	const strain = strainOf(plan, measures, diagonalOf(frame), 1);
	const draw: PolishJob['draw'] = (stand) => {
		const drawn = sketch(plan, pointsOf(stand), frame);
		const { faults } = drawn;
		// The strain counts the crossings of straight lines; bends add to them.
		const crossings = Math.max(0, faults.crossings - countCrossings(drawn.nodes, plan.fans));
		const cost = weigh({ ...faults, crossings }) + bending(drawn.curves) + emptiness(drawn, region);
		return { cost, culprits: faults.culprits };
	};
	return { region, measures, strain, held, draw, reach: 0.3 };
}

// The engine is given room for the wrapped name, and every other run is a graph turned on its side.
function firstPoints(plan: Plan, engine: LayoutEngine, seed: number): readonly Point[] {
	const rooms = plan.nodes.map(({ width, height, label }) => ({
		width: Math.max(width, label.width),
		height: height + label.height
	}));
	const pairs = plan.fans.map(({ low, high }) => [low, high] as const);
	const points = placeBySfdp(engine, rooms, pairs, Math.ceil(seed / 2));
	return seed % 2 === 0 ? points.map(({ x, y }) => ({ x: y, y: x })) : points;
}

// A bent tie is harder to follow than a straight one.
function bending(curves: readonly Curve[]): number {
	let cost = 0;
	for (const { start, control, end } of curves) {
		const dx = control.x - (start.x + end.x) / 2;
		const dy = control.y - (start.y + end.y) / 2;
		cost += Math.max(0, Math.sqrt(dx * dx + dy * dy) - 24) * 0.15;
	}
	return cost;
}

// What the drawing leaves free along the edges of its region.
function emptiness({ nodes, labels }: Sketch, region: Region): number {
	let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
	const include = (l: number, t: number, r: number, b: number) => {
		left = Math.min(left, l);
		top = Math.min(top, t);
		right = Math.max(right, r);
		bottom = Math.max(bottom, b);
	};
	for (const { centre, width, height } of nodes) {
		include(centre.x - width / 2, centre.y - height / 2, centre.x + width / 2, centre.y + height / 2);
	}
	for (const box of labels.boxes) if (box) include(box.x, box.y, box.x + box.width, box.y + box.height);
	const across = 1 - (right - left) / (region.right - region.left);
	const down = 1 - (bottom - top) / (region.bottom - region.top);
	return 250 * (Math.max(0, across - 0.02) + Math.max(0, down - 0.02));
}
