import type { Positions } from '#core/model/dossier.ts';
import type { Point } from '#core/model/point.ts';

/** What a picture made of a dossier's positions: `by` px of it for each px of the dossier, and `to` where 0 comes out. */
interface Axis {
	readonly by: number;
	readonly to: number;
}

interface Piece {
	readonly x: Axis;
	readonly y: Axis;
}

/** From the frame of a dossier to that of a picture: one piece for the drawing, one for the tray under it. */
export interface RegionMap {
	readonly drawing: Piece;
	readonly tray: Piece;
	/** The picture is the dossier's arrangement, stretched; else it is another one of the same actors. */
	readonly isFaithful: boolean;
}

/** Fewer actors than this say nothing of how a picture was stretched. */
const leastActors = 3;
/** Share of the spread in the picture that a straight line must explain. */
const leastExplained = 0.8;
/** How far a side may be stretched beyond the frames' own proportion. */
const mostStretched = 4;

/**
 * How a picture was stretched: the straight line through what its actors have moved by (least squares, along x and along y) in
 * the drawing, and the proportion of the frames in the tray, which is filled anew. Where actors lie on no such line, the picture
 * was arranged by itself, and the proportion of the frames stands in for it.
 */
export function regionMapOf(from: Positions, to: Positions): RegionMap {
	const pairs = [...from.points].flatMap(([id, q]) => {
		const p = to.points.get(id);
		return p && !isInTray(from, q) && !isInTray(to, p) ? [[q, p] as const] : [];
	});
	const frameX = { by: to.width / from.width, to: 0 };
	const frameY = { by: bottomOf(to) / bottomOf(from), to: 0 };
	const x = line(pairs.map(([q, p]) => [q.x, p.x])); // prettier-ignore
	const y = line(pairs.map(([q, p]) => [q.y, p.y]));
	const isFaithful = x !== null && y !== null && isNear(x, frameX) && isNear(y, frameY);
	const trayY = trayAxis(from, to, frameY);
	return {
		drawing: isFaithful ? { x, y } : { x: frameX, y: frameY },
		tray: { x: frameX, y: trayY },
		isFaithful: isFaithful || pairs.length < leastActors
	};
}

/** Whether a point lies in the tray. */
export function isInTray({ trayTop = Infinity }: Positions, { y }: Point): boolean {
	return y > trayTop;
}

/** Where a point of the dossier's frame comes out. */
export function forward({ x, y }: Piece, point: Point): Point {
	return { x: point.x * x.by + x.to, y: point.y * y.by + y.to };
}

function bottomOf({ trayTop, height }: Positions): number {
	return trayTop ?? height;
}

function trayAxis(from: Positions, to: Positions, otherwise: Axis): Axis {
	const [deepFrom, deepTo] = [from.height - bottomOf(from), to.height - bottomOf(to)];
	if (deepFrom <= 0 || deepTo <= 0) return otherwise;
	const by = deepTo / deepFrom;
	return { by, to: bottomOf(to) - bottomOf(from) * by };
}

function line(pairs: readonly (readonly [number, number])[]): Axis | null {
	if (pairs.length < leastActors) return null;
	const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
	const [meanFrom, meanTo] = [mean(pairs.map(([q]) => q)), mean(pairs.map(([, p]) => p))];
	let [spreadFrom, spreadTo, both] = [0, 0, 0];
	for (const [q, p] of pairs) {
		spreadFrom += (q - meanFrom) ** 2;
		spreadTo += (p - meanTo) ** 2;
		both += (q - meanFrom) * (p - meanTo);
	}
	if (both <= 0 || both * both < leastExplained * spreadFrom * spreadTo) return null;
	const by = both / spreadFrom;
	return { by, to: meanTo - meanFrom * by };
}

function isNear(found: Axis, frame: Axis): boolean {
	return found.by <= frame.by * mostStretched && found.by >= frame.by / mostStretched;
}
