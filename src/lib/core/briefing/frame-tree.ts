import { networkNode } from '#core/drawing/plain-tree.ts';
import { svgNode, type SvgNode } from '#core/drawing/svg-node.ts';
import { withoutIds } from '#core/drawing/without-ids.ts';
import type { ActorId, RelationId } from '#core/model/ids.ts';
import { sceneExtras } from './scene-svg.ts';
import type { ScenePicture } from './scene-picture.ts';
import type { Frame } from './transition-frame.ts';

/**
 * One moment of a transition as a tree, in the frame's own units: what moves, and over it verbs and callouts as strongly as `over`
 * says (0 to 1), which belong to the scene that is come to. What is drawn as bands keeps its place. Linear in the marks.
 */
export function frameTree(frame: Frame, picture: ScenePicture, over: number): SvgNode {
	const { width, height, camera } = frame;
	const opacities = new Map<ActorId | RelationId, number>(
		[...frame.actors, ...frame.ties].map(({ id, opacity }) => [id, opacity])
	);
	const extras = sceneExtras(picture);
	const faint = (nodes: readonly SvgNode[] | undefined) => [svgNode('g', { opacity: over }, nodes ?? [])];
	const network = networkNode(frame, 0, 0, 'full', {
		opacityOf: (id) => opacities.get(id) ?? 1,
		behind: faint(extras.behind),
		between: faint(extras.between),
		over: faint(extras.over)
	});
	const { x, y, zoom } = camera;
	const at = (middle: number, share: number, side: number) => middle - share * side * zoom;
	const transform = `translate(${at(width / 2, x, width)} ${at(height / 2, y, height)}) scale(${zoom})`;
	return svgNode('g', { transform }, [withoutIds(network)]);
}
