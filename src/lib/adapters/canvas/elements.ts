import type { ElementDefinition } from 'cytoscape';
import { iconImage } from './icon-image.ts';
import { baselineOf } from '#core/drawing/baseline.ts';
import { shaft } from '#core/drawing/arrowhead.ts';
import { pointOn, subtract, type Curve } from '#core/drawing/curve.ts';
import type { ActorMark, BandMark, DisplayList, Label, TieMark } from '#core/drawing/display-list.ts';
import { iconSize } from '#core/drawing/icons.ts';
import type { Point } from '#core/model/point.ts';
import type { ActorId, RelationId } from '#core/model/ids.ts';

/** What the canvas keeps of a mark, beside what the stylesheet reads. */
export type Subject =
	| { readonly kind: 'actor'; readonly mark: ActorMark }
	| { readonly kind: 'tie'; readonly mark: TieMark }
	| { readonly kind: 'band'; readonly mark: BandMark };

/** A display list as Cytoscape's elements: actors are nodes, ties and bands are edges, and there is nothing else. */
export interface Elements {
	/** In the order in which they are drawn. */
	readonly definitions: readonly ElementDefinition[];
	/** By the id of the element. */
	readonly subjects: ReadonlyMap<string, Subject>;
}

/** @param descent of the canvas's face, as a share of the font size */
export function elementsOf(list: DisplayList, descent: number): Elements {
	const centres = new Map(list.actors.map(({ id, centre }) => [id, centre]));
	const subjects = new Map<string, Subject>();
	const definitions: ElementDefinition[] = [];
	for (const mark of list.actors) {
		const id = actorElementId(mark.id);
		subjects.set(id, { kind: 'actor', mark });
		definitions.push(actorElement(id, mark, list, descent));
	}
	for (const mark of list.bands) {
		const id = `band ${mark.a.length} ${mark.a}${mark.b}`;
		subjects.set(id, { kind: 'band', mark });
		definitions.push(bandElement(id, mark, list, centres));
	}
	for (const mark of list.ties) {
		const id = tieElementId(mark.id);
		subjects.set(id, { kind: 'tie', mark });
		definitions.push(tieElement(id, mark, list, centres));
	}
	return { definitions, subjects };
}

// Cytoscape keeps nodes and edges in one space of ids and refuses a blank one; an actor may be called anything.

/** The id of an actor's node. */
export function actorElementId(actor: ActorId): string {
	return `actor ${actor}`;
}

/** The id of a tie's edge. */
export function tieElementId(relation: RelationId): string {
	return `tie ${relation}`;
}

function actorElement(id: string, mark: ActorMark, list: DisplayList, descent: number): ElementDefinition {
	return {
		group: 'nodes',
		// A drag that starts on an actor moves the ground, as a drag beside it does.
		pannable: true,
		position: { ...mark.centre },
		data: {
			id,
			shape: mark.shape,
			width: mark.width,
			height: mark.height,
			fill: mark.fill,
			icon: iconImage(mark.icon, mark.ink),
			iconSize: iconSize(mark),
			paper: list.paper,
			ink: list.ink,
			selection: list.selection,
			...labelData(mark.label, mark, descent)
		}
	};
}

function labelData(label: Label, { centre, width, height }: ActorMark, descent: number) {
	const { box, side, fontSize, lineHeight, lines } = label;
	const across = { left: 'left', right: 'right', above: 'center', below: 'center' } as const;
	const anchor = {
		left: centre.x - width / 2,
		right: centre.x + width / 2,
		above: centre.x,
		below: centre.x
	}[side];
	const edge = {
		left: box.x + box.width,
		right: box.x,
		above: box.x + box.width / 2,
		below: box.x + box.width / 2
	}[side];
	// Cytoscape hangs the block under the node and counts its height as one font size and a line height per further line.
	const bottom = baselineOf(label, lines.length - 1) + descent * fontSize;
	const height0 = fontSize + Math.max(0, lines.length - 1) * lineHeight;
	return {
		label: lines.join('\n'),
		fontSize,
		lineHeight: lineHeight / fontSize,
		across: across[side],
		marginX: edge - anchor,
		marginY: bottom - height0 - (centre.y + height / 2)
	};
}

function tieElement(
	id: string,
	mark: TieMark,
	list: DisplayList,
	centres: ReadonlyMap<ActorId, Point>
): ElementDefinition {
	const { stroke, status } = mark;
	const middle = pointOn(mark.hasArrowhead ? shaft(mark, stroke.width) : mark, 0.5);
	return {
		group: 'edges',
		data: {
			id,
			source: actorElementId(mark.source),
			target: actorElementId(mark.target),
			...lineData(mark, mark.source, mark.target, centres),
			colour: mark.colour,
			restColour: mark.restColour,
			width: stroke.width,
			line: stroke.dash.length === 0 ? 'solid' : 'dashed',
			dash: stroke.dash.length === 0 ? '1 0' : stroke.dash.join(' '),
			cap: stroke.isRound ? 'round' : 'butt',
			arrow: mark.hasArrowhead ? 'triangle' : 'none',
			status,
			verb: mark.verb,
			verbSize: verbSize(list),
			verbX: mark.labelAt.x - middle.x,
			verbY: mark.labelAt.y - middle.y,
			paper: list.paper,
			selection: list.selection
		}
	};
}

function bandElement(
	id: string,
	mark: BandMark,
	list: DisplayList,
	centres: ReadonlyMap<ActorId, Point>
): ElementDefinition {
	const control = middleOf(mark.start, mark.end);
	return {
		group: 'edges',
		classes: 'band',
		data: {
			id,
			source: actorElementId(mark.a),
			target: actorElementId(mark.b),
			...lineData({ ...mark, control }, mark.a, mark.b, centres),
			colour: list.quiet,
			count: String(mark.count),
			verbSize: verbSize(list),
			paper: list.paper
		}
	};
}

// Endpoints are told from the middle of their node, the control point from the line between the endpoints.
function lineData(curve: Curve, source: ActorId, target: ActorId, centres: ReadonlyMap<ActorId, Point>) {
	const { start, control, end } = drawable(curve);
	const from = subtract(start, centres.get(source) ?? start);
	const to = subtract(end, centres.get(target) ?? end);
	const along = subtract(end, start);
	const out = subtract(control, start);
	const length = Math.hypot(along.x, along.y);
	return {
		from: `${from.x}px ${from.y}px`,
		to: `${to.x}px ${to.y}px`,
		weight: (out.x * along.x + out.y * along.y) / length ** 2,
		bend: (out.y * along.x - out.x * along.y) / length
	};
}

// Cytoscape cannot draw, and warns of, a line of no length or one whose control point is an end.
function drawable({ start, control, end }: Curve): Curve {
	const isPoint = Math.hypot(end.x - start.x, end.y - start.y) < least;
	const far = isPoint ? { x: start.x + least, y: start.y } : end;
	const isAtEnd = [start, far].some((point) => Math.hypot(control.x - point.x, control.y - point.y) < least);
	return { start, control: isPoint || isAtEnd ? middleOf(start, far) : control, end: far };
}

const least = 0.1;

function middleOf(a: Point, b: Point): Point {
	return { x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 };
}

/** Size in px of the verb on a tie: 12 where names are 14. */
function verbSize(list: DisplayList): number {
	return Math.round(((list.actors[0]?.label.fontSize ?? 14) * 12) / 14);
}
