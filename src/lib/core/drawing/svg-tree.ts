import type { DisplayList } from './display-list.ts';
import { isolated } from './furniture-text.ts';
import type { Furniture } from './furniture.ts';
import { footBlock, headBlock } from './svg-furniture.ts';
import { actorNode, bandNode, tieNode, type TieColours } from './svg-marks.ts';
import { svgNode, type SvgNode } from './svg-node.ts';
import { textWidth } from './text-width.ts';
import { trayOf } from './tray.ts';
import { elementIds } from '#core/formats/element-ids.ts';

/** The faces of every picture; the first one that the reader has is used. */
const pictureFont =
	"'Source Sans 3 Variable','Source Sans 3','Noto Sans Arabic Variable',system-ui,sans-serif";

/** Narrower than this, legend and sources could not be read. */
const leastWidth = 360;

/**
 * A picture as a tree of shapes and texts: the drawing, and above and below it the furniture where there is any. Equal
 * input gives an equal tree. Linear in the list.
 *
 * @param colours `full` as in files and in print, unless said otherwise
 */
export function svgTree(list: DisplayList, furniture?: Furniture, colours: TieColours = 'full'): SvgNode {
	const width = furniture ? Math.max(list.width, leastWidth) : list.width;
	const head = furniture ? headBlock(furniture, list, width) : { nodes: [], height: 0 };
	const foot = furniture
		? footBlock(furniture, list, width, head.height + list.height)
		: { nodes: [], height: 0 };
	const height = head.height + list.height + foot.height;
	const [left, top] = [(width - list.width) / 2, head.height];
	return svgNode(
		'svg',
		{
			xmlns: 'http://www.w3.org/2000/svg',
			width,
			height,
			viewBox: `0 0 ${width} ${height}`,
			role: 'img',
			'font-family': pictureFont
		},
		[
			svgNode('title', {}, [isolated(furniture?.title ?? 'Network')]),
			svgNode('rect', { width, height, fill: list.paper }),
			...head.nodes,
			svgNode('g', { id: 'network', transform: `translate(${left} ${top})` }, drawingNodes(list, colours)),
			...foot.nodes
		]
	);
}

function drawingNodes(list: DisplayList, colours: TieColours): readonly SvgNode[] {
	const ids = new Set<string>();
	const actorIds = elementIds(
		list.actors.map(({ id }) => id),
		ids
	);
	const tieIds = elementIds(
		list.ties.map(({ id }) => id),
		ids
	);
	return [
		...trayNodes(list),
		svgNode(
			'g',
			{ id: 'bands' },
			list.bands.map((mark) => bandNode(mark, list))
		),
		svgNode(
			'g',
			{ id: 'ties' },
			list.ties.map((mark) => tieNode(mark, `tie-${tieIds.get(mark.id)}`, list.paper, colours))
		),
		svgNode(
			'g',
			{ id: 'actors' },
			list.actors.map((mark) => actorNode(mark, `actor-${actorIds.get(mark.id)}`, list))
		)
	];
}

function trayNodes(list: DisplayList): readonly SvgNode[] {
	const tray = trayOf(list, (title, size) => textWidth(title, size, 600));
	if (!tray) return [];
	return [
		svgNode('path', { d: tray.rule, stroke: list.quiet, fill: 'none' }),
		svgNode(
			'text',
			{ x: tray.x, y: tray.baseline, 'font-size': tray.fontSize, 'font-weight': 600, fill: list.quiet },
			[tray.title]
		)
	];
}
