import { arrangeComponent, type Effort } from './arrange-component.ts';
import { arrangeTray, type Tray } from './arrange-tray.ts';
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
import type { Point, Positions } from '#core/model/dossier.ts';
import { EntenteError } from '#core/model/entente-error.ts';

/** How to arrange. Everything is optional. */
export interface ArrangeOptions {
	/** Font size of the labels, px; default 14. */
	readonly labelSize?: number;
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
	if (plan.nodes.length > mostPolished) return rounded(plan, arrangeLarge(plan, frame, engine));
	let arranged = await arrangeSmall(graph, plan, enlarged(plan, frame), engine, options, null);
	for (let attempt = 0; attempt < mostGrowths && !isEnough(plan, arranged); attempt++) {
		arranged = await arrangeSmall(graph, plan, scaled(arranged.frame, growth), engine, options, arranged);
	}
	return rounded(plan, arranged);
}

const mostGrowths = 3;
const growth = 1.1;

interface Arranged {
	readonly frame: Frame;
	readonly points: readonly Point[];
	readonly trayTop?: number;
}

function arrangeLarge(plan: Plan, frame: Frame, engine: LayoutEngine): Arranged {
	const scale = Math.max(1, Math.sqrt((plan.nodes.length * areaPerActor) / (frame.width * frame.height)));
	const size = scaled(frame, scale);
	const rooms = plan.nodes.map(({ width, height }) => ({ width, height }));
	const pairs = plan.fans.map(({ low, high }) => [low, high] as const);
	const region = { left: 8, top: 8, right: size.width - 8, bottom: size.height - 8 };
	const points = stretch(placeBySfdp(engine, rooms, pairs, 1), reachesOf(plan), region, largestStretch);
	return { frame: size, points };
}

async function arrangeSmall(
	graph: Drawn,
	plan: Plan,
	frame: Frame,
	engine: LayoutEngine,
	options: ArrangeOptions,
	from: Arranged | null
): Promise<Arranged> {
	const { large, tray } = splitTray(componentsOf(plan.nodes.length, plan.fans));
	const shelf: Tray | null = arrangeTray(plan, tray, frame);
	const points: Point[] = plan.nodes.map((_, node) => shelf?.points.get(node) ?? { x: 0, y: 0 });
	const space = { left: 0, top: 0, right: frame.width, bottom: shelf ? shelf.top - aboveTray : frame.height };
	const regions = splitRegion(
		space,
		large.map((nodes) => areaOf(plan, nodes))
	);
	for (const [index, nodes] of large.entries()) {
		const region = regions[index] ?? space;
		const part = planOf(partOf(graph, plan, nodes), options.labelSize ?? defaultLabelSize);
		const size = { width: region.right - region.left, height: region.bottom - region.top };
		const effort = {
			...effortFor(nodes.length, part.fans.length, areaOf(plan, nodes) / (size.width * size.height)),
			step: (done: number) => step(options, (index + done) / large.length)
		};
		const before = from && nodes.map((node) => from.points[node] ?? { x: 0, y: 0 });
		const placed = await arrangeComponent(part, size, engine, effort, before);
		placed.forEach(({ x, y }, at) => {
			points[nodes[at] ?? 0] = { x: x + region.left, y: y + region.top };
		});
	}
	return { frame, points, ...(shelf ? { trayTop: shelf.top } : {}) };
}

// First who lies beside whom, softly and often; then room for names; then the last px. A crowded frame is worth twice the
// work; a small graph needs less of it, and in a large one each step costs more.
function effortFor(count: number, fans: number, filled: number): Omit<Effort, 'step'> {
	const share = Math.min(1, 40 / count, 65 / fans, count / 20) * (filled > 0.5 ? 2 : 1);
	const several = (most: number) => Math.max(2, Math.round(most * Math.min(1.4, share)));
	const steps = (most: number) => Math.round(most * Math.min(1.2, share));
	return {
		seeds: 60,
		soft: { count: several(15), steps: steps(10_000), firstThreshold: 90, reach: 0.5 },
		firm: { count: several(7), steps: steps(25_000), firstThreshold: 80, reach: 0.3 },
		last: { count: several(3), steps: steps(35_000), firstThreshold: 60, reach: 0.1 },
		budget: Math.round(steps(500) * Math.min(1, 65 / fans))
	};
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

async function step({ signal, pause, onProgress }: ArrangeOptions, done: number): Promise<void> {
	onProgress?.(Math.min(1, done));
	await pause?.();
	if (signal?.aborted) throw new EntenteError('cancelled', 'The arrangement was cancelled.');
}

function rounded(plan: Plan, { frame, points, trayTop }: Arranged): Positions {
	return {
		...frame,
		points: new Map(plan.nodes.map(({ id }, node) => [id, roundedPoint(points[node] ?? { x: 0, y: 0 })])),
		...(trayTop === undefined ? {} : { trayTop: tenth(trayTop) })
	};
}
