import { between, pointBetween } from './between.ts';
import { subtract, unit, type Curve } from '#core/drawing/curve.ts';
import { endOn, pointAt, untangled, type RoutedNode } from '#core/drawing/fan-curves.ts';
import type { Point } from '#core/model/point.ts';

/** The two actors of a tie, as they stand at one moment. */
export interface Ends {
	readonly source: RoutedNode;
	readonly target: RoutedNode;
}

// A curve told from its two actors: how far along the line between their middles its control point lies (share of the line), how
// far beside it (px), and how far beside their middles its ends aim (px).
interface Route {
	readonly along: number;
	readonly beside: number;
	readonly startShift: number;
	readonly endShift: number;
}

/** Where the control point may lie beside the line, in lengths of the line: two actors that meet on their way have no wide loop. */
const widest = 1.5;
/** How far beside its middle an actor is aimed at, in its smaller side. */
const widestShift = 0.4;

/**
 * A line whose two actors move: it keeps to their outlines, and its bend turns into the other picture's. Exactly `from` at share
 * 0 with the actors of `from`, exactly `to` at share 1 with those of `to`.
 */
export function movingCurve(
	from: Curve & { readonly ends: Ends },
	to: Curve & { readonly ends: Ends }
): (share: number, now: Ends) => Curve {
	const [first, last] = [routeOf(from), routeOf(to)];
	const routeAt = (share: number): Route => ({
		along: between(first.along, last.along, share),
		beside: between(first.beside, last.beside, share),
		startShift: between(first.startShift, last.startShift, share),
		endShift: between(first.endShift, last.endShift, share)
	});
	// What a picture drew otherwise than it would be drawn here is taken back on the way.
	const [before, after] = [curveOn(first, from.ends), curveOn(last, to.ends)];
	const corrected = (part: keyof Curve, point: Point, share: number): Point => {
		const { x, y } = pointBetween(subtract(from[part], before[part]), subtract(to[part], after[part]), share);
		return { x: point.x + x, y: point.y + y };
	};
	return (share, now) => {
		const { start, control, end } = curveOn(routeAt(share), now);
		return {
			start: corrected('start', start, share),
			control: corrected('control', control, share),
			end: corrected('end', end, share)
		};
	};
}

function axesOf({ source, target }: Ends) {
	const line = subtract(target.centre, source.centre);
	const along = unit(line);
	return { length: Math.hypot(line.x, line.y), along, beside: { x: along.y, y: -along.x } };
}

function routeOf({ start, control, end, ends }: Curve & { readonly ends: Ends }): Route {
	const { length, along, beside } = axesOf(ends);
	if (length < 1) return { along: 0.5, beside: 0, startShift: 0, endShift: 0 };
	const local = (point: Point, { centre }: RoutedNode): Point => {
		const offset = subtract(point, centre);
		return {
			x: offset.x * along.x + offset.y * along.y,
			y: offset.x * beside.x + offset.y * beside.y
		};
	};
	const fromSource = local(control, ends.source);
	return {
		along: fromSource.x / length,
		beside: fromSource.y,
		startShift: shiftOf(local(start, ends.source), fromSource, ends.source),
		endShift: shiftOf(local(end, ends.target), local(control, ends.target), ends.target)
	};
}

// Where the line through a curve's end and its control point passes the actor's middle.
function shiftOf(end: Point, control: Point, { width, height }: RoutedNode): number {
	const run = control.x - end.x;
	const shift = Math.abs(run) < 1e-6 ? end.y : end.y - ((control.y - end.y) / run) * end.x;
	const most = Math.min(width, height) * widestShift;
	return Math.min(most, Math.max(-most, shift));
}

function curveOn({ along: share, beside: px, startShift, endShift }: Route, ends: Ends): Curve {
	const { source, target } = ends;
	const { length, along, beside } = axesOf(ends);
	if (length < 1) return pointAt(source.centre);
	const bend = Math.min(widest * length, Math.max(-widest * length, px));
	const control = {
		x: source.centre.x + along.x * length * share + beside.x * bend,
		y: source.centre.y + along.y * length * share + beside.y * bend
	};
	const aside = (shift: number) => ({ x: beside.x * shift, y: beside.y * shift });
	const start = endOn(source, aside(startShift), control);
	const end = endOn(target, aside(endShift), control);
	return untangled({ start, control, end }, along.x, along.y);
}
