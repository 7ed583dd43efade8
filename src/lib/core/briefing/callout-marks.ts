import type { ActorMark, Box, DisplayList } from '#core/drawing/display-list.ts';
import { wrapText } from '#core/drawing/furniture-text.ts';
import { boxesMeet } from '#core/drawing/hits.ts';
import { hullPath } from './hull-path.ts';
import { distanceToOutline } from '#core/drawing/outline.ts';
import { short } from '#core/drawing/path-text.ts';
import { textWidth } from '#core/drawing/text-width.ts';
import type { Callout, CalloutKind } from '#core/model/briefing.ts';
import type { Point } from '#core/model/point.ts';

/** A callout as every picture draws it, in units. */
export interface CalloutMark {
	readonly kind: CalloutKind;
	/** Of the hull, the bracket or the arrow's line; null for words alone. SVG path data, absolute. */
	readonly path: string | null;
	/** A hull is filled thinly; the head of an arrow in full. */
	readonly head: string | null;
	/** What the arrow points at; null for all others. */
	readonly tip: Point | null;
	readonly lines: readonly string[];
	/** Where the words stand; null where there are none. */
	readonly box: Box | null;
	readonly fontSize: number;
	readonly lineHeight: number;
}

const [fontSize, lineHeight, pad] = [14, 18, 6];
const mostWidth = 200;
const mostLines = 4;
/** Between what a callout is about and its hull or bracket. */
const around = 16;
/** Between words and the edge of the picture. */
const edge = 2;
/** Between the tip of an arrow and what it points at, and how long its head is. */
const [tipGap, headLength] = [4, 9];

/**
 * What is laid over a drawing, in the order given. One that is about actors or a tie that are not drawn is left out: the lint says
 * so. Words stand where they cover least, on a side of what they are about; a person may have shifted them. Cost: callouts × marks.
 */
