import { arrangeComponent, type Effort, type HeldPoints } from './arrange-component.ts';
import { arrangeTray, type Tray } from './arrange-tray.ts';
import { effortFor, leastEffort } from './effort.ts';
import { areaOf, enlarged, scaled, type Frame } from './frame.ts';
import type { LayoutEngine } from './layout-engine.ts';
import { reachesOf } from './reaches.ts';
import { splitRegion } from './region.ts';
import { roundedPoint, tenth } from './rounded.ts';
import { placeBySfdp } from './sfdp.ts';
import { stretch } from './stretch.ts';
import { planOf, type Drawn, type Plan } from '#core/drawing/plan.ts';
import { isClean, sketch } from '#core/drawing/sketch.ts';
import { aboveTray } from '#core/drawing/ground.ts';
import { componentsOf, splitTray } from '#core/drawing/components.ts';
import type { Positions } from '#core/model/dossier.ts';
import type { Point } from '#core/model/point.ts';
import { EntenteError } from '#core/model/entente-error.ts';

/** What is to be arranged for which canvas. */
export interface ArrangeQuestion {
	readonly graph: Drawn;
	/** The canvas, px. */
	readonly frame: Frame;
	/** See {@link ArrangeOptions}. */
	readonly labelSize?: number;
	readonly held?: Positions | null;
}

/** How to arrange. Everything is optional. */
export interface ArrangeOptions {
	/** Font size of the labels, px; default 14. */
	readonly labelSize?: number;
	/** Actors that stay where they are: these points of another frame, scaled to the one asked for. */
	readonly held?: Positions | null;
	/** Hears the share that is done, 0 to 1. */
	readonly onProgress?: (done: number) => void;
	/** Looked at between steps; an AbortSignal will do. */
	readonly signal?: { readonly aborted: boolean };
	/** Called between steps, so that a worker can read its messages. */
	readonly pause?: () => Promise<void>;
}

/** Up to this many actors the best of many seeds is polished; above, one run of the engine is taken. */
const mostPolished = 150;
const defaultLabelSize = 14;
/** px² that one actor of a large graph gets. */
const areaPerActor = 12_000;
const largestStretch = 1.6;

/**
 * Give every actor a place in a frame, so that the drawing with its names fills it.
 *
 * Up to 150 actors: separate components of at most three go into the tray at the bottom; the others share the rest of the
 * frame, each the best of 60 seeded runs of the engine, scored by what a reader suffers and polished. Where names cannot be
 * kept apart in the frame, the answer's frame is larger than the one asked for, with the same proportions. Above 150: one run
 * of the engine, in a frame that gives each actor about 110 × 110 px.
 *
 * Who is held stays where it is relative to the frame, and the others find their places round it (above 150 actors they do not
 * give way). In the tray nobody is held: it is filled in order.
 *
 * Deterministic: equal graphs (in any order), frames and label sizes give equal positions, to the last bit, in every engine
 * that keeps IEEE 754. Coordinates are rounded to 0.1 px.
 *
 * @throws {EntenteError} `cancelled` after the signal was aborted
 */
export async function arrange(
	graph: Drawn,
	frame: Frame,
	engine: LayoutEngine,
	options: ArrangeOptions = {}
): Promise<Positions> {
	const plan = planOf(graph, options.labelSize ?? defaultLabelSize);
	const { held = null } = options;
	if (plan.nodes.length > mostPolished) return rounded(plan, arrangeLarge(plan, frame, engine, held));
	const job = { graph, plan, engine, held, effortFor, step: stepOf(options) };
	let arranged = await arrangeSmall(job, enlarged(plan, frame), null);
	for (let attempt = 0; attempt < mostGrowths && !isEnough(plan, arranged); attempt++) {
		arranged = await arrangeSmall(job, scaled(arranged.frame, growth), arranged);
	}
	return rounded(plan, arranged);
}

/**
 * A first picture at once, to look at while {@link arrange} works: the same frame and tray, and two runs of the engine in place
 * of a search. Names may overlap. Some 0.1 s for 40 actors. Above 150 actors it is what `arrange` gives.
 *
 * @throws {EntenteError} `cancelled` after the signal was aborted
 */
export async function arrangeQuickly(
	graph: Drawn,
	frame: Frame,
	engine: LayoutEngine,
	options: ArrangeOptions = {}
): Promise<Positions> {
	const plan = planOf(graph, options.labelSize ?? defaultLabelSize);
	const { held = null } = options;
	if (plan.nodes.length > mostPolished) return rounded(plan, arrangeLarge(plan, frame, engine, held));
	const job = { graph, plan, engine, held, effortFor: () => leastEffort, step: stepOf(options) };
	return rounded(plan, await arrangeSmall(job, enlarged(plan, frame), null));
}

const mostGrowths = 3;
const growth = 1.1;

interface Arranged {
	readonly frame: Frame;
	readonly points: readonly Point[];
	readonly trayTop?: number;
}

