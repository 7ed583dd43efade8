import { between, pointBetween } from './between.ts';
import { subtract } from '#core/drawing/curve.ts';
import type { ActorMark, Box, Label, LabelSide } from '#core/drawing/display-list.ts';
import type { Point } from '#core/model/point.ts';

const away: Readonly<Record<LabelSide, Point>> = {
	below: { x: 0, y: 1 },
	above: { x: 0, y: -1 },
	right: { x: 1, y: 0 },
	left: { x: -1, y: 0 }
};

/**
 * An actor on its way between two pictures, `share` 0 to 1 of it done. Its name goes with it. What cannot lie between (another
 * side for the name, other lines, another kind) changes half way, while the eye follows the movement.
 */
export function actorBetween(from: ActorMark, to: ActorMark, share: number): ActorMark {
	const moved = {
		...(share < 0.5 ? from : to),
		centre: pointBetween(from.centre, to.centre, share),
		width: between(from.width, to.width, share),
		height: between(from.height, to.height, share)
	};
	return { ...moved, label: labelOf(moved, from, to, share) };
}

/** Whether the two differ in what {@link actorBetween} moves, rather than switches. */
export function isActorMoved(from: ActorMark, to: ActorMark): boolean {
	const [a, b] = [from.label, to.label];
	return (
		!isSamePoint(from.centre, to.centre) ||
		from.width !== to.width ||
		from.height !== to.height ||
		(isSameText(a, b) && (!isSamePoint(a.box, b.box) || a.fontSize !== b.fontSize))
	);
}

const isSamePoint = (a: Point, b: Point) => a.x === b.x && a.y === b.y;

const isSameText = (a: Label, b: Label) =>
	a.side === b.side &&
	a.lines.length === b.lines.length &&
	a.lines.every((line, index) => line === b.lines[index]);

function labelOf(moved: ActorMark, from: ActorMark, to: ActorMark, share: number): Label {
	const { centre, label } = moved;
	if (isSameText(from.label, to.label)) {
		const [a, b] = [from.label, to.label];
		const offset = pointBetween(subtract(a.box, from.centre), subtract(b.box, to.centre), share);
		return {
			...label,
			box: boxAt(centre, offset, {
				width: between(a.box.width, b.box.width, share),
				height: between(a.box.height, b.box.height, share)
			}),
			fontSize: between(a.fontSize, b.fontSize, share),
			lineHeight: between(a.lineHeight, b.lineHeight, share)
		};
	}
	// As far from the outline as in its own picture, while the outline grows or shrinks.
	const own = share < 0.5 ? from : to;
	const { x, y } = away[label.side];
	const offset = subtract(label.box, own.centre);
	const pushed = {
		x: offset.x + (x * (moved.width - own.width)) / 2,
		y: offset.y + (y * (moved.height - own.height)) / 2
	};
	return { ...label, box: boxAt(centre, pushed, label.box) };
}

const boxAt = (centre: Point, offset: Point, { width, height }: Pick<Box, 'width' | 'height'>): Box => ({
	x: centre.x + offset.x,
	y: centre.y + offset.y,
	width,
	height
});
