import type { NodeShape } from './display-list.ts';
import { shapeCorners } from './outline.ts';
import { short } from './path-text.ts';
import type { Point } from '#core/model/point.ts';

/** A node's outline as path data in px of the frame. Corners of a round rectangle have the canvas's radius. */
export function outlinePath(shape: NodeShape, centre: Point, width: number, height: number): string {
	if (shape === 'ellipse') return roundPath(centre, width / 2, height / 2, width / 2, height / 2);
	if (shape === 'round-rectangle') {
		const radius = Math.min(width / 4, height / 4, 8);
		return roundPath(centre, width / 2, height / 2, radius, radius);
	}
	const corners = shapeCorners(shape).map(
		([x, y]) => `${short(centre.x + (x * width) / 2)} ${short(centre.y + (y * height) / 2)}`
	);
	return `M${corners.join('L')}Z`;
}

function roundPath({ x, y }: Point, halfWidth: number, halfHeight: number, rx: number, ry: number): string {
	const [left, right, top, bottom] = [x - halfWidth, x + halfWidth, y - halfHeight, y + halfHeight].map(
		short
	);
	const [innerLeft, innerRight, innerTop, innerBottom] = [
		x - halfWidth + rx,
		x + halfWidth - rx,
		y - halfHeight + ry,
		y + halfHeight - ry
	].map(short);
	const arc = `A${short(rx)} ${short(ry)} 0 0 1 `;
	return (
		`M${innerLeft} ${top}L${innerRight} ${top}${arc}${right} ${innerTop}L${right} ${innerBottom}${arc}${innerRight} ${bottom}` +
		`L${innerLeft} ${bottom}${arc}${left} ${innerBottom}L${left} ${innerTop}${arc}${innerLeft} ${top}Z`
	);
}
