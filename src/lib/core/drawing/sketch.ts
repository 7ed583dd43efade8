import type { Curve } from './curve.ts';
import { countFaults, type Faults } from './faults.ts';
import type { Ground } from './ground.ts';
import type { LabelledNode } from './label-candidates.ts';
import { placeLabels, type LabelPlaces } from './place-labels.ts';
import type { Plan } from './plan.ts';
import { routeTies } from './route-ties.ts';
import type { Point } from '#core/model/point.ts';

/** A planned picture with everything in its place, before colours. */
export interface Sketch {
	readonly nodes: readonly LabelledNode[];
	readonly labels: LabelPlaces;
	/** One per tie; none in a banded picture. */
	readonly curves: readonly Curve[];
	/** What a reader suffers from it. */
	readonly faults: Faults;
}

/** How bad a picture is: what a reader suffers, weighed. 0 = no fault of any kind. */
export function weigh(faults: Omit<Faults, 'culprits'>): number {
	return (
		120 * faults.crossings +
		260 * faults.tiesThroughNodes +
		45 * faults.tiesThroughLabels +
		220 * faults.arrowheadsUnderLabels +
		400 * faults.labelOverlaps +
		400 * faults.outside
	);
}

/** Whether nothing hides anything: names, nodes and arrowheads are all in the open. Crossings and ties under names may be. */
export function isClean(faults: Faults): boolean {
	const { tiesThroughNodes, arrowheadsUnderLabels, labelOverlaps, outside } = faults;
	return tiesThroughNodes + arrowheadsUnderLabels + labelOverlaps + outside === 0;
}

/**
 * Put labels and ties to their places: ties choose their way round the nodes, labels their sides between the ties, and ties
 * their way again round the labels. Where something is still in the way, a second try starts from these ties, and the better
 * one is kept. The layout scores its candidates by this very function, so what was scored is what is drawn.
 *
 * @param centres one per node of the plan
 */
export function sketch(plan: Plan, centres: readonly Point[], ground: Ground): Sketch {
	const nodes = plan.nodes.map(({ shape, width, height, label, degree }, index) => ({
		shape,
		width,
		height,
		labelWidth: label.width,
		labelHeight: label.height,
		priority: degree,
		centre: centres[index] ?? { x: 0, y: 0 }
	}));
	if (plan.isBanded) {
		const labels = placeLabels(nodes, [], ground, plan.mayOmitLabels);
		let faults: Faults | null = null;
		return {
			nodes,
			curves: [],
			labels,
			// A large picture is drawn as it is: only who compares pictures asks, and waits.
			get faults() {
				return (faults ??= countFaults(nodes, [], plan.fans, [], labels.boxes, ground));
			}
		};
	}
	const attempt = (from: readonly Curve[]): Sketch => {
		const labels = placeLabels(nodes, from, ground, plan.mayOmitLabels);
		const curves = routeTies(nodes, plan.ties, plan.fans, labels.boxes, ground);
		const faults = countFaults(nodes, plan.ties, plan.fans, curves, labels.boxes, ground);
		return { nodes, labels, curves, faults };
	};
	const first = attempt(routeTies(nodes, plan.ties, plan.fans, [], ground));
	if (isClean(first.faults) && first.faults.tiesThroughLabels === 0) return first;
	const second = attempt(first.curves);
	return weigh(second.faults) < weigh(first.faults) ? second : first;
}
