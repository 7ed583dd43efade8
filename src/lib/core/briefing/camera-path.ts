import { between } from './between.ts';
import type { Frame } from './transition-frame.ts';
import type { Point } from '#core/model/point.ts';
import type { Camera } from '#core/view/view.ts';

/** The whole frame. */
export const fitted: Camera = { x: 0.5, y: 0.5, zoom: 1 };

/** The farthest that something typical may fly, in frames as seen. */
const farthestFlight = 0.7;
/** How far out a camera goes at most, as a share of its zoom. */
const farthestOut = 0.25;

/**
 * How a camera goes from one place to another, by the share of the way: about one fixed point. Where what is typical moves by
 * more than 0.7 of the frame it goes out as far as it takes to make that 0.7, and in again (at most to a quarter).
 *
 * @param flight what the typical actor moves, in frames as seen
 */
export function cameraPath(from: Camera, to: Camera, flight: number): (share: number) => Camera {
	const dip = 1 - Math.min(1, Math.max(farthestOut, farthestFlight / Math.max(flight, farthestFlight)));
	return (share) => {
		const zoom = 1 / between(1 / from.zoom, 1 / to.zoom, share);
		return {
			x: between(from.x, to.x, share),
			y: between(from.y, to.y, share),
			zoom: zoom * (1 - dip * Math.sin(Math.PI * share) ** 2)
		};
	};
}

/**
 * How far the typical actor that stays flies (the middle value), in frames as seen by the one of the two cameras that is
 * farther off: what only comes nearer does not fly.
 */
export function flightOf(from: Frame, to: Frame): number {
	const zoom = Math.min(from.camera.zoom, to.camera.zoom);
	const after = new Map(to.actors.map((mark) => [mark.id, mark]));
	const flights = from.actors.flatMap((mark) => {
		const other = after.get(mark.id);
		if (!other) return [];
		const [a, b] = [seenAt(mark.centre, from), seenAt(other.centre, to)];
		return [Math.max(Math.abs(b.x - a.x), Math.abs(b.y - a.y)) * zoom];
	});
	return flights.sort((a, b) => a - b)[Math.floor(flights.length / 2)] ?? 0;
}

const seenAt = ({ x, y }: Point, { width, height, camera }: Frame): Point => ({
	x: x / width - camera.x,
	y: y / height - camera.y
});
