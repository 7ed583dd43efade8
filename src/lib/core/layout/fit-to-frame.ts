import { settle } from './arrange-component.ts';
import { arrangeTray } from './arrange-tray.ts';
import { enlarged, scaled, type Frame } from './frame.ts';
import { reachesBeside } from './reaches.ts';
import { roundedPoint, tenth } from './rounded.ts';
import { separate } from './separate.ts';
import { stretch } from './stretch.ts';
import { componentsOf } from '#core/drawing/components.ts';
import type { LabelSide } from '#core/drawing/display-list.ts';
import { aboveTray, type Ground } from '#core/drawing/ground.ts';
import { planOf, type Drawn, type Plan } from '#core/drawing/plan.ts';
import { isClean, sketch, weigh } from '#core/drawing/sketch.ts';
import type { Point, Positions } from '#core/model/dossier.ts';

/** px kept free along the edges, and between the drawing and the tray's rule. */
const margin = 7;
const usualLabelSize = 14;

/**
 * The same arrangement for a canvas of another size: everything is stretched along x and along y until it fills the frame,
 * boxes that then overlap are parted, and the tray is filled anew. Who stands left of whom or above whom stays (but for boxes
 * that are parted), so the reader finds everything again. Where names of this size cannot all be read in the frame, the answer
 * is for a larger one of the same shape, up to a third; the canvas shows it smaller. Positions that are of this size already,
 * with names of the usual size, are given back as they are.
 *
 * Actors without a point are left out: see `placeNew`. Cost: a sketch and nodes² a few dozen times; some 10 ms for 40 actors.
 *
 * @param labelSize font size, px
 */
export function fitToFrame(
	positions: Positions,
	graph: Drawn,
	frame: Frame,
	labelSize = usualLabelSize
): Positions {
	const isSameSize = positions.width === frame.width && positions.height === frame.height;
	if (isSameSize && labelSize === usualLabelSize) return positions;
	const plan = planOf(
		{ ...graph, actors: graph.actors.filter(({ id }) => positions.points.has(id)) },
		labelSize
	);
	const before = plan.nodes.map(({ id }) => positions.points.get(id) ?? { x: 0, y: 0 });
	const drawn = sketch(plan, before, positions);
	const old = { points: before, sides: drawn.labels.sides, positions };
	let size = enlarged(plan, frame);
	let best = fit(plan, old, size, ways[0]);
	if (plan.mayOmitLabels) return named(plan, best, positions);
	let least = Infinity;
	for (let growth = 0; growth <= mostGrowths; growth++) {
		for (const way of ways) {
			const fitted = fit(plan, old, size, way);
			const { faults } = sketch(plan, fitted.points, fitted.ground);
			if (isClean(faults) && faults.crossings <= drawn.faults.crossings)
				return named(plan, fitted, positions);
			if (weigh(faults) < least) [best, least] = [fitted, weigh(faults)];
		}
		// One crossing more is no reason to draw everything smaller; a name that cannot be read is.
		if (isLegibleAt(plan, best)) break;
		if (growth === 0 || growth === mostGrowths) {
			const settled = settleLarge(plan, graph, best, labelSize);
			if (isLegibleAt(plan, settled)) return named(plan, settled, positions);
		}
		size = scaled(size, growthStep);
	}
	return named(plan, best, positions);
}

const mostGrowths = 4;
const growthStep = 1.075;

/** px kept between boxes, and how much more one side may be stretched than the other: tried in turn. */
const ways = [
	{ gap: 6, mostRatio: 2.2 },
	{ gap: 14, mostRatio: 2.2 },
	{ gap: 6, mostRatio: 1.3 },
	{ gap: 10, mostRatio: 1.7 }
] as const;

/** Drawings weighed to put right what stretching broke. */
const settleBudget = 40;

interface Fitted {
	readonly ground: Ground;
	readonly points: readonly Point[];
	/** Nodes that are not in the tray. */
	readonly large: readonly number[];
	readonly bottom: number;
}

interface Old {
	readonly points: readonly Point[];
	readonly sides: readonly LabelSide[];
	readonly positions: Positions;
}

// Names are taken to stay on their sides: so much room is kept beside each node.
function fit(plan: Plan, old: Old, size: Frame, { gap, mostRatio }: (typeof ways)[number]): Fitted {
	const { trayTop: rule = Infinity } = old.positions;
	const isInTray = (node: number) => (old.points[node]?.y ?? 0) > rule;
	const components = componentsOf(plan.nodes.length, plan.fans);
	const tray = arrangeTray(
		plan,
		components.filter(([node = 0]) => isInTray(node)),
		size
	);
	const bottom = tray ? tenth(tray.top) - aboveTray : size.height;
	const region = { left: margin, top: margin, right: size.width - margin, bottom: bottom - margin };
	const large = plan.nodes.map((_, node) => node).filter((node) => !tray?.points.has(node));
	const beside = reachesBeside(plan, old.sides);
	const reaches = large.flatMap((node) => beside[node] ?? []);
	const before = large.flatMap((node) => old.points[node] ?? []);
	const stretched = stretch(before, reaches, region, mostRatio);
	const placed = separate(stretched, reaches, region, { rounds: 40, gap }).map(roundedPoint);
	const points = plan.nodes.map((_, node) => roundedPoint(tray?.points.get(node) ?? { x: 0, y: 0 }));
	large.forEach((node, index) => (points[node] = placed[index] ?? { x: 0, y: 0 }));
	return { ground: { ...size, trayTop: tray ? tenth(tray.top) : undefined }, points, large, bottom };
}

function settleLarge(plan: Plan, graph: Drawn, fitted: Fitted, labelSize: number): Fitted {
	const { ground, large, bottom } = fitted;
	const ids = new Set(large.map((node) => plan.nodes[node]?.id));
	const part = planOf(
		{
			actors: graph.actors.filter(({ id }) => ids.has(id)),
			relations: graph.relations.filter(({ subject, object }) => ids.has(subject) && ids.has(object))
		},
		labelSize
	);
	const before = large.flatMap((node) => fitted.points[node] ?? []);
	const settled = settle(part, before, { width: ground.width, height: bottom }, settleBudget);
	const points = [...fitted.points];
	large.forEach((node, index) => (points[node] = settled[index] ?? { x: 0, y: 0 }));
	return { ...fitted, points };
}

const isLegibleAt = (plan: Plan, { points, ground }: Fitted) => isClean(sketch(plan, points, ground).faults);

function named(plan: Plan, { ground, points }: Fitted, old: Positions): Positions {
	return {
		width: ground.width,
		height: ground.height,
		points: new Map(
			plan.nodes.map(({ id }, node) => {
				return [id, { ...old.points.get(id), ...(points[node] ?? { x: 0, y: 0 }) }];
			})
		),
		...(ground.trayTop === undefined ? {} : { trayTop: ground.trayTop })
	};
}

/**
 * Whether names, nodes and arrowheads are all in the open at these positions. Where they are not after {@link fitToFrame},
 * arrange anew. Costs one sketch.
 */
export function isLegible(positions: Positions, graph: Drawn, labelSize = usualLabelSize): boolean {
	const plan = planOf(graph, labelSize);
	const points = plan.nodes.map(({ id }) => positions.points.get(id) ?? { x: 0, y: 0 });
	return isClean(sketch(plan, points, positions).faults);
}
