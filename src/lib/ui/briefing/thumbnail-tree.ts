import { sceneTree } from '#core/briefing/scene-svg.ts';
import type { ScenePicture } from '#core/briefing/scene-picture.ts';
import { withoutIds } from '#core/drawing/without-ids.ts';
import type { SvgNode } from '#core/drawing/svg-node.ts';

/** The drawing of a scene for a place beside others on one page: without ids, which would be there more than once. */
export function thumbnailTree(picture: ScenePicture): SvgNode {
	return decorative(withoutIds(sceneTree(picture, '')));
}

// It says nothing that is not said beside it.
function decorative(node: SvgNode): SvgNode {
	const attributes = Object.fromEntries(Object.entries(node.attributes).filter(([name]) => name !== 'role'));
	const children = node.children
		.filter((child) => typeof child === 'string' || (child.tag !== 'title' && child.tag !== 'desc'))
		.map((child) => (typeof child === 'string' ? child : decorative(child)));
	return { ...node, attributes, children };
}
