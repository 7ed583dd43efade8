import type { DisplayList } from './display-list.ts';
import { isolated } from './furniture-text.ts';
import type { Furniture } from './furniture.ts';
import { networkNode, svgRoot, type Extras } from './plain-tree.ts';
import { footBlock, headBlock } from './svg-furniture.ts';
import type { TieColours } from './svg-marks.ts';
import type { SvgNode } from './svg-node.ts';

/** Narrower than this, legend and sources could not be read. */
const leastWidth = 360;

/**
 * A picture as a tree of shapes and texts: the drawing, and above and below it the furniture where there is any. Equal
 * input gives an equal tree. Linear in the list.
 *
 * @param colours `full` as in files and in print, unless said otherwise
 */
export function svgTree(
	list: DisplayList,
	furniture?: Furniture,
	colours: TieColours = 'full',
	extras: Extras = {}
): SvgNode {
	const width = furniture ? Math.max(list.width, leastWidth) : list.width;
	const head = furniture ? headBlock(furniture, list, width) : { nodes: [], height: 0 };
	const foot = furniture
		? footBlock(furniture, list, width, head.height + list.height)
		: { nodes: [], height: 0 };
	const height = head.height + list.height + foot.height;
	return svgRoot(list, { width, height, title: isolated(furniture?.title ?? 'Network') }, [
		...head.nodes,
		networkNode(list, (width - list.width) / 2, head.height, colours, extras),
		...foot.nodes
	]);
}