function arrangeLarge(plan: Plan, frame: Frame, engine: LayoutEngine, held: Positions | null): Arranged {
	const scale = Math.max(1, Math.sqrt((plan.nodes.length * areaPerActor) / (frame.width * frame.height)));
	const size = scaled(frame, scale);
	const rooms = plan.nodes.map(({ width, height }) => ({ width, height }));
	const pairs = plan.fans.map(({ low, high }) => [low, high] as const);
	const region = { left: 8, top: 8, right: size.width - 8, bottom: size.height - 8 };
	const points = stretch(placeBySfdp(engine, rooms, pairs, 1), reachesOf(plan), region, largestStretch);
	const heldAt = heldIn(plan, size, held);
	return { frame: size, points: points.map((point, node) => heldAt.get(node) ?? point) };
}

interface Job {
	readonly graph: Drawn;
	readonly plan: Plan;
	readonly engine: LayoutEngine;
	readonly held: Positions | null;
	readonly effortFor: typeof effortFor;
	readonly step: Effort['step'];
}

async function arrangeSmall(job: Job, frame: Frame, from: Arranged | null): Promise<Arranged> {
	const { graph, plan, engine, held } = job;
	const heldAt = heldIn(plan, frame, held);
	const { large, tray } = partsOf(plan, heldAt);
	const shelf: Tray | null = arrangeTray(plan, tray, frame);
	const points: Point[] = plan.nodes.map((_, node) => shelf?.points.get(node) ?? { x: 0, y: 0 });
	const space = { left: 0, top: 0, right: frame.width, bottom: shelf ? shelf.top - aboveTray : frame.height };
	const regions = splitRegion(
		space,
		large.map((nodes) => areaOf(plan, nodes))
	);
	for (const [index, nodes] of large.entries()) {
		const region = regions[index] ?? space;
		const part = planOf(partOf(graph, plan, nodes), plan.nodes[0]?.label.fontSize ?? defaultLabelSize);
		const size = { width: region.right - region.left, height: region.bottom - region.top };
		const effort = {
			...job.effortFor(nodes.length, part.fans.length, areaOf(plan, nodes) / (size.width * size.height)),
			step: (done: number) => job.step((index + done) / large.length)
		};
		const before = from && nodes.map((node) => from.points[node] ?? { x: 0, y: 0 });
		const heldHere = new Map(
			nodes.flatMap((node, at) => {
				const point = heldAt.get(node);
				return point ? [[at, { x: point.x - region.left, y: point.y - region.top }] as const] : [];
			})
		);
		const placed = await arrangeComponent(part, size, engine, effort, before, heldHere);
		placed.forEach(({ x, y }, at) => {
			points[nodes[at] ?? 0] = { x: x + region.left, y: y + region.top };
		});
	}
	return { frame, points, ...(shelf ? { trayTop: shelf.top } : {}) };
}

// Where somebody is held, everybody shares one region: else one could be held in the region of another component.
function partsOf(plan: Plan, held: HeldPoints): ReturnType<typeof splitTray> {
	const parts = splitTray(componentsOf(plan.nodes.length, plan.fans));
	if (held.size === 0) return parts;
	const tray = parts.tray
		.map((nodes) => nodes.filter((node) => !held.has(node)))
		.filter(({ length }) => length > 0);
	const inTray = new Set(tray.flat());
	return { large: [[...plan.nodes.keys()].filter((node) => !inTray.has(node))], tray };
}

function heldIn(plan: Plan, frame: Frame, held: Positions | null): HeldPoints {
	const points = new Map<number, Point>();
	for (const [id, { x, y }] of held?.points ?? []) {
		const node = plan.indexOf.get(id);
		if (!held || node === undefined || (held.trayTop !== undefined && y > held.trayTop)) continue;
		points.set(node, { x: (x * frame.width) / held.width, y: (y * frame.height) / held.height });
	}
	return points;
}

function partOf(graph: Drawn, plan: Plan, nodes: readonly number[]): Drawn {
	const ids = new Set(nodes.map((node) => plan.nodes[node]?.id));
	return {
		actors: graph.actors.filter(({ id }) => ids.has(id)),
		relations: graph.relations.filter(({ subject }) => ids.has(subject))
	};
}

// Where there are many actors names may be left out, and all that remains can be read.
function isEnough(plan: Plan, { points, frame, trayTop }: Arranged): boolean {
	const ground = { ...frame, trayTop };
	return plan.mayOmitLabels || isClean(sketch(plan, points, ground).faults);
}

// A frame that grew begins anew; what was said to be done stays said.
function stepOf({ signal, pause, onProgress }: ArrangeOptions): Effort['step'] {
	let most = 0;
	return async (done) => {
		most = Math.max(most, Math.min(1, done));
		onProgress?.(most);
		await pause?.();
		if (signal?.aborted) throw new EntenteError('cancelled', 'The arrangement was cancelled.');
	};
}

function rounded(plan: Plan, { frame, points, trayTop }: Arranged): Positions {
	return {
		...frame,
		points: new Map(plan.nodes.map(({ id }, node) => [id, roundedPoint(points[node] ?? { x: 0, y: 0 })])),
		...(trayTop === undefined ? {} : { trayTop: tenth(trayTop) })
	};
}
