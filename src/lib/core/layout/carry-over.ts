import type { Frame } from './frame.ts';
import { pinMapOf, pinOf, placeOfPin, type PinMap } from './pin-map.ts';
import { placeNew } from './place-new.ts';
import { forward, isInTray, regionMapOf, type RegionMap } from './region-map.ts';
import { roundedPoint } from './rounded.ts';
import type { Drawn } from '#core/drawing/plan.ts';
import type { ActorPoint, Positions } from '#core/model/dossier.ts';
import type { Point } from '#core/model/point.ts';
import type { ActorId } from '#core/model/ids.ts';

/** A picture, and what it was made of. */
export interface Fitted {
	/** Where actors stand in the dossier, those that are gone since among them: who comes back comes back to its place. */
	readonly from: Positions;
	/** Where they stand in the picture. */
	readonly to: Positions;
	/** The canvas that it is for, px; the picture itself may be larger. */
	readonly canvas: Frame;
	/** Both as they were when the picture was made: who comes back to its place in the dossier comes back to that in the picture. */
	readonly made: { readonly from: Positions; readonly to: Positions };
	/** How the picture was stretched when it was made; what is carried over later does not change it. */
	readonly map: RegionMap;
	/** Newcomers that stand where there was room, since nobody was there that they are tied to. */
	readonly parked: ReadonlySet<ActorId>;
}

/**
 * A picture that was just made.
 *
 * @param canvas what it was made for
 */
export function fittedOf(from: Positions, to: Positions, canvas: Frame = to): Fitted {
	return { from, to, canvas, made: { from, to }, map: regionMapOf(from, to), parked: new Set() };
}

/** Up to so many actors, or to this share of them, may have moved since the picture was made. */
const mostMoved = { actors: 3, share: 0.25 };

/**
 * The same picture after a change of the dossier. Who stands in the dossier where it stood, stands in the picture where it stood;
 * who was moved there and pinned stands where every fit for this canvas holds it (`pinMapOf`); who was moved and is not pinned is
 * moved here by the same way, as this picture is stretched; who has no place in the dossier stands near its neighbours
 * (`placeNew`) and stays there. Only a newcomer that found no neighbour is placed anew when it gets one.
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
	const pinMap = once(() => pinMapOf(positions, graph, fitted.canvas));
	let moved = 0;
	let [isKnownAsItWas, isDrawnAsItWas] = [true, true];
	for (const [id, point] of positions.points) {
		const [before, drawn] = [from.points.get(id), to.points.get(id)];
		if (before && isSamePoint(before, point)) continue;
		known.set(id, point);
		isKnownAsItWas = false;
		const hasMoved = before !== undefined && !isSamePlace(before, point);
		if (hasMoved && !drawn) moved++;
		// Seen for the first time: where another arrangement of the same actors is drawn, the dossier's place means nothing.
		if (!drawn && (before || !map.isFaithful || !inPicture.has(id))) continue;
		const at = drawn && before && !hasMoved ? bare(drawn) : drawnAt(fitted, id, point, pinMap);
		if (hasMoved && drawn && !isNear(drawn, at)) moved++;
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
		...fitted,
		from: { ...positions, points: known },
		to: after,
		parked: new Set([...stillParked, ...arrived])
	};
}

/**
 * Which point of the dossier's frame comes out at a point of the picture, px, rounded to 0.1. After the actor was moved there and
 * pinned, {@link carryOver} and every later fit for the same canvas draw it within a px of where it was dropped.
 *
 * @param graph what the picture shows
 */
export function toDossierPoint(
	{ from, to, canvas }: Fitted,
	actor: ActorId,
	drawn: Point,
	graph: Drawn
): Point {
	return roundedPoint(pinOf(pinMapOf(withPin(from, actor), graph, canvas), to, drawn));
}

/**
 * Where other pins must go in the dossier's frame, so that they stay where they are drawn once this actor is pinned: how a picture
 * is stretched is up to those that are not. Mostly nobody.
 *
 * @param graph what the picture shows
 */
export function pinsMovedBy(
	{ from, to, canvas }: Fitted,
	actor: ActorId,
	graph: Drawn
): ReadonlyMap<ActorId, Point> {
	const moved = new Map<ActorId, Point>();
	if (from.points.get(actor)?.pinned) return moved;
	const [before, after] = [from, withPin(from, actor)].map((one) => pinMapOf(one, graph, canvas));
	if (!before || !after) return moved;
	for (const { id } of graph.actors) {
		const [pin, drawn] = [from.points.get(id), to.points.get(id)];
		if (!pin?.pinned || !drawn) continue;
		if (isNear(placeOfPin(before, to, pin), placeOfPin(after, to, pin))) continue;
		moved.set(id, roundedPoint(pinOf(after, to, drawn)));
	}
	return moved;
}

// Pins have no part in where pins are held, so any place will do.
function withPin(positions: Positions, actor: ActorId): Positions {
	const point = { ...(positions.points.get(actor) ?? { x: 0, y: 0 }), pinned: true as const };
	return { ...positions, points: new Map(positions.points).set(actor, point) };
}

function drawnAt({ made, to, map }: Fitted, actor: ActorId, point: ActorPoint, pinMap: () => PinMap): Point {
	const [known, before] = [made.from.points.get(actor), made.to.points.get(actor)];
	if (known && before && isSamePlace(known, point)) return bare(before);
	if (point.pinned) return placeOfPin(pinMap(), to, point);
	const isTray = isInTray(made.from, point);
	const piece = isTray ? map.tray : map.drawing;
	if (!known || !before || isInTray(made.from, known) !== isTray || isInTray(to, before) !== isTray) {
		return forward(piece, point);
	}
	return {
		x: before.x + (point.x - known.x) * piece.x.by,
		y: before.y + (point.y - known.y) * piece.y.by
	};
}

function once<Value>(make: () => Value): () => Value {
	let made: { readonly value: Value } | null = null;
	return () => (made ??= { value: make() }).value;
}

/** px that nobody sees. */
const near = 1;

const isNear = (a: Point, b: Point) => Math.hypot(a.x - b.x, a.y - b.y) < near;

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
