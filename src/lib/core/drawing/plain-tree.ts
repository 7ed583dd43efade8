import type { DisplayList } from './display-list.ts';
import { actorNode, bandNode, tieNode, type TieColours } from './svg-marks.ts';
import { svgNode, type SvgNode } from './svg-node.ts';
import { textWidth } from './text-width.ts';
import { trayOf } from './tray.ts';
import type { ActorId, RelationId } from '#core/model/ids.ts';
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

/** What a picture has beyond its list. */
export interface Extras {
	/** How strongly a mark is drawn, 0 to 1, by the id of its actor or relation; 1 where it is not said. */
	readonly opacityOf?: (id: ActorId | RelationId) => number;
	/** Behind all marks, between ties and actors, and over everything. */
	readonly behind?: readonly SvgNode[];
	readonly between?: readonly SvgNode[];
	readonly over?: readonly SvgNode[];
}

/** The drawing itself, moved to `left` and `top` in px. */
export function networkNode(
	list: DisplayList,
	left: number,
	top: number,
	colours: TieColours,
	extras: Extras = {}
): SvgNode {
	const transform = `translate(${left} ${top})`;
	return svgNode('g', { id: 'network', transform }, drawingNodes(list, colours, extras));
}

/**
 * The drawing alone, at full strength and in its own size, as a page shows and prints it. See `svgTree` for the picture that is
 * saved, with what stands around it.
 */
export function plainTree(list: DisplayList): SvgNode {
	const { width, height } = list;
	return svgRoot(list, { width, height, title: 'Network' }, [networkNode(list, 0, 0, 'full')]);
}

function drawingNodes(
	list: DisplayList,
	colours: TieColours,
	{ opacityOf = () => 1, behind = [], between = [], over = [] }: Extras
): readonly SvgNode[] {
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
		...behind,
		...trayNodes(list),
		svgNode(
			'g',
			{ id: 'bands' },
			list.bands.map((mark) => bandNode(mark, list))
		),
		svgNode(
			'g',
			{ id: 'ties' },
			list.ties.map((mark) =>
				faded(tieNode(mark, `tie-${tieIds.get(mark.id)}`, list.paper, colours), opacityOf(mark.id))
			)
		),
		...between,
		svgNode(
			'g',
			{ id: 'actors' },
			list.actors.map((mark) =>
				faded(actorNode(mark, `actor-${actorIds.get(mark.id)}`, list), opacityOf(mark.id))
			)
		),
		...over
	];
}

function faded(node: SvgNode, opacity: number): SvgNode {
	return opacity === 1 ? node : { ...node, attributes: { ...node.attributes, opacity } };
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
