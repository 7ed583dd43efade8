import type { Box, DisplayList } from '#core/drawing/display-list.ts';
import { wrapText } from '#core/drawing/furniture-text.ts';
import { boxesMeet } from '#core/drawing/hits.ts';
import { short } from '#core/drawing/path-text.ts';
import { textWidth } from '#core/drawing/text-width.ts';
import type { Callout, CalloutKind } from '#core/model/briefing.ts';
import type { Point } from '#core/model/dossier.ts';

/** A callout as every picture draws it, in units. */
export interface CalloutMark {
	readonly kind: CalloutKind;
	/** Of the hull, the bracket or the arrow's line; null for words alone. SVG path data, absolute. */
	readonly path: string | null;
	/** A hull is filled thinly; the head of an arrow in full. */
	readonly head: string | null;
	readonly lines: readonly string[];
	/** Where the words stand; null where there are none. */
	readonly box: Box | null;
	readonly fontSize: number;
	readonly lineHeight: number;
}

const [fontSize, lineHeight, pad] = [14, 18, 6];
const mostWidth = 200;
const around = 16;

/**
 * What is laid over a drawing, in the order given. One that is about actors or a tie that are not drawn is left out: the lint says
 * so. Words stand where they cover least, on a side of what they are about; a person may have shifted them. Cost: callouts × marks.
 */
export function calloutMarks(callouts: readonly Callout[], list: DisplayList): readonly CalloutMark[] {
	const taken: Box[] = list.actors.flatMap(({ centre, width, height, label }) => [
		{ x: centre.x - width / 2, y: centre.y - height / 2, width, height },
		label.box
	]);
	return callouts.flatMap((callout) => {
		const area = areaOf(callout, list);
		if (!area) return [];
		const words = wordsOf(callout.text);
		const box = words && placed(words, area, callout, list, taken);
		if (box) taken.push(box);
		return [
			{
				...formOf(callout, area, box),
				kind: callout.kind,
				lines: words?.lines ?? [],
				box,
				fontSize,
				lineHeight
			}
		];
	});
}

interface Words {
	readonly lines: readonly string[];
	readonly width: number;
	readonly height: number;
}

function wordsOf(text: string): Words | null {
	if (text.trim() === '') return null;
	const lines = wrapText(text, mostWidth, fontSize, 600, 4);
	const width = Math.max(...lines.map((line) => textWidth(line, fontSize, 600))) + 2 * pad;
	return { lines, width, height: lines.length * lineHeight + pad };
}

/** The part of the drawing that a callout is about, or null where nothing of it is drawn. */
function areaOf({ on }: Callout, list: DisplayList): Box | null {
	if ('at' in on) return { x: on.at.x * list.width, y: on.at.y * list.height, width: 0, height: 0 };
	if ('relation' in on) {
		const tie = list.ties.find(({ id }) => id === on.relation);
		return tie ? { ...tie.labelAt, width: 0, height: 0 } : null;
	}
	const wanted = new Set(on.actors);
	const boxes = list.actors
		.filter(({ id }) => wanted.has(id))
		.flatMap(({ centre, width, height, label }) => [
			{ x: centre.x - width / 2, y: centre.y - height / 2, width, height },
			...(label.lines.length > 0 ? [label.box] : [])
		]);
	return boxes.length > 0 ? hullBox(boxes) : null;
}

function hullBox(boxes: readonly Box[]): Box {
	const [left, top] = [Math.min(...boxes.map(({ x }) => x)), Math.min(...boxes.map(({ y }) => y))];
	const right = Math.max(...boxes.map(({ x, width }) => x + width));
	const bottom = Math.max(...boxes.map(({ y, height }) => y + height));
	return { x: left, y: top, width: right - left, height: bottom - top };
}

