import type { PlayerAction } from './clicker-keys.ts';
import type { Point } from '#core/model/point.ts';

/** A dot or a hole in the dark that follows the presenter's pointer; places are fractions (0 to 1) of the stage. */
export interface ShowPointer {
	readonly kind: 'laser' | 'spotlight';
	/** Null while the pointer is elsewhere. */
	readonly at: Point | null;
	/** Radius of the spotlight, as a share of the stage's height. */
	readonly radius: number;
}

/** Everything that changes while a briefing is shown, as plain values: it goes over to the audience's window. */
export interface ShowState {
	/** The scene, from 0. */
	readonly scene: number;
	readonly screen: 'picture' | 'black' | 'white';
	readonly pointer: ShowPointer | null;
	readonly isDrawing: boolean;
	/** What was drawn on this scene, in fractions of the stage. */
	readonly strokes: readonly (readonly Point[])[];
	/** All scenes at once. */
	readonly isOverview: boolean;
	/** The view that is explored in place of the scene, as in the address; null = the scene. */
	readonly explored: string | null;
}

const [usualRadius, leastRadius, mostRadius, radiusStep] = [0.18, 0.06, 0.45, 1.25];

/** A show at its first scene. */
export const freshShow: ShowState = {
	scene: 0,
	screen: 'picture',
	pointer: null,
	isDrawing: false,
	strokes: [],
	isOverview: false,
	explored: null
};

/**
 * The show after an action; the very same where it changes nothing there. Going to a scene that does not exist goes nowhere. What
 * was drawn belongs to its scene; a blank screen ends with the next scene. Full screen, key sheet and windows are not part of it.
 */
export function afterAction(show: ShowState, action: PlayerAction, scenes: number): ShowState {
	switch (action) {
		case 'next':
			return toScene(show, show.scene + 1, scenes);
		case 'previous':
			return toScene(show, show.scene - 1, scenes);
		case 'first':
			return toScene(show, 0, scenes);
		case 'last':
			return toScene(show, scenes - 1, scenes);
		case 'black':
		case 'white':
			return { ...show, screen: show.screen === action ? 'picture' : action };
		case 'overview':
			return { ...show, isOverview: !show.isOverview, screen: 'picture' };
		case 'laser':
		case 'spotlight':
			return { ...show, isDrawing: false, pointer: pointerAfter(show.pointer, action) };
		case 'smaller':
			return sized(show, 1 / radiusStep);
		case 'larger':
			return sized(show, radiusStep);
		case 'pen':
			return { ...show, isDrawing: !show.isDrawing, pointer: null };
		case 'clear':
			return show.strokes.length === 0 ? show : { ...show, strokes: [] };
		case 'back':
			return show.explored === null ? show : { ...show, explored: null };
		default:
			return show;
	}
}

/** The show at a scene, from 0; the very same where there is no such scene. */
export function toScene(show: ShowState, scene: number, scenes: number): ShowState {
	if (scene < 0 || scene >= scenes) return show;
	const isSame =
		scene === show.scene && show.screen === 'picture' && !show.isOverview && show.explored === null;
	if (isSame) return show;
	return {
		...show,
		scene,
		screen: 'picture',
		isOverview: false,
		explored: null,
		strokes: scene === show.scene ? show.strokes : []
	};
}

/** The show with the pointer at a place, or away (null). */
export function pointedAt(show: ShowState, at: Point | null): ShowState {
	return show.pointer ? { ...show, pointer: { ...show.pointer, at } } : show;
}

/** The show with a stroke begun, or the last one led on to a point. */
export function drawnTo(show: ShowState, at: Point, isBegun: boolean): ShowState {
	if (!show.isDrawing) return show;
	const last = show.strokes.at(-1);
	const strokes = isBegun || !last ? [...show.strokes, [at]] : [...show.strokes.slice(0, -1), [...last, at]];
	return { ...show, strokes };
}

function pointerAfter(pointer: ShowPointer | null, kind: ShowPointer['kind']): ShowPointer | null {
	if (pointer?.kind === kind) return null;
	return { kind, at: pointer?.at ?? null, radius: pointer?.radius ?? usualRadius };
}

function sized(show: ShowState, by: number): ShowState {
	if (show.pointer?.kind !== 'spotlight') return show;
	const radius = Math.min(mostRadius, Math.max(leastRadius, show.pointer.radius * by));
	return { ...show, pointer: { ...show.pointer, radius } };
}
