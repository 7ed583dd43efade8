import type { DisplayList } from '#core/drawing/display-list.ts';
import type { Point } from '#core/model/point.ts';
import type { ActorId, RelationId } from '#core/model/ids.ts';
import type { Camera } from './view.ts';

/** What a hand on the canvas asks for. The canvas does nothing by itself: the state decides and sends a new picture down. */
export type Intent =
	| { readonly type: 'focus-actor'; readonly actor: ActorId }
	| { readonly type: 'open-relation'; readonly relation: RelationId }
	/** Several ties lie in this band: list them. */
	| { readonly type: 'open-pair'; readonly a: ActorId; readonly b: ActorId }
	| { readonly type: 'clear' }
	/** The pointer came over something, or left (null); `at` in px of the canvas. */
	| {
			readonly type: 'hover';
			readonly target: { readonly actor: ActorId } | { readonly relation: RelationId } | null;
			readonly at: { readonly x: number; readonly y: number };
	  }
	/** An actor was put down at another place, in px of the picture's frame. */
	| { readonly type: 'move-actor'; readonly actor: ActorId; readonly to: Point }
	/** The analyst moved the camera, and has stopped. */
	| { readonly type: 'move-camera'; readonly camera: Camera };

/** What stands out and what steps back. Null = everything at rest. */
export interface Emphasis {
	readonly selectedActor: ActorId | null;
	readonly selectedRelation: RelationId | null;
	/** Drawn in full; everything else is dimmed. */
	readonly actors: ReadonlySet<ActorId>;
	readonly relations: ReadonlySet<RelationId>;
}

/** The drawn network: pictures go in, intents come out. Filled by `adapters/canvas`, where `Host` is an HTML element. */
export interface CanvasPort<Host> {
	/** Draw into `host` and report to `onIntent` until the returned function is called, which frees everything. */
	mount(host: Host, onIntent: (intent: Intent) => void): () => void;
	/** Replace the picture; marks with the same id are moved over, not made anew. */
	show(list: DisplayList): void;
	emphasise(emphasis: Emphasis | null): void;
	/** Null fits the whole frame. Animated unless the reader asked for less motion. */
	look(camera: Camera | null): void;
	zoomBy(factor: number): void;
	/** Bring an actor to the middle at the current zoom if it is out of sight. */
	reveal(actor: ActorId): void;
	/** Whether actors can be dragged to another place; else a drag that starts on one moves the ground. */
	letMove(isMovable: boolean): void;
	/** Show an actor at another place of the frame, its ties with it, until the next picture; null = where the picture has it. */
	place(actor: ActorId, point: Point | null): void;
	/** Where an actor's node is on the canvas now, in CSS px, or null where it is not drawn. */
	boxOf(actor: ActorId): { x: number; y: number; width: number; height: number } | null;
}