// On each side of the area, near it and farther away: where least is covered, of equal ones the first.
function placed(
	{ width, height }: Words,
	area: Box,
	{ shifted, kind }: Callout,
	list: DisplayList,
	taken: readonly Box[]
): Box {
	const middle = { x: area.x + area.width / 2, y: area.y + area.height / 2 };
	const gaps = kind === 'arrow' ? [44, 72, 110] : kind === 'text' ? [10, 30, 60] : [around + 4, 40, 70];
	const candidates = gaps.flatMap((gap) => [
		{ x: middle.x - width / 2, y: area.y - gap - height },
		{ x: middle.x - width / 2, y: area.y + area.height + gap },
		{ x: area.x + area.width + gap, y: middle.y - height / 2 },
		{ x: area.x - gap - width, y: middle.y - height / 2 },
		{ x: area.x + area.width + gap, y: area.y - gap - height },
		{ x: area.x - gap - width, y: area.y - gap - height },
		{ x: area.x + area.width + gap, y: area.y + area.height + gap },
		{ x: area.x - gap - width, y: area.y + area.height + gap }
	]);
	const inside = ({ x, y }: Point): Box => ({
		x: Math.max(2, Math.min(list.width - width - 2, x)),
		y: Math.max(2, Math.min(list.height - height - 2, y)),
		width,
		height
	});
	const cost = (box: Box) =>
		taken.filter((other) => boxesMeet(box, other)).length * 4 +
		list.ties.filter(({ labelAt }) => boxesMeet(box, { ...labelAt, width: 1, height: 1 }, 4)).length;
	const best = candidates.map(inside).reduce((least, box) => (cost(box) < cost(least) ? box : least));
	if (!shifted) return best;
	return inside({ x: best.x + shifted.x * list.width, y: best.y + shifted.y * list.height });
}

function formOf({ kind }: Callout, area: Box, box: Box | null): Pick<CalloutMark, 'path' | 'head'> {
	const point = (x: number, y: number) => `${short(x)} ${short(y)}`;
	if (kind === 'hull') {
		const [x, y] = [area.x - around, area.y - around];
		const [w, h, r] = [area.width + 2 * around, area.height + 2 * around, around];
		const path = `M${point(x + r, y)}H${short(x + w - r)}Q${point(x + w, y)} ${point(x + w, y + r)}V${short(y + h - r)}Q${point(x + w, y + h)} ${point(x + w - r, y + h)}H${short(x + r)}Q${point(x, y + h)} ${point(x, y + h - r)}V${short(y + r)}Q${point(x, y)} ${point(x + r, y)}Z`;
		return { path, head: null };
	}
	if (kind === 'bracket') {
		const x = area.x - around;
		const [top, bottom] = [area.y - 4, area.y + area.height + 4];
		return { path: `M${point(x + 8, top)}H${short(x)}V${short(bottom)}H${short(x + 8)}`, head: null };
	}
	if (kind === 'arrow' && box) return arrow(box, area);
	return { path: null, head: null };
}

function arrow(box: Box, area: Box): Pick<CalloutMark, 'path' | 'head'> {
	const target = { x: area.x + area.width / 2, y: area.y + area.height / 2 };
	const from = onEdge(box, target);
	const to = area.width > 0 ? onEdge(grown(area, 4), from) : target;
	const length = Math.hypot(to.x - from.x, to.y - from.y) || 1;
	const [ux, uy] = [(to.x - from.x) / length, (to.y - from.y) / length];
	const back = { x: to.x - ux * 9, y: to.y - uy * 9 };
	const point = (p: Point) => `${short(p.x)} ${short(p.y)}`;
	return {
		path: `M${point(from)}L${point(back)}`,
		head: `M${point(to)}L${point({ x: back.x - uy * 4.5, y: back.y + ux * 4.5 })}L${point({ x: back.x + uy * 4.5, y: back.y - ux * 4.5 })}Z`
	};
}

function grown({ x, y, width, height }: Box, by: number): Box {
	return { x: x - by, y: y - by, width: width + 2 * by, height: height + 2 * by };
}

/** Where the line from the middle of a box to a point leaves the box. */
function onEdge({ x, y, width, height }: Box, to: Point): Point {
	const middle = { x: x + width / 2, y: y + height / 2 };
	const [dx, dy] = [to.x - middle.x, to.y - middle.y];
	const share = Math.min(
		dx === 0 ? Infinity : width / 2 / Math.abs(dx),
		dy === 0 ? Infinity : height / 2 / Math.abs(dy),
		1
	);
	return { x: middle.x + dx * share, y: middle.y + dy * share };
}
