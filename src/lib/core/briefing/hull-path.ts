import type { Box } from '#core/drawing/display-list.ts';
import { short } from '#core/drawing/path-text.ts';
import type { Point } from '#core/model/point.ts';

/**
 * The smallest convex outline round some boxes, `margin` px outside them, its corners rounded. SVG path data, absolute; empty for
 * no boxes. Corners by the monotone chain (Andrew 1979); cost: sorting.
 */
export function hullPath(boxes: readonly Box[], margin: number): string {
	const corners = boxes.flatMap(({ x, y, width, height }) => {
		const [left, top, right, bottom] = [x - margin, y - margin, x + width + margin, y + height + margin];
		return [
			{ x: left, y: top },
			{ x: right, y: top },
			{ x: right, y: bottom },
			{ x: left, y: bottom }
		];
	});
	const hull = convexHull(corners);
	const parts = hull.map((corner, index) => {
		const before = hull.at(index - 1) ?? corner;
		const after = hull[(index + 1) % hull.length] ?? corner;
		const [from, to] = [towards(corner, before, margin), towards(corner, after, margin)];
		return `${index === 0 ? 'M' : 'L'}${written(from)}Q${written(corner)} ${written(to)}`;
	});
	return parts.length === 0 ? '' : `${parts.join('')}Z`;
}

/** The corners of the convex hull, clockwise on a screen, no three in a line. */
function convexHull(points: readonly Point[]): readonly Point[] {
	const sorted = points.toSorted((a, b) => a.x - b.x || a.y - b.y);
	const half = (ordered: readonly Point[]) => {
		const chain: Point[] = [];
		for (const point of ordered) {
			while (chain.length > 1 && turn(chain.at(-2) as Point, chain.at(-1) as Point, point) <= 0) chain.pop();
			chain.push(point);
		}
		return chain.slice(0, -1);
	};
	return sorted.length < 2 ? sorted : [...half(sorted), ...half(sorted.toReversed())];
}

function turn(a: Point, b: Point, c: Point): number {
	return (b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x);
}

/** The point `distance` from a corner on the way to another, at most half of that way. */
function towards(corner: Point, other: Point, distance: number): Point {
	const length = Math.hypot(other.x - corner.x, other.y - corner.y) || 1;
	const share = Math.min(0.5, distance / length);
	return { x: corner.x + (other.x - corner.x) * share, y: corner.y + (other.y - corner.y) * share };
}

function written({ x, y }: Point): string {
	return `${short(x)} ${short(y)}`;
}
