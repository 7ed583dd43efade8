import { pointOn } from '#core/drawing/curve.ts';
import type { Box, DisplayList, TieMark } from '#core/drawing/display-list.ts';
import { boxesMeet } from '#core/drawing/hits.ts';
import { textWidth } from '#core/drawing/text-width.ts';
import type { Point } from '#core/model/point.ts';
import type { RelationId } from '#core/model/ids.ts';
import type { CalloutMark } from './callout-marks.ts';
import { wordFontSize } from './frames.ts';

/** The verb of a tie, and where its middle stands, in units. */
export interface TieWord {
	readonly relation: RelationId;
	readonly text: string;
	readonly at: Point;
	readonly box: Box;
}

/** Half the side of the box round the tip of an arrow. */
const tipHalf = 7;
/** Places along a tie that are tried, as shares of its way; the middle is the best. */
const shares = [0.5, 0.42, 0.58, 0.34, 0.66, 0.26, 0.74];
/** More ties than this are told apart by their signs and the legend. */
const mostTies = 30;
const lineHeight = 15;
const pad = 3;
/** Half the side of the box round a badge. */
const badgeHalf = 9;

/**
 * The verbs of ties, level, each where it covers no name, no actor, no badge, no callout and no other verb. A tie without such a
 * place goes without: its sign and the legend say what it is. Cost: ties × (actors + ties).
 */
export function tieWords(
	list: DisplayList,
	lit: ReadonlySet<RelationId>,
	callouts: readonly CalloutMark[] = []
): readonly TieWord[] {
	const ties = list.ties.filter(({ id }) => lit.has(id));
	if (ties.length > mostTies || list.bands.length > 0) return [];
	const taken: Box[] = [
		...list.actors.flatMap(({ centre, width, height, label }) => [
			{ x: centre.x - width / 2, y: centre.y - height / 2, width, height },
			...(label.lines.length > 0 ? [label.box] : [])
		]),
		...list.ties.flatMap(({ badge }) => (badge ? [around(badge, badgeHalf)] : [])),
		...callouts.flatMap(({ box }) => (box ? [box] : [])),
		...callouts.flatMap(({ tip }) => (tip ? [around(tip, tipHalf)] : []))
	];
	// Whose verb has the least room to choose from comes first.
	const order = ties.toSorted((a, b) => lengthOf(a) - lengthOf(b));
	return order.flatMap((tie) => {
		const width = textWidth(tie.verb, wordFontSize, 600) + 2 * pad;
		const found = shares
			.map((share) => pointOn(tie, share))
			.map((at) => ({
				at,
				box: { x: at.x - width / 2, y: at.y - lineHeight / 2, width, height: lineHeight }
			}))
			.find(({ box }) => isInside(box, list) && !taken.some((other) => boxesMeet(box, other, 1)));
		if (!found || width > lengthOf(tie) * 1.4) return [];
		taken.push(found.box);
		return [{ relation: tie.id, text: tie.verb, ...found }];
	});
}

function around({ x, y }: Point, half: number): Box {
	return { x: x - half, y: y - half, width: 2 * half, height: 2 * half };
}

function lengthOf({ start, end }: TieMark): number {
	return Math.hypot(end.x - start.x, end.y - start.y);
}

function isInside({ x, y, width, height }: Box, list: DisplayList): boolean {
	return x >= 0 && y >= 0 && x + width <= list.width && y + height <= list.height;
}
