import type { SvgNode } from './svg-node.ts';

/** A picture for a page that holds several of them: without ids, which would be there twice. Linear in the tree. */
export function withoutIds(node: SvgNode): SvgNode {
	const attributes = Object.fromEntries(Object.entries(node.attributes).filter(([name]) => name !== 'id'));
	const children = node.children.map((child) => (typeof child === 'string' ? child : withoutIds(child)));
	return { ...node, attributes, children };
}
