import type { Frame } from './tools.ts';
import type { Positions } from '#core/model/dossier.ts';
import type { Focus } from '#core/view/view.ts';

/**
 * What the layout is asked for: `first` places for who has none, at once; the same polished (`places`); places that are there for
 * a canvas of another size (`fit`); and a part of the dossier, or names for a wall, anew, since fitted they cannot be read (`part`).
 */
export type Wish = 'first' | 'places' | 'fit' | 'part';

/** A question that is being answered. */
export interface Running {
	readonly wish: Wish;
	/** Of the picture that it is for. */
	readonly key: string;
	readonly controller: AbortController;
}

/** Places that were found here, for want of ones in the dossier. */
export interface Own {
	readonly positions: Positions;
	/** A first picture, to be polished, */
	readonly isRough: boolean;
	/** as long as the dossier's places are these: who moves an actor takes the picture as it is. */
	readonly shipped: Positions | null;
	/** Who stayed in place. */
	readonly held: Positions | null;
}

/** Whether it is for the whole dossier on a screen, whatever is shown of it. */
export function isOfAll(wish: Wish | null): boolean {
	return wish === 'first' || wish === 'places';
}

/** Names the part of a dossier around an actor; empty for all of it. */
export function partAround(around: Focus | null): string {
	return around ? `${around.hops} ${around.actor}` : '';
}

/** Names a canvas and what is on it: names of at least so many px, and a part of the dossier. */
export function keyOf({ width, height }: Frame, leastLabel: number, part: string): string {
	return [width, height, leastLabel, part].join(' ');
}

/** Whether a frame is there and has the size of the other. */
export function isSameSize(a: Frame | null, b: Frame): boolean {
	return a?.width === b.width && a.height === b.height;
}
