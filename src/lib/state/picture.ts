import type { Frame } from './tools.ts';
import { carryOver, fittedOf, type Fitted } from '#core/layout/carry-over.ts';
import type { LabelSizes } from '#core/layout/label-sizes.ts';
import { placeNew } from '#core/layout/place-new.ts';
import { stretchToFrame } from '#core/layout/stretch-to-frame.ts';
import type { ActorPoint, Positions } from '#core/model/dossier.ts';
import type { ActorId } from '#core/model/ids.ts';
import type { Scene } from '#core/view/scene.ts';

/** Where everybody stands on a canvas of some size. */
export interface Picture {
	/** Names the canvas, and what of the dossier is on it. */
	readonly key: string;
	/** The part of the dossier alone; empty for all of it. */
	readonly part: string;
	/** How large its names should come out. */
	readonly sizes: LabelSizes;
	readonly fitted: Fitted;
	/** Font size of the names, px. */
	readonly labelSize: number;
	/** Nothing better is asked for. */
	readonly isFinal: boolean;
}

/** What is known of a picture before it is there. */
export type Blank = Pick<Picture, 'key' | 'part' | 'sizes' | 'labelSize'>;

/** Pictures that are kept, so that Back finds them again. */
const mostKept = 20;

/** The pictures with one more, in place of the one of the same key. */
export function withPicture(pictures: readonly Picture[], picture: Picture): readonly Picture[] {
	return [...pictures.filter(({ key }) => key !== picture.key), picture].slice(-mostKept);
}

/** A picture after a change of the dossier; the very same where there is none, null where another one is wanted. */
export function carried(picture: Picture, base: Positions, scene: Scene): Picture | null {
	const fitted = carryOver(picture.fitted, base, scene, picture.labelSize);
	if (fitted === picture.fitted) return picture;
	return fitted && { ...picture, fitted };
}

/** A picture as the dossier's own frame has it, in a room of this size. */
export function ownPicture(blank: Blank, base: Positions, room: Frame): Picture {
	return { ...blank, fitted: fittedOf(base, base, room), isFinal: true };
}

/** How much smaller or larger the dossier's own picture may come out and still be looked at. */
const [smallest, largest] = [0.6, 1.6];

/**
 * A picture to look at until a better one comes: the dossier's own, from a little farther away or nearer, as the server drew it
 * already; in a canvas of quite another size the same stretched.
 */
export function firstLook(blank: Blank, base: Positions, scene: Scene, room: Frame): Picture {
	const scale = Math.min(room.width / base.width, room.height / base.height);
	if (scale >= smallest && scale <= largest) return { ...ownPicture(blank, base, room), isFinal: false };
	const to = stretchToFrame(base, scene, room, blank.labelSize);
	return { ...blank, fitted: fittedOf(base, to, room), isFinal: false };
}

/** Everybody near those they are tied to, round those who have a place, in the frame of the latter or in a new one. */
export function nearNeighbours(known: Positions | null, scene: Scene, room: Frame): Positions {
	const { width, height } = room;
	return known ? placeNew(known, scene, known) : placeNew({ width, height, points: new Map() }, scene, room);
}

/** The dossier's places, and for all others those that were found here, in the dossier's frame. */
export function joined(shipped: Positions | null, own: Positions | null): Positions | null {
	if (!shipped || !own) return shipped ?? own;
	const [across, down] = [shipped.width / own.width, shipped.height / own.height];
	const points = new Map<ActorId, ActorPoint>(
		[...own.points].map(([id, { x, y }]) => [id, { x: x * across, y: y * down }])
	);
	for (const [id, point] of shipped.points) points.set(id, point);
	const trayTop = shipped.trayTop ?? (own.trayTop === undefined ? undefined : own.trayTop * down);
	return { ...shipped, points, ...(trayTop === undefined ? {} : { trayTop }) };
}

/** Whether at least half of a scene's actors have a place; else the others could not be put near them. */
export function isMostlyPlaced(positions: Positions | null, { actors }: Scene): positions is Positions {
	if (!positions) return false;
	return actors.filter(({ id }) => positions.points.has(id)).length * 2 >= actors.length;
}

/** Whether nobody was moved, placed or taken away between two values of a dossier. */
export function isSamePlaces(a: Positions | null, b: Positions | null): boolean {
	if (!a || !b) return a === b;
	return (
		a.points.size === b.points.size &&
		[...a.points].every(([id, { x, y }]) => {
			const other = b.points.get(id);
			return other?.x === x && other.y === y;
		})
	);
}
