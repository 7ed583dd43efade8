import { between } from './between.ts';
import { actorBetween, isActorMoved } from './moving-actor.ts';
import type { Ends } from './moving-curve.ts';
import { movingBand, movingTie, type Moving } from './moving-tie.ts';
import type { Faded, Frame } from './transition-frame.ts';
import type { ActorMark, BandMark, TieMark } from '#core/drawing/display-list.ts';
import type { RoutedNode } from '#core/drawing/fan-curves.ts';
import { pairKey } from '#core/ledger/pair-key.ts';
import type { Point } from '#core/model/point.ts';
import type { ActorId } from '#core/model/ids.ts';

/** How much of each phase of a transition is done, 0 to 1. */
export interface Progress {
	readonly leave: number;
	readonly move: number;
	readonly enter: number;
	readonly dim: number;
}

type ActorsNow = ReadonlyMap<ActorId, ActorMark>;

/** One mark through a transition. */
export interface Track<Mark> {
	/** What is seen of it in the picture that is left and in the one that comes; null = it is not there. */
	readonly before: number | null;
	readonly after: number | null;
	/** Whether it stays and stands or runs otherwise. */
	readonly isMoved: boolean;
	at(progress: Progress, now: ActorsNow): Mark;
}

/** All marks through a transition: those that leave first, then the picture that comes in its order. */
export interface Tracks {
	readonly actors: readonly Track<ActorMark>[];
	readonly ties: readonly Track<TieMark>[];
	readonly bands: readonly Track<BandMark>[];
}

type Stays<Mark> = Pick<Track<Mark>, 'isMoved' | 'at'>;

/** The tracks between two pictures. A tie stays where both its actors do. Cost: linear in the marks of both. */
export function tracksOf(from: Frame, to: Frame): Tracks {
	const [before, after] = [byId(from.actors), byId(to.actors)];
	const endsOf = (actors: ActorsNow, a: ActorId, b: ActorId): Ends | null => {
		const [source, target] = [actors.get(a), actors.get(b)];
		return source && target ? { source, target } : null;
	};
	const attached = <Mark extends TieMark | BandMark>(
		[a, b]: readonly [ActorId, ActorId],
		marks: readonly [Mark, Mark],
		moving: (
			from: { readonly mark: Mark; readonly ends: Ends },
			to: { readonly mark: Mark; readonly ends: Ends }
		) => Moving<Mark>
	): Stays<Mark> | null => {
		const [was, is] = [endsOf(before, a, b), endsOf(after, a, b)];
		if (!was || !is) return null;
		// Most stand still in most transitions, and signs cost.
		if (isSameLine(...marks) && isSameEnd(was.source, is.source) && isSameEnd(was.target, is.target)) {
			return { isMoved: false, at: ({ move }) => (move < 0.5 ? marks[0] : marks[1]) };
		}
		const moved = moving({ mark: marks[0], ends: was }, { mark: marks[1], ends: is });
		return {
			isMoved: true,
			at: ({ move }, now) => onTheWay(move, marks, () => moved(move, endsOf(now, a, b) ?? is))
		};
	};
	return {
		actors: tracks(
			from.actors,
			to.actors,
			({ id }) => id,
			(was, is) => ({
				isMoved: isActorMoved(was, is),
				at: ({ move }) => onTheWay(move, [was, is], () => actorBetween(was, is, move))
			}),
			grown
		),
		ties: tracks(
			from.ties,
			to.ties,
			({ id }) => id,
			(was, is) => attached<TieMark>([is.source, is.target], [was, is], movingTie)
		),
		bands: tracks(
			from.bands,
			to.bands,
			({ a, b }) => pairKey(a, b),
			(was, is) => attached<BandMark>([is.a, is.b], [was.a === is.a ? was : turned(was), is], movingBand)
		)
	};
}

/** What of a track is seen. */
export function opacityAt({ before, after }: Track<unknown>, { leave, enter, dim }: Progress): number {
	if (before === null) return (after ?? 0) * enter;
	if (after === null) return before * (1 - leave);
	return between(before, after, dim);
}

function tracks<Mark extends object>(
	from: readonly Faded<Mark>[],
	to: readonly Faded<Mark>[],
	idOf: (mark: Mark) => string,
	stay: (was: Mark, is: Mark) => Stays<Mark> | null,
	arrive: (mark: Mark, share: number) => Mark = (mark) => mark
): readonly Track<Mark>[] {
	const before = new Map(from.map((mark) => [idOf(mark), mark]));
	const found = to.map((mark) => {
		const id = idOf(mark);
		const was = before.get(id);
		const stays = was ? stay(was, mark) : null;
		if (was && stays) before.delete(id);
		return was && stays
			? { before: was.opacity, after: mark.opacity, ...stays }
			: {
					before: null,
					after: mark.opacity,
					isMoved: false,
					at: ({ enter }: Progress) => arrive(mark, enter)
				};
	});
	const leaving = [...before.values()].map((mark) => ({
		before: mark.opacity,
		after: null,
		isMoved: false,
		at: () => mark
	}));
	return [...leaving, ...found];
}

function onTheWay<Mark>(share: number, [was, is]: readonly [Mark, Mark], middle: () => Mark): Mark {
	if (share <= 0) return was;
	return share >= 1 ? is : middle();
}

/** Share of its size at which an actor comes in. */
const smallest = 0.8;

function grown(mark: ActorMark, share: number): ActorMark {
	const size = between(smallest, 1, share);
	return { ...mark, width: mark.width * size, height: mark.height * size };
}

const byId = (marks: readonly ActorMark[]) => new Map(marks.map((mark) => [mark.id, mark]));

const turned = ({ a, b, start, end, ...rest }: BandMark): BandMark => ({
	...rest,
	a: b,
	b: a,
	start: end,
	end: start
});

function isSameLine(a: TieMark | BandMark, b: TieMark | BandMark): boolean {
	const points = (mark: TieMark | BandMark): readonly Point[] => [
		mark.start,
		...('control' in mark ? [mark.control] : []),
		mark.end
	];
	const others = points(b);
	return points(a).every(({ x, y }, index) => x === others[index]?.x && y === others[index].y);
}

const isSameEnd = (a: RoutedNode, b: RoutedNode) =>
	a.centre.x === b.centre.x && a.centre.y === b.centre.y && a.width === b.width && a.height === b.height;
