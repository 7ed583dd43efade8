import { paint } from './paint.ts';
import type { SvgNode } from '#core/drawing/svg-node.ts';

/** Longest side of an image, in px. Beyond what a browser can hold it gives an empty image without a word. */
export const longestSide = 4096;

/**
 * A picture as a PNG file of `scale` times its size, less where a side would pass 4,096 px. The faces must be loaded.
 *
 * @throws {Error} where the browser can paint no such image; the message says what to do instead
 */
export async function drawPng(tree: SvgNode, scale = 2): Promise<Blob> {
	const size = { width: Number(tree.attributes.width), height: Number(tree.attributes.height) };
	const fitting = Math.min(scale, longestSide / Math.max(size.width, size.height));
	const canvas = document.createElement('canvas');
	canvas.width = Math.max(1, Math.round(size.width * fitting));
	canvas.height = Math.max(1, Math.round(size.height * fitting));
	const context = canvas.getContext('2d', { willReadFrequently: true });
	if (!context) throw unpaintable();
	context.scale(fitting, fitting);
	paint(tree, context);
	if (isOneColour(context, canvas)) throw unpaintable();
	const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'));
	// Frees the memory at once; some browsers keep it until the next collection.
	canvas.width = 0;
	if (!blob || blob.size === 0) throw unpaintable();
	return blob;
}

function unpaintable(): Error {
	return new Error('This browser could not paint the image. Save the picture as SVG instead.');
}

function isOneColour(context: CanvasRenderingContext2D, { width, height }: HTMLCanvasElement): boolean {
	const pixels = new Uint32Array(context.getImageData(0, 0, width, height).data.buffer);
	const [first] = pixels;
	return pixels.every((pixel) => pixel === first);
}
