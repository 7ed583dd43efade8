import { svgNode, type SvgNode } from '#core/drawing/svg-node.ts';
import { withoutIds } from '#core/drawing/without-ids.ts';
import { figureText } from './figure-text.ts';
import type { SceneContent } from './scene-content.ts';
import { pageFigure } from './frames.ts';
import { paperPaletteFor, type PaperLook } from './paper-palette.ts';
import { scenePicture } from './scene-picture.ts';
import { sceneTree } from './scene-svg.ts';

/** 1.25 pt in units of a page, of which one is 0.2 mm. */
const rim = 2.2;

/**
 * The drawing of a scene for a page that holds several of them: without ids, which would be there twice, and with its text
 * equivalent as its label. Cost: that of `scenePicture`.
 */
export function pageTree(scene: SceneContent, look: PaperLook): SvgNode {
	const palette = paperPaletteFor(look);
	const picture = scenePicture(scene, pageFigure, palette);
	const tree = withoutIds(sceneTree(picture, scene.scene.title));
	const drawn = look.isOutline ? inkOutline(tree, palette.ink) : tree;
	return {
		...drawn,
		attributes: { ...drawn.attributes, 'aria-label': figureText(scene) },
		children: drawn.children.filter((child) => typeof child === 'string' || child.tag !== 'title')
	};
}

/** A drawing whose actors are white, with a rim of ink around each: its first path is its shape. */
function inkOutline(node: SvgNode, ink: string): SvgNode {
	if (!('data-actor' in node.attributes))
		return { ...node, children: node.children.map(inside((child) => inkOutline(child, ink))) };
	const shape = node.children.find((child) => typeof child !== 'string' && child.tag === 'path');
	return {
		...node,
		children: node.children.map((child) =>
			child === shape && typeof child !== 'string'
				? svgNode(child.tag, { ...child.attributes, stroke: ink, 'stroke-width': rim }, child.children)
				: child
		)
	};
}

const inside = (change: (node: SvgNode) => SvgNode) => (child: SvgNode | string) =>
	typeof child === 'string' ? child : change(child);
