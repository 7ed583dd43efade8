import { arrowheadPath, shaft } from './arrowhead.ts';
import { badgeGlyphs } from './badge.ts';
import type { DisplayList, Stroke } from './display-list.ts';
import { cutText, isolated } from './furniture-text.ts';
import { glyphsFor } from './glyphs.ts';
import { iconBox, iconPath } from './icons.ts';
import { outlinePath } from './outline-path.ts';
import { statusStroke, type KindStyle } from './palette.ts';
import { short } from './path-text.ts';
import { glyphNode, lineNode } from './svg-marks.ts';
import { svgNode, type Block, type SvgNode } from './svg-node.ts';
import type { Point } from '#core/model/point.ts';
import type { Legend, StatusRow, TypeRow } from '#core/view/legend.ts';

interface Place {
	readonly left: number;
	readonly top: number;
	readonly width: number;
}

/** One sign of the legend, drawn with its left middle at a point, and what it means. */
interface Row {
	readonly label: string;
	readonly sign: (at: Point) => readonly SvgNode[];
}

const columnWidth = 188;
const rowHeight = 20;
const headingHeight = 22;
const signWidth = 40;
const textSize = 12;

/** The legend of a picture in as many columns as there is room for: kinds, types of tie, statuses; only what is drawn. */
export function legendBlock(legend: Legend, list: DisplayList, place: Place): Block {
	const groups: readonly [heading: string, rows: readonly Row[]][] = [
		[
			'Actors',
			legend.kinds.map(({ label, count, style }) => ({
				label: counted(label, count),
				sign: kindSign(style, list)
			}))
		],
		[
			'Ties',
			legend.types.map((row) => ({ label: counted(row.label, row.count), sign: typeSign(row, list) }))
		],
		[
			'What a line says',
			legend.statuses.map((row) => ({ label: counted(row.label, row.count), sign: statusSign(row, list) }))
		]
	];
	const nodes: SvgNode[] = [];
	let top = place.top;
	for (const [heading, rows] of groups) {
		if (rows.length === 0) continue;
		const isRuled = heading === groups[2]?.[0] && legend.rulingStatus !== null;
		nodes.push(
			text(
				isRuled ? `${heading}. ${legend.rulingStatus}` : heading,
				place.left,
				top + 13,
				list.ink,
				600,
				place.width
			)
		);
		const grid = gridOf(
			rows,
			list,
			{ ...place, top: top + headingHeight },
			heading === groups[2]?.[0] ? 1.5 : 1
		);
		nodes.push(...grid.nodes);
		top += headingHeight + grid.height + 8;
	}
	return { nodes, height: top - place.top };
}

// Column by column, so that rows that belong together stand under each other.
function gridOf(
	rows: readonly Row[],
	list: DisplayList,
	{ left, top, width }: Place,
	stretch: number
): Block {
	const columns = Math.max(1, Math.floor(width / (columnWidth * stretch)));
	const each = width / columns;
	const perColumn = Math.ceil(rows.length / columns);
	const nodes = rows.flatMap(({ label, sign }, index) => {
		const x = left + Math.floor(index / perColumn) * each;
		const y = top + (index % perColumn) * rowHeight + rowHeight / 2;
		return [...sign({ x, y }), text(label, x + signWidth + 6, y + 4, list.ink, 400, each - signWidth - 12)];
	});
	return { nodes, height: perColumn * rowHeight };
}

function text(label: string, x: number, y: number, fill: string, weight: 400 | 600, width: number): SvgNode {
	return svgNode('text', { x, y, 'font-size': textSize, 'font-weight': weight, fill }, [
		isolated(cutText(label, width, textSize, weight))
	]);
}

function counted(label: string, count: number): string {
	return `${label} (${count})`;
}

function kindSign({ fill, ink, shape, icon, width, height }: KindStyle, list: DisplayList) {
	// Places are small in the drawing; in the legend their sign must still be read.
	const scale = (Math.max(width, height) < 40 ? 14 : 18) / Math.max(width, height);
	const iconSide = Math.min(11, Math.min(width, height) * scale * 0.75);
	return ({ x, y }: Point): readonly SvgNode[] => [
		svgNode('path', {
			d: outlinePath(shape, { x: x + 12, y }, width * scale, height * scale),
			fill,
			stroke: list.paper
		}),
		svgNode('path', {
			d: iconPath(icon),
			fill: ink,
			transform: `translate(${short(x + 12 - iconSide / 2)} ${short(y - iconSide / 2)}) scale(${short(iconSide / iconBox)})`
		})
	];
}

function typeSign({ type, colour, isSymmetric }: TypeRow, list: DisplayList) {
	const stroke = statusStroke('corroborated');
	return (at: Point): readonly SvgNode[] => {
		const curve = flat(at);
		return [
			lineNode(isSymmetric ? curve : shaft(curve, stroke.width), stroke, colour),
			...(isSymmetric ? [] : [svgNode('path', { d: arrowheadPath(curve, stroke.width), fill: colour })]),
			...glyphsFor(type, { ...curve, hasArrowhead: !isSymmetric }).map((glyph) =>
				glyphNode(glyph, colour, list.paper)
			)
		];
	};
}

function statusSign({ status, stroke }: StatusRow, list: DisplayList) {
	return (at: Point): readonly SvgNode[] => {
		const badge = status === 'contested' ? badgeGlyphs({ x: at.x + signWidth / 2, y: at.y }) : [];
		return [
			statusLine(at, stroke, list.ink),
			...badge.map((glyph) => glyphNode(glyph, list.ink, list.paper))
		];
	};
}

function statusLine(at: Point, stroke: Stroke, colour: string): SvgNode {
	return lineNode(flat(at), stroke, colour);
}

function flat({ x, y }: Point) {
	return { start: { x, y }, control: { x: x + signWidth / 2, y }, end: { x: x + signWidth, y } };
}
