import { between, easeInOut } from './between.ts';
import { cameraPath, fitted, flightOf } from './camera-path.ts';
import { opacityAt, tracksOf, type Progress, type Track, type Tracks } from './tracks.ts';
import type { Faded, Frame } from './transition-frame.ts';
import type { ActorMark, DisplayList } from '#core/drawing/display-list.ts';
import type { ActorId, RelationId } from '#core/model/ids.ts';
import type { Camera } from '#core/view/view.ts';

/** How one picture becomes another. */
export interface Transition {
	/** ms; 0 where the two look the same, or differ in nothing that could move or fade. */
	readonly durationMs: number;
	/** The picture after so many ms: what was left up to 0, what comes from `durationMs` on. */
	readonly at: (ms: number) => Frame;
}

/** What of an actor or a tie is seen, 0 to 1; dimmed ones less. */
export type OpacityOf = (id: ActorId | RelationId) => number;

/** How to get from one picture to another. */
export interface TransitionOptions {
	/** The reader asked for less motion. */
	readonly isReduced: boolean;
	/** The scene asks for a cut. */
	readonly isCut: boolean;
	/** Per picture; without it everything is seen in full, or as the frame of a transition that is left half way has it. */
	readonly opacityOf?: { readonly from?: OpacityOf; readonly to?: OpacityOf };
	/** Per picture; null or without it the whole frame, or what the frame of a transition that is left half way has. */
	readonly camera?: { readonly from?: Camera | null; readonly to?: Camera | null };
}

const phasesMs = { leave: 150, move: 600, enter: 200, dim: 150 };
const cutMs = 80;

/**
 * The transition between two pictures of one frame, one thing at a time (after Heer and Robertson 2007): what leaves fades, what
 * stays moves with the camera, what is new comes in, and what is less important steps back. Phases with nothing to do take no
 * time; all of them take 1,100 ms. What stays is never faded out and in, its ties follow it, and looks that differ change half
 * way. With less motion, for a cut, and between frames of two sizes the new picture is there at once and fades in for 80 ms.
 *
 * `from` may be a frame of another transition: it goes on from there.
 *
 * Cost: linear in the marks of both, once and again for each frame.
 */
export function transitionBetween(
	from: DisplayList | Frame,
	to: DisplayList | Frame,
	{ isReduced, isCut, opacityOf, camera }: TransitionOptions
): Transition {
	const first = frameOf(from, opacityOf?.from, camera?.from);
	const last = frameOf(to, opacityOf?.to, camera?.to);
	const tracks = tracksOf(first, last);
	const spans = spansOf(tracks, !isSameCamera(first.camera, last.camera));
	const isSameSize = first.width === last.width && first.height === last.height;
	if ((isReduced || isCut || !isSameSize) && (spans.end > 0 || !isSameSize)) {
		return timed(cutMs, first, last, (ms) => fadedBy(last, ms / cutMs));
	}
	const look = cameraPath(first.camera, last.camera, flightOf(first, last));
	return timed(spans.end, first, last, (ms) => {
		const progress = progressAt(spans, ms);
		const { actors, now } = actorsAt(tracks, progress);
		return {
			...(progress.move < 0.5 ? first : last),
			actors,
			ties: marksAt(tracks.ties, progress, now),
			bands: marksAt(tracks.bands, progress, now),
			camera: look(progress.move)
		};
	});
}

function timed(durationMs: number, first: Frame, last: Frame, middle: (ms: number) => Frame): Transition {
	return {
		durationMs,
		at(ms) {
			if (ms >= durationMs && ms > 0) return last;
			return ms > 0 ? middle(ms) : first;
		}
	};
}

function frameOf(list: DisplayList | Frame, opacityOf?: OpacityOf, camera?: Camera | null): Frame {
	const seen = (mark: object) => ('opacity' in mark ? (mark.opacity as number) : 1);
	const faded = <Mark extends object>(mark: Mark, given?: number): Faded<Mark> => ({
		...mark,
		opacity: given ?? seen(mark)
	});
	return {
		...list,
		actors: list.actors.map((mark) => faded(mark, opacityOf?.(mark.id))),
		ties: list.ties.map((mark) => faded(mark, opacityOf?.(mark.id))),
		// A band is seen as much as the fainter of its actors.
		bands: list.bands.map((mark) => faded(mark, opacityOf && Math.min(opacityOf(mark.a), opacityOf(mark.b)))),
		camera: camera ?? ('camera' in list ? list.camera : fitted)
	};
}

/** When each phase starts, ms. */
interface Spans {
	readonly leave: number;
	readonly move: number;
	readonly enter: number;
	readonly dim: number;
	readonly end: number;
}

function spansOf({ actors, ties, bands }: Tracks, isCameraMoved: boolean): Spans {
	const all: readonly Track<unknown>[] = [...actors, ...ties, ...bands];
	const has = (is: (track: Track<unknown>) => boolean, ms: number) => (all.some(is) ? ms : 0);
	const isStaying = ({ before, after }: Track<unknown>) => before !== null && after !== null;
	const move = has(({ after }) => after === null, phasesMs.leave);
	const enter = move + (isCameraMoved ? phasesMs.move : has(({ isMoved }) => isMoved, phasesMs.move));
	const dim = enter + has(({ before }) => before === null, phasesMs.enter);
	const end = dim + has((track) => isStaying(track) && track.before !== track.after, phasesMs.dim);
	return { leave: 0, move, enter, dim, end };
}

function progressAt({ leave, move, enter, dim, end }: Spans, ms: number): Progress {
	const share = (start: number, stop: number) => {
		if (ms <= start) return 0;
		return ms >= stop ? 1 : easeInOut((ms - start) / (stop - start));
	};
	return {
		leave: share(leave, move),
		move: share(move, enter),
		enter: share(enter, dim),
		dim: share(dim, end)
	};
}

function actorsAt({ actors: tracks }: Tracks, progress: Progress) {
	const actors = marksAt(tracks, progress, new Map());
	return { actors, now: new Map(actors.map((mark): [ActorId, ActorMark] => [mark.id, mark])) };
}

function marksAt<Mark extends object>(
	tracks: readonly Track<Mark>[],
	progress: Progress,
	now: ReadonlyMap<ActorId, ActorMark>
): readonly Faded<Mark>[] {
	return tracks.flatMap((track) => {
		const isGone = track.after === null && progress.leave === 1;
		const isToCome = track.before === null && progress.enter === 0;
		if (isGone || isToCome) return [];
		return [{ ...track.at(progress, now), opacity: opacityAt(track, progress) }];
	});
}

function fadedBy(frame: Frame, share: number): Frame {
	const fade = <Mark extends Faded<object>>(mark: Mark): Mark => ({
		...mark,
		opacity: between(0, mark.opacity, share)
	});
	return {
		...frame,
		actors: frame.actors.map(fade),
		ties: frame.ties.map(fade),
		bands: frame.bands.map(fade)
	};
}

const isSameCamera = (a: Camera, b: Camera) => a.x === b.x && a.y === b.y && a.zoom === b.zoom;
