import type { Frame } from './tools.ts';
import type { ActorMark, Box, DisplayList } from '#core/drawing/display-list.ts';
import type { ActorId } from '#core/model/ids.ts';
import type { Camera } from '#core/view/view.ts';

/** Room left around what is looked at, in px of the drawing. */
const margin = 24;
/** Nearer than this a few actors fill the canvas and say no more. */
const nearest = 3;

/** How many px of the room a px of the drawing takes where all of it just fits. */
export function fitZoom(drawn: Frame, room: Frame): number {
	return Math.min(room.width / drawn.width, room.height / drawn.height);
}

/** The camera that sees these actors, as near as all of them fit into the room; null where none of them is drawn. */
export function cameraOn(list: DisplayList, room: Frame, actors: ReadonlySet<ActorId>): Camera | null {
	const boxes = list.actors.filter(({ id }) => actors.has(id)).flatMap(boxesOf);
	if (boxes.length === 0) return null;
	const left = Math.min(...boxes.map(({ x }) => x)) - margin;
	const right = Math.max(...boxes.map(({ x, width }) => x + width)) + margin;
	const top = Math.min(...boxes.map(({ y }) => y)) - margin;
	const bottom = Math.max(...boxes.map(({ y, height }) => y + height)) + margin;
	const scale = fitZoom({ width: right - left, height: bottom - top }, room);
	return {
		x: (left + right) / 2 / list.width,
		y: (top + bottom) / 2 / list.height,
		zoom: Math.min(nearest, scale / fitZoom(list, room))
	};
}

/** The node and its name. */
function boxesOf({ centre, width, height, label }: ActorMark): readonly Box[] {
	return [{ x: centre.x - width / 2, y: centre.y - height / 2, width, height }, label.box];
}