export function calloutMarks(callouts: readonly Callout[], list: DisplayList): readonly CalloutMark[] {
	const taken: Box[] = list.actors.flatMap(boxesOf);
	return callouts.flatMap((callout) => {
		const subject = subjectOf(callout, list);
		if (!subject) return [];
		const { area } = subject;
		const words = wordsOf(callout.text, list);
		const box = words && placed(words, area, callout, list, taken);
		if (box) taken.push(box);
		return [
			{
				...formOf(callout, subject, box, list),
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

function wordsOf(text: string, frame: DisplayList): Words | null {
	const most = Math.floor((frame.height - 2 * edge - pad) / lineHeight);
	const room = Math.min(mostWidth, frame.width - 2 * edge - 2 * pad);
	const lines = wrapText(text, room, fontSize, 600, Math.max(1, Math.min(mostLines, most)));
	if (lines.length === 0) return null;
	const width = Math.max(...lines.map((line) => textWidth(line, fontSize, 600))) + 2 * pad;
	return { lines, width, height: lines.length * lineHeight + pad };
}

/** What a callout is about: its boxes, and the box round them all. */
interface Subject {
	readonly area: Box;
	readonly boxes: readonly Box[];
}

/** The part of the drawing that a callout is about, or null where nothing of it is drawn. */
function subjectOf({ on }: Callout, list: DisplayList): Subject | null {
	const spot = ({ x, y }: Point): Subject => {
		const area = { x, y, width: 0, height: 0 };
		return { area, boxes: [area] };
	};
	if ('at' in on) return spot({ x: on.at.x * list.width, y: on.at.y * list.height });
	if ('relation' in on) {
		const tie = list.ties.find(({ id }) => id === on.relation);
		return tie ? spot(tie.labelAt) : null;
	}
	const wanted = new Set(on.actors);
	const boxes = list.actors.filter(({ id }) => wanted.has(id)).flatMap(boxesOf);
	return boxes.length > 0 ? { area: hullBox(boxes), boxes } : null;
}

/** The boxes of an actor and of its name, where that is drawn. */
function boxesOf({ centre, width, height, label }: ActorMark): readonly Box[] {
	const shape = { x: centre.x - width / 2, y: centre.y - height / 2, width, height };
	return label.lines.length > 0 ? [shape, label.box] : [shape];
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
	const sides = gaps.flatMap((gap) => [
		{ x: middle.x - width / 2, y: area.y - gap - height },
		{ x: middle.x - width / 2, y: area.y + area.height + gap },
		{ x: area.x + area.width + gap, y: middle.y - height / 2 },
		{ x: area.x - gap - width, y: middle.y - height / 2 },
		{ x: area.x + area.width + gap, y: area.y - gap - height },
		{ x: area.x - gap - width, y: area.y - gap - height },
		{ x: area.x + area.width + gap, y: area.y + area.height + gap },
		{ x: area.x - gap - width, y: area.y + area.height + gap }
	]);
	// The words of a bracket stand at it.
	const beside = [
		{ x: area.x - around - 6 - width, y: middle.y - height / 2 },
		{ x: area.x - around, y: area.y - 8 - height },
		{ x: area.x - around, y: area.y + area.height + 8 }
	].filter(({ x }) => x >= edge);
	const candidates = kind === 'bracket' ? [...beside, ...sides] : sides;
	const inside = ({ x, y }: Point): Box => ({
		x: Math.max(edge, Math.min(list.width - width - edge, x)),
		y: Math.max(edge, Math.min(list.height - height - edge, y)),
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

type Form = Pick<CalloutMark, 'path' | 'head' | 'tip'>;

const point = (x: number, y: number) => `${short(x)} ${short(y)}`;

function formOf(callout: Callout, { area, boxes }: Subject, box: Box | null, list: DisplayList): Form {
	const { kind } = callout;
	const none = { path: null, head: null, tip: null };
	if (kind === 'hull') return { ...none, path: hullPath(boxes, around) };
	if (kind === 'bracket') return { ...none, path: bracketPath(area, list) };
	return kind === 'arrow' && box ? (arrow(box, targetOf(callout, area, list)) ?? none) : none;
}

function bracketPath({ x, y, width, height }: Box, list: DisplayList): string {
	// On the right where the left has no room for it.
	const isLeft = x - around >= 1 || x + width + around > list.width - 1;
	const [at, inward] = isLeft ? [Math.max(1, x - around), 8] : [x + width + around, -8];
	const [top, bottom] = [Math.max(1, y - 4), Math.min(list.height - 1, y + height + 4)];
	return `M${point(at + inward, top)}H${short(at)}V${short(bottom)}H${short(at + inward)}`;
}

/** Where an arrow that comes from a point ends, and what it is aimed at. */
interface Target {
	readonly middle: Point;
	readonly endFrom: (from: Point) => Point;
}

function targetOf({ on }: Callout, area: Box, list: DisplayList): Target {
	const middle = { x: area.x + area.width / 2, y: area.y + area.height / 2 };
	if (area.width === 0)
		return { middle, endFrom: (from) => toward(middle, from, 'relation' in on ? tipGap : 0) };
	const actors = 'actors' in on ? new Set(on.actors) : null;
	const [actor, ...others] = list.actors.filter(({ id }) => actors?.has(id));
	if (!actor || others.length > 0) return { middle, endFrom: (from) => onEdge(grown(area, tipGap), from) };
	return { middle: actor.centre, endFrom: (from) => endAt(actor, from) };
}

// At the outline of the actor, or at its name where that stands in between.
function endAt({ centre, shape, width, height, label }: ActorMark, from: Point): Point {
	const [dx, dy] = [from.x - centre.x, from.y - centre.y];
	const length = Math.hypot(dx, dy);
	if (length === 0) return centre;
	const outline = distanceToOutline(shape, width, height, { x: 0, y: 0 }, { x: dx, y: dy });
	const name = label.lines.length > 0 ? leavesBox(grown(label.box, 2), centre, from) * length : 0;
	return toward(centre, from, Math.min(length, Math.max(outline + tipGap, name)));
}

/** The share of the way from `a` to `b` at which it has left a box behind it; 0 where it does not meet the box. */
function leavesBox({ x, y, width, height }: Box, a: Point, b: Point): number {
	let [enter, leave] = [0, 1];
	for (const [start, by, low, high] of [
		[a.x, b.x - a.x, x, x + width],
		[a.y, b.y - a.y, y, y + height]
	] as const) {
		if (by === 0 && (start <= low || start >= high)) return 0;
		if (by === 0) continue;
		enter = Math.max(enter, Math.min((low - start) / by, (high - start) / by));
		leave = Math.min(leave, Math.max((low - start) / by, (high - start) / by));
	}
	return enter < leave ? leave : 0;
}

function toward(from: Point, to: Point, distance: number): Point {
	const length = Math.hypot(to.x - from.x, to.y - from.y);
	const share = length === 0 ? 0 : Math.min(1, distance / length);
	return { x: from.x + (to.x - from.x) * share, y: from.y + (to.y - from.y) * share };
}

/** Null where the words stand on what they are about: there is nothing to point at. */
function arrow(box: Box, { middle, endFrom }: Target): Form | null {
	const from = onEdge(box, middle);
	const tip = endFrom(from);
	const length = Math.hypot(tip.x - from.x, tip.y - from.y);
	if (length < headLength / 2) return null;
	const [ux, uy] = [(tip.x - from.x) / length, (tip.y - from.y) / length];
	const back = toward(tip, from, headLength);
	const wing = (side: number) => point(back.x - uy * side, back.y + ux * side);
	return {
		path: `M${point(from.x, from.y)}L${point(back.x, back.y)}`,
		head: `M${point(tip.x, tip.y)}L${wing(headLength / 2)}L${wing(-headLength / 2)}Z`,
		tip
	};
}

function grown({ x, y, width, height }: Box, by: number): Box {
	return { x: x - by, y: y - by, width: width + 2 * by, height: height + 2 * by };
}

/** Where the line from the middle of a box to a point leaves the box; the point itself where it lies inside. */
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
