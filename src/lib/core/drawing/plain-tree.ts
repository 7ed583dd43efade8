import type { DisplayList } from './display-list.ts';
import { actorNode, bandNode, tieNode, type TieColours } from './svg-marks.ts';
import { svgNode, type SvgNode } from './svg-node.ts';
import { textWidth } from './text-width.ts';
import { trayOf } from './tray.ts';
import { elementIds } from '#core/formats/element-ids.ts';

/** The faces of every picture; the first one that the reader has is used. */
const pictureFont =
	"'Source Sans 3 Variable','Source Sans 3','Noto Sans Arabic Variable',system-ui,sans-serif";

/** The root of a picture of this size in px, with its title, on its ground. */
export function svgRoot(
	{ paper }: DisplayList,
	{ width, height, title }: { readonly width: number; readonly height: number; readonly title: string },
	nodes: readonly SvgNode[]
): SvgNode {
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
		[svgNode('title', {}, [title]), svgNode('rect', { width, height, fill: paper }), ...nodes]
	);
}

/** The drawing itself, moved to `left` and `top` in px. */
export function networkNode(list: DisplayList, left: number, top: number, colours: TieColours): SvgNode {
	return svgNode('g', { id: 'network', transform: `translate(${left} ${top})` }, drawingNodes(list, colours));
}

/**
 * The drawing alone, at full strength and in its own size, as a page shows and prints it. See `svgTree` for the picture that is
 * saved, with what stands around it.
 */
export function plainTree(list: DisplayList): SvgNode {
	const { width, height } = list;
	return svgRoot(list, { width, height, title: 'Network' }, [networkNode(list, 0, 0, 'full')]);
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
