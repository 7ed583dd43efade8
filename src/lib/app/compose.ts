import { address } from './navigate.ts';
import { hasSha256 } from '#adapters/browser/sha256.ts';
import { preferences } from '#adapters/browser/preferences.ts';
import type { Layout } from '#adapters/workers/layout.ts';
import type { SvgNode } from '#core/drawing/svg-node.ts';
import type { Actor } from '#core/model/actor.ts';
import type { Relation } from '#core/model/relation.ts';

/**
 * Everything that the screen needs from outside itself: the one place that builds adapters. What is heavy, or needed only
 * after a click, is fetched when it is asked for.
 */
export function composeTools() {
	let layout: Promise<Layout> | null = null;
	return {
		address,
		preferences,
		hasSha256,
		async loadCanvas() {
			const { CytoscapeCanvas } = await import('#adapters/canvas/cytoscape-canvas.ts');
			return new CytoscapeCanvas();
		},
		async arrange(
			graph: { readonly actors: readonly Actor[]; readonly relations: readonly Relation[] },
			frame: { readonly width: number; readonly height: number },
			labelSize: number,
			asking: { readonly signal: AbortSignal; readonly onProgress: (done: number) => void }
		) {
			layout ??= import('#adapters/workers/layout.ts').then(({ createLayout }) => createLayout());
			return (await layout).arrange({ graph, frame, labelSize }, asking);
		},
		save({ name, content, mimeType }: { name: string; content: string | Blob; mimeType: string }) {
			void import('#adapters/files/save.ts').then(({ saveFile }) => saveFile(name, content, mimeType));
		},
		async drawPng(tree: SvgNode, scale: number) {
			const { drawPng } = await import('#adapters/files/png.ts');
			return drawPng(tree, scale);
		},
		async copyPicture(tree: SvgNode) {
			const { drawPng } = await import('#adapters/files/png.ts');
			const { copyImage } = await import('#adapters/files/clipboard.ts');
			await copyImage(drawPng(tree));
		}
	};
}
