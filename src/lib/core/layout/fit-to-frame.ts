import { arrangeTray } from './arrange-tray.ts';
import { enlarged, scaled, type Frame } from './frame.ts';
import { reachesBeside } from './reaches.ts';
import type { Reach } from './region.ts';
import { separate } from './separate.ts';
import { stretch } from './stretch.ts';
import { componentsOf } from '#core/drawing/components.ts';
import { planOf, type Drawn, type Plan } from '#core/drawing/plan.ts';
import { isClean, sketch } from '#core/drawing/sketch.ts';
import type { Point, Positions } from '#core/model/dossier.ts';

/** px kept free along the edges, and between the drawing and the tray's rule. */
const margin = 7;
/** A window may be this much wider or taller in shape than the one that the positions were made for. */
const mostRatio = 2.2;
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
	const { labels } = sketch(plan, before, positions);
	const reaches = reachesBeside(plan, labels.sides);
	let size = enlarged(plan, frame);
	let fitted = fit(plan, before, reaches, positions, size);
	for (let growth = 0; growth < mostGrowths && !plan.mayOmitLabels && !isDrawnClean(plan, fitted); growth++) {
		size = scaled(size, growthStep);
		fitted = fit(plan, before, reaches, positions, size);
	}
	return fitted;
}

const mostGrowths = 4;
const growthStep = 1.075;

// Names are taken to stay on their sides: so much room is kept beside each node.
function fit(
	plan: Plan,
	before: readonly Point[],
	reaches: readonly Reach[],
	{ points: old, trayTop: rule = Infinity }: Positions,
	size: Frame
): Positions {
	const isInTray = (node: number) => (before[node]?.y ?? 0) > rule;
	const components = componentsOf(plan.nodes.length, plan.fans);
	const tray = arrangeTray(
		plan,
		components.filter(([node = 0]) => isInTray(node)),
		size
	);
	const bottom = (tray?.top ?? size.height) - margin;
	const region = { left: margin, top: margin, right: size.width - margin, bottom };
	const large = plan.nodes.map((_, node) => node).filter((node) => !tray?.points.has(node));
	const reachesHere = large.flatMap((node) => reaches[node] ?? []);
	const points = large.flatMap((node) => before[node] ?? []);
	const stretched = stretch(points, reachesHere, region, mostRatio);
	const parted = separate(stretched, reachesHere, region, 40);
	const placed = new Map(large.map((node, index) => [node, parted[index] ?? { x: 0, y: 0 }]));
	const tenth = (px: number) => Math.round(px * 10) / 10;
	return {
		...size,
		points: new Map(
			plan.nodes.map(({ id }, node) => {
				const { x, y } = tray?.points.get(node) ?? placed.get(node) ?? { x: 0, y: 0 };
				return [id, { ...old.get(id), x: tenth(x), y: tenth(y) }];
			})
		),
		...(tray ? { trayTop: tenth(tray.top) } : {})
	};
}

/**
 * Whether names, nodes and arrowheads are all in the open at these positions. Where they are not after {@link fitToFrame},
 * arrange anew. Costs one sketch.
 */
export function isLegible(positions: Positions, graph: Drawn, labelSize = usualLabelSize): boolean {
	return isDrawnClean(planOf(graph, labelSize), positions);
}

function isDrawnClean(plan: Plan, positions: Positions): boolean {
	const points = plan.nodes.map(({ id }) => positions.points.get(id) ?? { x: 0, y: 0 });
	return isClean(sketch(plan, points, positions).faults);
}
