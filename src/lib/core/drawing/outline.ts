import type { NodeShape } from './display-list.ts';
import type { Point } from '#core/model/point.ts';

type Corners = readonly (readonly [x: number, y: number])[];

const square: Corners = [
	[-1, -1],
	[1, -1],
	[1, 1],
	[-1, 1]
];
// tan 22.5°, and the regular pentagon stretched to fill the square, as Cytoscape draws them.
const cut = 0.41421;

const corners: Readonly<Record<Exclude<NodeShape, 'ellipse'>, Corners>> = {
	rectangle: square,
	'round-rectangle': square,
	octagon: [
		[-cut, -1],
		[cut, -1],
		[1, -cut],
		[1, cut],
		[cut, 1],
		[-cut, 1],
		[-1, cut],
		[-1, -cut]
	],
	diamond: [
		[0, -1],
		[1, 0],
		[0, 1],
		[-1, 0]
	],
	hexagon: [
		[-0.5, -1],
		[0.5, -1],
		[1, 0],
		[0.5, 1],
		[-0.5, 1],
		[-1, 0]
	],
	pentagon: [
		[0, -1],
		[1, -0.23607],
		[0.61803, 1],
		[-0.61803, 1],
		[-1, -0.23607]
	]
};

/** Corners of a shape that fills the square from (-1, -1) to (1, 1), clockwise on screen; none for an ellipse. */
export function shapeCorners(shape: NodeShape): Corners {
	return shape === 'ellipse' ? [] : corners[shape];
}

/**
 * Distance in px from `from` (relative to the shape's centre, inside it) to the outline in the direction `toward`, a vector of
 * any length but zero. The corners of a round-rectangle count as square. 0 where `from` lies on or outside the outline.
 */
export function distanceToOutline(
	shape: NodeShape,
	width: number,
	height: number,
	from: Point,
	toward: Point
): number {
	const length = Math.sqrt(toward.x * toward.x + toward.y * toward.y);
	const dx = toward.x / length;
	const dy = toward.y / length;
	if (shape === 'ellipse') return alongEllipse(width / 2, height / 2, from, dx, dy);
	const polygon = corners[shape];
	let nearest = Infinity;
	let before = polygon[polygon.length - 1] ?? [0, 0];
	for (const corner of polygon) {
		const ex = ((corner[0] - before[0]) * width) / 2;
		const ey = ((corner[1] - before[1]) * height) / 2;
		// Positive where the ray goes out through this side.
		const outward = dx * ey - dy * ex;
		if (outward > 1e-9) {
			const ax = (before[0] * width) / 2 - from.x;
			const ay = (before[1] * height) / 2 - from.y;
			nearest = Math.min(nearest, (ax * ey - ay * ex) / outward);
		}
		before = corner;
	}
	return nearest === Infinity ? 0 : Math.max(0, nearest);
}

function alongEllipse(a: number, b: number, from: Point, dx: number, dy: number): number {
	const px = from.x / a;
	const py = from.y / b;
	const qx = dx / a;
	const qy = dy / b;
	const square = qx * qx + qy * qy;
	const half = px * qx + py * qy;
	const inside = half * half - square * (px * px + py * py - 1);
	return inside < 0 ? 0 : Math.max(0, (Math.sqrt(inside) - half) / square);
}
