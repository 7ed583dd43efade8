import { enlarged, type Frame } from './frame.ts';
import { reachesOf } from './reaches.ts';
import { stageOf } from './stage.ts';
import { placedPart, pointsIn } from './placed-part.ts';
import { stretch } from './stretch.ts';
import { usualWay } from './way.ts';
import { planOf, type Drawn } from '#core/drawing/plan.ts';
import type { Positions } from '#core/model/dossier.ts';
import type { Point } from '#core/model/point.ts';

/** A px of the dossier's frame, and the share of a canvas at which it comes out. */
type Knot = readonly [px: number, share: number];
type Line = readonly Knot[];

/**
 * Where in a canvas a person's pin is held: straight from knot to knot, along x and along y, and both always rise, so that each
 * point of the canvas is that of one point of the dossier's frame.
 */
export interface PinMap {
	readonly x: Line;
	readonly y: Line;
}

const usualLabelSize = 14;
/** Steeper or flatter than this, a tenth of a px in the dossier is px in the picture, or the reverse. */
const steepest = 6;

/**
 * The one way from a pin in the dossier to its place in a canvas, for every picture that is made for this canvas.
 *
 * It follows how the actors that are not pinned are stretched into it, their names at the usual size; edges come out at edges and
 * the tray's rule at its rule. Nothing that may be otherwise after an actor was dropped has a part in it: not where pins are,
 * how large names must be, how far a picture must be seen from. So who is dropped here by {@link pinOf} is here in the next fit.
 * In the dossier's own frame pins stay as they are.
 *
 * @param graph what is drawn; actors without a point do not count
 * @param canvas px
 */
export function pinMapOf(positions: Positions, graph: Drawn, canvas: Frame): PinMap {
	const { width, height, trayTop } = positions;
	if (width === canvas.width && height === canvas.height) return { x: bare(width), y: bare(height) };
	const plan = planOf(placedPart(graph, positions), usualLabelSize);
	const size = enlarged(plan, canvas);
	const stage = stageOf(plan, positions, size);
	const reaches = reachesOf(plan);
	const points = pointsIn(plan, positions);
	const isFree = (_: unknown, node: number) => !points[node]?.pinned && !stage.tray?.points.has(node);
	const before = points.filter(isFree);
	const after = stretch(before, reaches.filter(isFree), stage.region, usualWay.mostRatio);
	const ends = (axis: 'x' | 'y', length: number) => endsOf(before, after, axis, length);
	const rule: readonly Knot[] =
		trayTop === undefined || stage.trayTop === undefined ? [] : [[trayTop, stage.trayTop / size.height]];
	return {
		x: through(width, ends('x', size.width), []),
		y: through(height, ends('y', size.height), rule)
	};
}

/** Where a pin is held in a picture, px of the picture. */
export function placeOfPin({ x, y }: PinMap, picture: Frame, pin: Point): Point {
	return { x: along(x, pin.x) * picture.width, y: along(y, pin.y) * picture.height };
}

/** Which pin is held at this place, px of the dossier's frame: the way back from {@link placeOfPin}. */
export function pinOf({ x, y }: PinMap, picture: Frame, place: Point): Point {
	return { x: along(turned(x), place.x / picture.width), y: along(turned(y), place.y / picture.height) };
}

const bare = (length: number): Line => [
	[0, 0],
	[length, 1]
];

// Where the outermost of them stand along an axis.
function endsOf(
	before: readonly Point[],
	after: readonly Point[],
	axis: 'x' | 'y',
	length: number
): readonly Knot[] {
	const knots = before.map((point, at): Knot => [point[axis], (after[at]?.[axis] ?? 0) / length]);
	const sorted = knots.sort(([a], [b]) => a - b);
	const [first, last] = [sorted[0], sorted.at(-1)];
	return first && last ? [first, last] : [];
}

// Without those knots between which the way would be too steep or too flat, or fall.
function through(length: number, ends: readonly Knot[], rule: readonly Knot[]): Line {
	const [start, end] = [[0, 0] as const, [length, 1] as const];
	const lines: readonly Line[] = [[start, ...ends, ...rule, end], [start, ...rule, end]]; // prettier-ignore
	return lines.find((line) => isGentle(line, length)) ?? bare(length);
}

function isGentle(line: Line, length: number): boolean {
	return line.slice(1).every(([px, share], at) => {
		const [pxBefore = 0, shareBefore = 0] = line[at] ?? [];
		const steep = ((share - shareBefore) * length) / (px - pxBefore);
		return px > pxBefore && steep <= steepest && steep >= 1 / steepest;
	});
}

const turned = (line: Line): Line => line.map(([px, share]) => [share, px]);

// The first and the last piece go on beyond their ends.
function along(line: Line, value: number): number {
	const beyond = line.findIndex(([from], at) => at > 0 && from >= value);
	const at = beyond === -1 ? line.length - 1 : beyond;
	const [[from, to], [from2, to2]] = [line[at - 1] ?? [0, 0], line[at] ?? [1, 1]];
	return to + ((value - from) * (to2 - to)) / (from2 - from);
}
