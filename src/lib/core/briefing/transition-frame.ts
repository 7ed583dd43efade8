import type { ActorMark, BandMark, DisplayList, TieMark } from '#core/drawing/display-list.ts';
import type { Camera } from '#core/view/view.ts';

/** A mark and how much of it is seen: 0 to 1. */
export type Faded<Mark> = Mark & { readonly opacity: number };

/** One moment of a transition: a display list whose marks are more or less seen, and where it is looked at from. */
export interface Frame extends DisplayList {
	readonly actors: readonly Faded<ActorMark>[];
	readonly ties: readonly Faded<TieMark>[];
	readonly bands: readonly Faded<BandMark>[];
	/** Of the whole frame where a scene has none of its own; half way through a long way it is farther off than at either end. */
	readonly camera: Camera;
}
