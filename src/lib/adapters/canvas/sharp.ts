import type { Core } from 'cytoscape';

/** Above this many elements, painting each one anew would cost frames. */
const mostElements = 300;

type Elements = { readonly length: number };

/** The part of Cytoscape's painter that its types leave out. */
interface Painter {
	drawLayeredElements?(context: CanvasRenderingContext2D, elements: Elements, ...rest: unknown[]): void;
	drawElements?(context: CanvasRenderingContext2D, elements: Elements): void;
}

/**
 * Cytoscape paints elements into textures of 1, 2, 4 … times their size and then scales these, which blurs names at every
 * zoom between. A small drawing is painted straight instead. Where a later Cytoscape has no such methods, nothing changes.
 */
export function paintSharply(cy: Core): void {
	const painter = (cy as unknown as { renderer(): Painter }).renderer();
	const fromTextures = painter.drawLayeredElements?.bind(painter);
	const straight = painter.drawElements?.bind(painter);
	if (!fromTextures || !straight) return;
	painter.drawLayeredElements = (context, elements, ...rest) => {
		if (elements.length <= mostElements) straight(context, elements);
		else fromTextures(context, elements, ...rest);
	};
}
