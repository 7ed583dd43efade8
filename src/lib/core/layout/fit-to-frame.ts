import { settle } from './arrange-component.ts';
import { enlarged, scaled, type Frame } from './frame.ts';
import { finish, type Steps } from './steps.ts';
import { pinMapOf } from './pin-map.ts';
import { placedPart, pointsIn } from './placed-part.ts';
import { stretchPlan, toPositions, type Stretched } from './stretch-to-frame.ts';
import { usualWay, type Way } from './way.ts';
import type { Faults } from '#core/drawing/faults.ts';
import { planOf, type Drawn, type Plan } from '#core/drawing/plan.ts';
import { isClean, sketch, weigh } from '#core/drawing/sketch.ts';
import type { Ground } from '#core/drawing/ground.ts';
import type { ActorId } from '#core/model/ids.ts';
import type { Positions } from '#core/model/dossier.ts';
import type { Point } from '#core/model/point.ts';

const usualLabelSize = 14;

/**
 * The same arrangement for a canvas of another size: everything is stretched along x and along y until it fills the frame,
 * boxes that then overlap are parted, and the tray is filled anew. Who stands left of whom or above whom stays (but for boxes
 * that are parted), so the reader finds everything again. Who is pinned is held where `pinMapOf` has it.
 * Where names of this size cannot all be read in the frame, whoever is pinned left aside, the answer is for a larger one of the
 * same shape, up to a third; the canvas shows it smaller. Positions that are of this size already, with names of the usual size, are given back as they are.
 *
 * Actors without a point are left out: see `placeNew`. Cost: a few sketches, some 10 ms for 40 actors; where names do not fit, up
 * to a hundred, half a second: so it goes in steps, of one sketch each.
 *
 * @param labelSize font size, px
 */
export function* fitInSteps(
	positions: Positions,
	graph: Drawn,
	frame: Frame,
	labelSize: number
): Steps<Positions> {
	const isSameSize = positions.width === frame.width && positions.height === frame.height;
	if (isSameSize && labelSize === usualLabelSize) return positions;
	const plan = planOf(placedPart(graph, positions), labelSize);
	const before = pointsIn(plan, positions);
	const drawn = sketch(plan, before, positions);
	const pinMap = pinMapOf(positions, graph, frame);
	const old = { points: before, sides: drawn.labels.sides, positions, pinMap };
	let size = enlarged(plan, frame);
	if (plan.mayOmitLabels) return toPositions(plan, stretchPlan(plan, old, size, usualWay), positions);
	const faultsOf = judgeOf(plan, graph, positions, labelSize);
	const hasPins = before.some(({ pinned }) => pinned);
	const { crossings } = hasPins ? faultsOf(before, positions) : drawn.faults;
	let best: { readonly fitted: Stretched; readonly faults: Faults } | null = null;
	for (let growth = 0; growth <= mostGrowths; growth++) {
		for (const way of ways) {
			yield growth / mostGrowths;
			const fitted = stretchPlan(plan, old, size, way);
			const faults = faultsOf(fitted.points, fitted.ground);
			if (isClean(faults) && faults.crossings <= crossings) return toPositions(plan, fitted, positions);
			if (!best || weigh(faults) < weigh(best.faults)) best = { fitted, faults };
		}
		// One crossing more is no reason to draw everything smaller; a name that cannot be read is.
		if (!best || isClean(best.faults)) break;
		const isHopeful = new Set(best.faults.culprits).size <= mostCulprits;
		if (isHopeful && (growth === 0 || growth === mostGrowths)) {
			const settled = yield* settleLarge(plan, graph, best.fitted, labelSize);
			if (isClean(faultsOf(settled.points, settled.ground))) return toPositions(plan, settled, positions);
		}
		size = scaled(size, growthStep);
	}
	return best ? toPositions(plan, best.fitted, positions) : positions;
}

/** {@link fitInSteps}, all at once. */
export function fitToFrame(
	positions: Positions,
	graph: Drawn,
	frame: Frame,
	labelSize = usualLabelSize
): Positions {
	return finish(fitInSteps(positions, graph, frame, labelSize));
}

const mostGrowths = 4;
const growthStep = 1.075;

/** Tried in turn. */
const ways: readonly Way[] = [
	usualWay,
	{ gap: 14, mostRatio: 2.2 },
	{ gap: 6, mostRatio: 1.3 },
	{ gap: 10, mostRatio: 1.7 }
];

/** Drawings weighed to put right what stretching broke, */
const settleBudget = 40;
/** and how many nodes may be at fault for that to be worth trying: of 69 fits with more not one was put right. */
const mostCulprits = 10;

function* settleLarge(plan: Plan, graph: Drawn, fitted: Stretched, labelSize: number): Steps<Stretched> {
	const { ground, large, held, bottom } = fitted;
	const ids = new Set(large.map((node) => plan.nodes[node]?.id));
	const part = planOf(
		{
			actors: graph.actors.filter(({ id }) => ids.has(id)),
			relations: graph.relations.filter(({ subject, object }) => ids.has(subject) && ids.has(object))
		},
		labelSize
	);
	const before = large.flatMap((node) => fitted.points[node] ?? []);
	const space = { width: ground.width, height: bottom };
	const settled = yield* settle(part, before, space, { budget: settleBudget, held });
	const points = [...fitted.points];
	large.forEach((node, index) => (points[node] = settled[index] ?? { x: 0, y: 0 }));
	return { ...fitted, points };
}

// What a reader suffers from those that nobody pinned: a pin in the way is no reason to draw everything smaller.
function judgeOf(plan: Plan, { actors, relations }: Drawn, positions: Positions, labelSize: number) {
	const isPinned = plan.nodes.map(({ id }) => positions.points.get(id)?.pinned === true);
	const isFree = (id: ActorId) => isPinned[plan.indexOf.get(id) ?? -1] === false;
	const part = planOf({ actors: actors.filter(({ id }) => isFree(id)), relations }, labelSize);
	return (points: readonly Point[], ground: Ground): Faults =>
		sketch(part, points.filter((_, node) => !isPinned[node]), ground).faults; // prettier-ignore
}

/**
 * Whether names, nodes and arrowheads are all in the open at these positions. Where they are not after {@link fitToFrame},
 * arrange anew. Actors without a point do not count. Costs one sketch.
 */
export function isLegible(positions: Positions, graph: Drawn, labelSize = usualLabelSize): boolean {
	const plan = planOf(placedPart(graph, positions), labelSize);
	return isClean(sketch(plan, pointsIn(plan, positions), positions).faults);
}
