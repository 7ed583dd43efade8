import { fitInSteps, isLegible } from './fit-to-frame.ts';
import { enlarged, type Frame } from './frame.ts';
import type { LabelSizes } from './label-sizes.ts';
import { placedPart } from './placed-part.ts';
import type { Steps } from './steps.ts';
import { planOf, type Drawn } from '#core/drawing/plan.ts';
import type { Positions } from '#core/model/dossier.ts';

/** What is to be fitted into which canvas. */
export interface FitQuestion {
	readonly positions: Positions;
	readonly graph: Drawn;
	/** The canvas, px. */
	readonly frame: Frame;
	readonly sizes: LabelSizes;
}

/** Positions for a canvas and the size of the names in it. */
export interface FitAnswer {
	readonly positions: Positions;
	/** Font size, px. */
	readonly labelSize: number;
	/** Whether names, nodes and arrowheads are all in the open. */
	readonly isLegible: boolean;
}

/** Px that a name of this size comes out at, once the whole frame is fitted into the canvas. */
function comesOutAt(size: number, drawn: Frame, canvas: Frame): number {
	return size * Math.min(1, canvas.width / drawn.width, canvas.height / drawn.height);
}

/**
 * See `fitToFrame`, with the smallest size of names at which they can be read once everything is fitted into the canvas. Where
 * there is too little room the drawing is larger than the canvas and is seen from farther away; names that are larger beside
 * their nodes make up for it. The size that comes out largest where none is large enough; of equal ones the smaller.
 *
 * Actors without a point are left out. Cost: that of `fitToFrame` for each size that is tried.
 */
export function* fit({ positions, graph, frame, sizes }: FitQuestion): Steps<FitAnswer> {
	const { least, tried } = sizes;
	const placed = placedPart(graph, positions);
	let [best, largest] = [{ positions, labelSize: tried[0] ?? least }, 0];
	for (const labelSize of tried) {
		// No drawing is smaller than its boxes: a size that cannot come out larger need not be tried.
		const smallest = enlarged(planOf(placed, labelSize), frame);
		if (comesOutAt(labelSize, smallest, frame) <= largest) continue;
		const fitted = yield* fitInSteps(positions, placed, frame, labelSize);
		const px = comesOutAt(labelSize, fitted, frame);
		if (px > largest) [best, largest] = [{ positions: fitted, labelSize }, px];
		if (px >= least) break;
	}
	return { ...best, isLegible: isLegible(best.positions, placed, best.labelSize) };
}
