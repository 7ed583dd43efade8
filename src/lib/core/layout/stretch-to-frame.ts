import { enlarged, type Frame } from './frame.ts';
import { pinMapOf, placeOfPin, type PinMap } from './pin-map.ts';
import { placedPart, pointsIn } from './placed-part.ts';
import { reachesBeside } from './reaches.ts';
import type { Region } from './region.ts';
import { roundedPoint } from './rounded.ts';
import { separate } from './separate.ts';
import { stageOf } from './stage.ts';
import { stretch } from './stretch.ts';
import { usualWay, type Way } from './way.ts';
import type { LabelSide } from '#core/drawing/display-list.ts';
import type { Ground } from '#core/drawing/ground.ts';
import { planOf, type Drawn, type Plan } from '#core/drawing/plan.ts';
import type { ActorPoint, Positions } from '#core/model/dossier.ts';
import type { Point } from '#core/model/point.ts';

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
	readonly points: readonly ActorPoint[];
	readonly sides: readonly LabelSide[];
	readonly positions: Positions;
	readonly pinMap: PinMap;
}

/**
 * Stretch along x and along y until the drawing fills the frame, part boxes that then overlap, and fill the tray anew. Who is
 * pinned is held at its place (see `pinMapOf`): it has no part in the stretching, and the others give way, in the tray too. So
 * much room is kept beside each node as its name takes on its side. Cost: nodes² a few dozen times.
 */
export function stretchPlan(plan: Plan, old: Before, size: Frame, { gap, mostRatio }: Way): Stretched {
	const { tray, trayTop, bottom, region } = stageOf(plan, old.positions, size);
	const points: Point[] = plan.nodes.map((_, node) => tray?.points.get(node) ?? { x: 0, y: 0 });
	const pins = new Set(plan.nodes.flatMap((_, node) => (old.points[node]?.pinned ? [node] : [])));
	for (const node of pins) points[node] = placeOfPin(old.pinMap, size, old.points[node] ?? { x: 0, y: 0 });
	const isLow = (node: number) =>
		pins.has(node) ? (points[node]?.y ?? 0) > (trayTop ?? Infinity) : tray?.points.has(node) === true;
	const all = [...plan.nodes.keys()];
	const [large, low] = [all.filter((node) => !isLow(node)), all.filter(isLow)];
	const beside = reachesBeside(plan, old.sides);
	const reachesFor = (nodes: readonly number[]) => nodes.flatMap((node) => beside[node] ?? []);
	const put = (nodes: readonly number[], places: readonly Point[]) =>
		nodes.forEach((node, at) => (points[node] = roundedPoint(places[at] ?? { x: 0, y: 0 })));
	const part = (nodes: readonly number[], within: Region) => {
		const held = new Set(nodes.flatMap((node, at) => (pins.has(node) ? [at] : [])));
		const before = nodes.flatMap((node) => points[node] ?? []);
		put(nodes, separate(before, reachesFor(nodes), within, { rounds: 40, gap, held }));
		return held;
	};
	const free = large.filter((node) => !pins.has(node));
	const before = free.flatMap((node) => old.points[node] ?? []);
	for (const [at, point] of stretch(before, reachesFor(free), region, mostRatio).entries()) {
		points[free[at] ?? 0] = point;
	}
	const held = part(large, region);
	const hasHeldInTray = low.some((node) => pins.has(node));
	if (hasHeldInTray) part(low, { left: 0, top: trayTop ?? 0, right: size.width, bottom: size.height });
	else
		put(
			low,
			low.flatMap((node) => points[node] ?? [])
		);
	return { ground: { ...size, trayTop }, points, large, held, bottom };
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
	const pinMap = pinMapOf(positions, graph, frame);
	const old = { points: pointsIn(plan, positions), sides: [], positions, pinMap };
	return toPositions(plan, stretchPlan(plan, old, enlarged(plan, frame), usualWay), positions);
}
