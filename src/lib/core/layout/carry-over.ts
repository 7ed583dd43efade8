import { placeNew } from './place-new.ts';
import { backward, forward, isInTray, regionMapOf, type RegionMap } from './region-map.ts';
import { roundedPoint } from './rounded.ts';
import type { Drawn } from '#core/drawing/plan.ts';
import type { ActorPoint, Point, Positions } from '#core/model/dossier.ts';
import type { ActorId } from '#core/model/ids.ts';

/** A picture, and what it was made of. */
export interface Fitted {
	/** Where actors stand in the dossier, those that are gone since among them: who comes back comes back to its place. */
	readonly from: Positions;
	/** Where they stand in the picture. */
	readonly to: Positions;
	/** How the picture was stretched when it was made; what is carried over later does not change it. */
	readonly map: RegionMap;
	/** Newcomers that stand where there was room, since nobody was there that they are tied to. */
	readonly parked: ReadonlySet<ActorId>;
}

/** A picture that was just made. */
export function fittedOf(from: Positions, to: Positions): Fitted {
	return { from, to, map: regionMapOf(from, to), parked: new Set() };
}

/** Up to so many actors, or to this share of them, may have moved since the picture was made. */
const mostMoved = { actors: 3, share: 0.25 };

/**
 * The same picture after a change of the dossier. Who stands in the dossier where it stood, stands in the picture where it stood;
 * who was moved there is moved here by the same way, as this picture is stretched; who has no place in the dossier stands near
 * its neighbours (`placeNew`) and stays there. Only a newcomer that found no neighbour is placed anew when it gets one.
 *
 * It does not matter by which changes a place was come to: undo leads back.
 *
 * Null where more was changed than can be carried over, so that the dossier wants another picture: its frame, or the places of
 * more than three actors and a quarter of them.
 *
 * @param graph the actors of the picture, and their ties
 * @param labelSize font size, px: the room of newcomers
 */
export function carryOver(
	fitted: Fitted,
	positions: Positions,
	graph: Drawn,
	labelSize: number
): Fitted | null {
	const { from, to, map } = fitted;
	if (!isSameFrame(from, positions)) return null;
	const inPicture = new Set(graph.actors.map(({ id }) => id));
	const [known, points] = [new Map(from.points), new Map(to.points)];
	let moved = 0;
	let [isKnownAsItWas, isDrawnAsItWas] = [true, true];
	for (const [id, point] of positions.points) {
		const [before, drawn] = [from.points.get(id), to.points.get(id)];
		if (before && isSamePoint(before, point)) continue;
		known.set(id, point);
		isKnownAsItWas = false;
		const hasMoved = before !== undefined && !isSamePlace(before, point);
		if (hasMoved) moved++;
		// Seen for the first time: where another arrangement of the same actors is drawn, the dossier's place means nothing.
		if (!drawn && (before || !map.isFaithful || !inPicture.has(id))) continue;
		const at = drawn && before && !hasMoved ? bare(drawn) : drawnAt(fitted, id, point);
		points.set(id, { ...point, ...at });
		isDrawnAsItWas = false;
	}
	if (moved > Math.max(mostMoved.actors, from.points.size * mostMoved.share)) return null;
	for (const { id } of graph.actors) {
		const isTakenAway = known.has(id) && !positions.points.has(id);
		if (!isTakenAway && !(fitted.parked.has(id) && hasNeighbour(graph, id, points))) continue;
		known.delete(id);
		points.delete(id);
		[isKnownAsItWas, isDrawnAsItWas] = [false, false];
	}
	const before = isDrawnAsItWas ? to : { ...to, points };
	const after = placeNew(before, graph, to, labelSize);
	if (isKnownAsItWas && after === to) return fitted;
	const isParked = (id: ActorId) => !points.has(id) && !hasNeighbour(graph, id, after.points);
	const arrived = graph.actors.flatMap(({ id }) => (isParked(id) ? [id] : []));
	const stillParked = [...fitted.parked].filter((id) => points.has(id) && !positions.points.has(id));
	return {
		from: { ...positions, points: known },
		to: after,
		map,
		parked: new Set([...stillParked, ...arrived])
	};
}

/**
 * Which point of the dossier's frame comes out at a point of the picture, px, rounded to 0.1. After the actor was moved there,
 * {@link carryOver} draws it within a tenth of a px (as this picture is stretched) of where it was dropped.
 */
export function toDossierPoint({ from, to, map }: Fitted, actor: ActorId, drawn: Point): Point {
	const isTray = isInTray(to, drawn);
	const piece = isTray ? map.tray : map.drawing;
	const [known, before] = [from.points.get(actor), to.points.get(actor)];
	const isBeside = known && before && isInTray(to, before) === isTray && isInTray(from, known) === isTray;
	const { x, y } = isBeside
		? {
				x: known.x + (drawn.x - before.x) / piece.x.by,
				y: known.y + (drawn.y - before.y) / piece.y.by
			}
		: backward(piece, drawn);
	return roundedPoint({ x, y: onItsSide(from, y, isTray) });
}

function drawnAt({ from, to, map }: Fitted, actor: ActorId, point: Point): Point {
	const isTray = isInTray(from, point);
	const piece = isTray ? map.tray : map.drawing;
	const [known, before] = [from.points.get(actor), to.points.get(actor)];
	if (!known || !before || isInTray(from, known) !== isTray || isInTray(to, before) !== isTray) {
		return forward(piece, point);
	}
	return {
		x: before.x + (point.x - known.x) * piece.x.by,
		y: before.y + (point.y - known.y) * piece.y.by
	};
}

// What was dropped above the tray's rule stands above it in the dossier too.
function onItsSide({ trayTop }: Positions, y: number, isTray: boolean): number {
	if (trayTop === undefined) return y;
	return isTray ? Math.max(y, trayTop + 0.1) : Math.min(y, trayTop);
}

function isSameFrame(a: Positions, b: Positions): boolean {
	return a.width === b.width && a.height === b.height && a.trayTop === b.trayTop;
}

const bare = ({ x, y }: Point): Point => ({ x, y });

const isSamePlace = (a: Point, b: Point) => a.x === b.x && a.y === b.y;

const isSamePoint = (a: ActorPoint, b: ActorPoint) => isSamePlace(a, b) && a.pinned === b.pinned;

function hasNeighbour({ relations }: Drawn, actor: ActorId, points: ReadonlyMap<ActorId, Point>): boolean {
	return relations.some(
		({ subject, object }) =>
			(subject === actor && object !== actor && points.has(object)) ||
			(object === actor && subject !== actor && points.has(subject))
	);
}
