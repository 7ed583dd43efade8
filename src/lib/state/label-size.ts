import type { Frame } from './tools.ts';
import { fitToFrame } from '#core/layout/fit-to-frame.ts';
import type { Positions } from '#core/model/dossier.ts';
import type { Scene } from '#core/view/scene.ts';

/** How large names should at least come out, and the sizes that are tried for it, in px. */
export interface LabelSizes {
	readonly least: number;
	readonly tried: readonly number[];
}

/** On a screen at arm's length, and on a wall. */
export const labelSizes = {
	screen: { least: 12, tried: [14, 16, 18, 20, 22] },
	// The canvas leaves a px or two of its frame free: a little more than 22 here is 22 there.
	projector: { least: 22.25, tried: [22.5, 30, 38, 44] }
} as const satisfies Record<string, LabelSizes>;

/** Px that a name of this size comes out at, once the whole frame is fitted into the canvas. */
function comesOutAt(size: number, drawn: Frame, canvas: Frame): number {
	return size * Math.min(1, canvas.width / drawn.width, canvas.height / drawn.height);
}

/**
 * The smallest size at which names can be read once everything is fitted into the canvas. Where there is too little room the
 * drawing is larger than the canvas and is seen from farther away; names that are larger beside their nodes make up for it.
 * The size that comes out largest where none is large enough.
 */
export function chooseLabelSize(
	{ least, tried }: LabelSizes,
	positions: Positions,
	scene: Scene,
	canvas: Frame
): number {
	let [best, largest] = [tried[0] ?? least, 0];
	for (const size of tried) {
		const px = comesOutAt(size, fitToFrame(positions, scene, canvas, size), canvas);
		if (px >= least) return size;
		if (px > largest) [best, largest] = [size, px];
	}
	return best;
}
