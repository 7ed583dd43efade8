import { arrangeTray } from './arrange-tray.ts';
import { enlarged, type Frame } from './frame.ts';
import { reachesBeside } from './reaches.ts';
import { roundedPoint, tenth } from './rounded.ts';
import { separate } from './separate.ts';
import { stretch } from './stretch.ts';
import { componentsOf } from '#core/drawing/components.ts';
import type { LabelSide } from '#core/drawing/display-list.ts';
import { aboveTray, type Ground } from '#core/drawing/ground.ts';
import { planOf, type Drawn, type Plan } from '#core/drawing/plan.ts';
import type { Point, Positions } from '#core/model/dossier.ts';

/** px kept free along the edges, and between the drawing and the tray's rule. */
const margin = 7;

/** px kept between boxes, and how much more one side may be stretched than the other. */
export interface Way {
	readonly gap: number;
	readonly mostRatio: number;
}

/** The way that is tried first. */
export const usualWay: Way = { gap: 6, mostRatio: 2.2 };

/** An arrangement for a frame of a size. */
export interface Stretched {
	readonly ground: Ground;
	readonly points: readonly Point[];
	/** Nodes that are not in the tray. */
	readonly large: readonly number[];
	/** Of those, by their place among them, the ones that a person put there. */
	readonly held: ReadonlySet<number>;
	readonly bottom: number;
}

/** What is stretched: points, and the sides that names are taken to stay on, by node of the plan. */
export interface Before {
	readonly points: readonly Point[];
	readonly sides: readonly LabelSide[];
	readonly positions: Positions;
}

/** The part of a graph whose actors have a point. */
export function placedPart({ actors, relations }: Drawn, { points }: Positions): Drawn {
	return { actors: actors.filter(({ id }) => points.has(id)), relations };
}

/** The points of a plan's nodes. */
export function pointsIn(plan: Plan, { points }: Positions): readonly Point[] {
	return plan.nodes.map(({ id }) => points.get(id) ?? { x: 0, y: 0 });
}

/**
 * Stretch along x and along y until the drawing fills the frame, part boxes that then overlap, and fill the tray anew. Who is
 * pinned is stretched like all others and then stays: the others give way. So much room is kept beside each node as its name
 * takes on its side. Cost: nodes² a few dozen times.
 */
export function stretchPlan(plan: Plan, old: Before, size: Frame, { gap, mostRatio }: Way): Stretched {
	const { trayTop: rule = Infinity } = old.positions;
	const components = componentsOf(plan.nodes.length, plan.fans)
		.map((nodes) => nodes.filter((node) => (old.points[node]?.y ?? 0) > rule))
		.filter(({ length }) => length > 0);
	const tray = arrangeTray(plan, components, size);
	const bottom = tray ? tenth(tray.top) - aboveTray : size.height;
	const region = { left: margin, top: margin, right: size.width - margin, bottom: bottom - margin };
	const large = plan.nodes.map((_, node) => node).filter((node) => !tray?.points.has(node));
	const held = new Set([...large.keys()].filter((at) => isPinned(plan, large[at] ?? 0, old.positions)));
	const beside = reachesBeside(plan, old.sides);
	const reaches = large.flatMap((node) => beside[node] ?? []);
	const before = large.flatMap((node) => old.points[node] ?? []);
	const stretched = stretch(before, reaches, region, mostRatio);
	const placed = separate(stretched, reaches, region, { rounds: 40, gap, held }).map(roundedPoint);
	const points = plan.nodes.map((_, node) => roundedPoint(tray?.points.get(node) ?? { x: 0, y: 0 }));
	large.forEach((node, index) => (points[node] = placed[index] ?? { x: 0, y: 0 }));
	return { ground: { ...size, trayTop: tray ? tenth(tray.top) : undefined }, points, large, held, bottom };
}

function isPinned({ nodes }: Plan, node: number, { points }: Positions): boolean {
	const id = nodes[node]?.id;
	return id !== undefined && points.get(id)?.pinned === true;
}

/** The positions of an arrangement; what else is known of a point (its pin) is kept. */
export function toPositions(plan: Plan, { ground, points }: Stretched, old: Positions): Positions {
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

/** Above, even this takes too long for a moment between two frames of the screen. */
const mostStretched = 150;

/**
 * The same arrangement for a canvas of another size, at once: what `fitToFrame` begins with, without looking whether names can be
 * read. Some 5 ms for 40 actors, 15 ms for 150; where there are more, the positions are given back as they are. Actors without a
 * point are left out.
 *
 * @param labelSize font size, px
 */
export function stretchToFrame(
	positions: Positions,
	graph: Drawn,
	frame: Frame,
	labelSize: number
): Positions {
	if (graph.actors.length > mostStretched) return positions;
	const plan = planOf(placedPart(graph, positions), labelSize);
	const old = { points: pointsIn(plan, positions), sides: [], positions };
	return toPositions(plan, stretchPlan(plan, old, enlarged(plan, frame), usualWay), positions);
}
