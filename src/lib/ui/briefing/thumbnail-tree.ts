import { sceneTree } from '#core/briefing/scene-svg.ts';
import type { ScenePicture } from '#core/briefing/scene-picture.ts';
import type { SvgNode } from '#core/drawing/svg-node.ts';

/** The drawing of a scene for a place beside others on one page: without ids, which would be there more than once. */
export function thumbnailTree(picture: ScenePicture): SvgNode {
	return withoutIds(sceneTree(picture, ''));
}

function withoutIds(node: SvgNode): SvgNode {
	const attributes = Object.fromEntries(
		Object.entries(node.attributes).filter(([name]) => name !== 'id' && name !== 'role')
	);
	const children = node.children
		.filter((child) => typeof child === 'string' || (child.tag !== 'title' && child.tag !== 'desc'))
		.map((child) => (typeof child === 'string' ? child : withoutIds(child)));
	return { ...node, attributes, children };
}
