import { arrowheadPath, shaft } from './arrowhead.ts';
import { badgeGlyphs, pinGlyphs } from './badge.ts';
import { baselineOf } from './baseline.ts';
import type { Curve } from './curve.ts';
import type { ActorMark, BandMark, DisplayList, Glyph, Label, Stroke, TieMark } from './display-list.ts';
import { isolated } from './furniture-text.ts';
import { glyphOutline } from './glyphs.ts';
import { iconBox, iconPath, iconSize } from './icons.ts';
import { outlinePath } from './outline-path.ts';
import { nodeBorder } from './palette.ts';
import { short } from './path-text.ts';
import { svgNode, type SvgNode } from './svg-node.ts';

/** Whether ties have the strength that they have on screen while nothing is chosen, or their own (print, files). */
export type TieColours = 'rest' | 'full';

/** Width in px of the rim of paper around names. */
const halo = 3;

/** An actor: its shape, icon and name, in a group that says who it is. */
export function actorNode(mark: ActorMark, id: string, list: DisplayList): SvgNode {
	const { centre, width, height } = mark;
	const scale = iconSize(mark) / iconBox;
	const corner = (middle: number) => short(middle - (scale * iconBox) / 2);
	return svgNode('g', { id, 'data-actor': mark.id, 'data-kind': mark.kind }, [
		svgNode('title', {}, [isolated(mark.title)]),
		svgNode('path', {
			d: outlinePath(mark.shape, centre, width, height),
			fill: mark.fill,
			stroke: list.paper,
			'stroke-width': nodeBorder
		}),
		svgNode('path', {
			d: iconPath(mark.icon),
			fill: mark.ink,
			transform: `translate(${corner(centre.x)} ${corner(centre.y)}) scale(${short(scale)})`
		}),
		...labelNodes(mark.label, list),
		...(mark.isPinned ? pinGlyphs(mark).map((glyph) => glyphNode(glyph, list.ink, list.paper)) : [])
	]);
}

function labelNodes(label: Label, list: DisplayList): readonly SvgNode[] {
	const { box, side, fontSize, lines } = label;
	const [x, anchor] = {
		left: [box.x + box.width, 'end'],
		right: [box.x, 'start'],
		above: [box.x + box.width / 2, 'middle'],
		below: [box.x + box.width / 2, 'middle']
	}[side] as [number, string];
	const line = (text: string, index: number) =>
		svgNode('tspan', { x, y: baselineOf(label, index) }, [isolated(text)]);
	const shared = { 'font-size': fontSize, 'font-weight': 600, 'text-anchor': anchor };
	if (lines.length === 0) return [];
	return [
		// A rim of its own under the text: many programs do not know paint-order.
		svgNode(
			'text',
			{
				...shared,
				'aria-hidden': 'true',
				fill: list.paper,
				stroke: list.paper,
				'stroke-width': halo * 2,
				'stroke-linejoin': 'round'
			},
			lines.map(line)
		),
		svgNode('text', { ...shared, fill: list.ink }, lines.map(line))
	];
}

/** A tie: its line, arrowhead, signs and badge, in a group that says what it is. */
export function tieNode(mark: TieMark, id: string, paper: string, colours: TieColours): SvgNode {
	const colour = colours === 'full' ? mark.colour : mark.restColour;
	const line = mark.hasArrowhead ? shaft(mark, mark.stroke.width) : mark;
	return svgNode('g', { id, 'data-relation': mark.id, 'data-type': mark.type, 'data-status': mark.status }, [
		svgNode('title', {}, [isolated(mark.title)]),
		lineNode(line, mark.stroke, colour),
		...(mark.hasArrowhead
			? [svgNode('path', { d: arrowheadPath(mark, mark.stroke.width), fill: colour })]
			: []),
		...[...mark.glyphs, ...(mark.badge ? badgeGlyphs(mark.badge) : [])].map((glyph) =>
			glyphNode(glyph, colour, paper)
		)
	]);
}

/** A line in a status's dashes. */
export function lineNode(
	{ start, control, end }: Curve,
	{ width, dash, isRound }: Stroke,
	colour: string
): SvgNode {
	return svgNode('path', {
		d: `M${short(start.x)} ${short(start.y)}Q${short(control.x)} ${short(control.y)} ${short(end.x)} ${short(end.y)}`,
		fill: 'none',
		stroke: colour,
		'stroke-width': width,
		'stroke-dasharray': dash.length > 0 ? dash.join(' ') : undefined,
		'stroke-linecap': isRound ? 'round' : undefined
	});
}

/** A sign of a tie; hollow ones are filled with paper. */
export function glyphNode({ path, isFilled }: Glyph, colour: string, paper: string): SvgNode {
	return isFilled
		? svgNode('path', { d: path, fill: colour })
		: svgNode('path', { d: path, fill: paper, stroke: colour, 'stroke-width': glyphOutline });
}

/** A pair of actors with many ties, and how many. */
export function bandNode({ a, b, start, end, count }: BandMark, list: DisplayList): SvgNode {
	const middle = { x: (start.x + end.x) / 2, y: (start.y + end.y) / 2 };
	return svgNode('g', { 'data-a': a, 'data-b': b }, [
		svgNode('title', {}, [`${count} ties`]),
		svgNode('path', {
			d: `M${short(start.x)} ${short(start.y)}L${short(end.x)} ${short(end.y)}`,
			stroke: list.quiet,
			'stroke-width': 4,
			'stroke-opacity': 0.4
		}),
		svgNode(
			'text',
			{
				x: middle.x,
				y: middle.y + 4,
				'font-size': 12,
				'font-weight': 600,
				'text-anchor': 'middle',
				fill: list.quiet
			},
			[String(count)]
		)
	]);
}
