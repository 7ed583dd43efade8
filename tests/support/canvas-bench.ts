import { canvasFont } from '../../src/lib/adapters/canvas/fonts.ts';
import { paint } from '../../src/lib/adapters/files/paint.ts';
import { rgb } from '../../src/lib/core/drawing/contrast.ts';
import { svgTree } from '../../src/lib/core/drawing/svg-tree.ts';
import type { CytoscapeCanvas } from '../../src/lib/adapters/canvas/cytoscape-canvas.ts';
import type { DisplayList } from '../../src/lib/core/drawing/display-list.ts';
import type { Intent } from '../../src/lib/core/view/canvas-port.ts';

/** A host of the list's size at the page's corner, with a canvas in it that is ready. */
export async function mountSample(canvas: CytoscapeCanvas, list: DisplayList) {
	const host = document.createElement('div');
	for (const [name, value] of Object.entries({
		position: 'fixed',
		left: '0',
		top: '0',
		overflow: 'hidden'
	})) {
		host.style.setProperty(name, value);
	}
	host.style.setProperty('width', `${list.width}px`);
	host.style.setProperty('height', `${list.height}px`);
	document.body.append(host);
	const intents: Intent[] = [];
	const unmount = canvas.mount(host, (intent) => intents.push(intent));
	canvas.show(list);
	await until(() => host.querySelectorAll('canvas').length > 3);
	await frames(3);
	return {
		host,
		intents,
		unmount: () => {
			unmount();
			host.remove();
		}
	};
}

/** Everything the host shows, painted on one canvas of the host's size. */
export function picture(host: HTMLElement, paper: string): ImageData {
	const whole = document.createElement('canvas');
	whole.width = host.clientWidth;
	whole.height = host.clientHeight;
	const context = whole.getContext('2d', { willReadFrequently: true });
	if (!context) throw new Error('No canvas in this browser.');
	context.fillStyle = paper;
	context.fillRect(0, 0, whole.width, whole.height);
	const layers = [...host.querySelectorAll('canvas')].filter((layer) => layer.width > 0);
	layers.sort((a, b) => Number(getComputedStyle(a).zIndex) - Number(getComputedStyle(b).zIndex));
	for (const layer of layers) context.drawImage(layer, 0, 0, whole.width, whole.height);
	return context.getImageData(0, 0, whole.width, whole.height);
}

/** Waits until it holds, at most two seconds. */
export async function until(holds: () => boolean): Promise<void> {
	const end = performance.now() + 2000;
	while (!holds()) {
		if (performance.now() > end) throw new Error(`It did not come to hold: ${String(holds)}`);
		await frames(1);
	}
}

/** Waits until that many frames were painted. */
export async function frames(count: number): Promise<void> {
	for (let frame = 0; frame < count; frame++) await new Promise((resolve) => requestAnimationFrame(resolve));
}

/** The smallest box around all pixels of an area that `counts` says yes to; null where there are none. */
export function boxOfPixels(
	image: ImageData,
	area: { x: number; y: number; width: number; height: number },
	counts: (red: number, green: number, blue: number) => boolean
) {
	let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
	for (let y = Math.max(0, Math.floor(area.y)); y < Math.min(image.height, area.y + area.height); y++) {
		for (let x = Math.max(0, Math.floor(area.x)); x < Math.min(image.width, area.x + area.width); x++) {
			if (!counts(...pixel(image, x, y))) continue;
			[left, right] = [Math.min(left, x), Math.max(right, x + 1)];
			[top, bottom] = [Math.min(top, y), Math.max(bottom, y + 1)];
		}
	}
	return left === Infinity ? null : { x: left, y: top, width: right - left, height: bottom - top };
}

/** The colour of one pixel, each channel 0 to 255. */
export function pixel({ data, width }: ImageData, x: number, y: number): [number, number, number] {
	const at = (Math.floor(y) * width + Math.floor(x)) * 4;
	return [data[at] ?? 0, data[at + 1] ?? 0, data[at + 2] ?? 0];
}

/** Share of pixels that differ by more than `tolerance` (0 to 255) in some channel. */
export function differentShare(a: ImageData, b: ImageData, tolerance: number): number {
	let different = 0;
	for (let index = 0; index < a.data.length; index += 4) {
		const channels = [0, 1, 2].map((channel) =>
			Math.abs((a.data[index + channel] ?? 0) - (b.data[index + channel] ?? 0))
		);
		if (Math.max(...channels) > tolerance) different++;
	}
	return different / (a.data.length / 4);
}

/** Width of a line as the canvas draws it. */
export function measure(line: string, size: number): number {
	const context = document.createElement('canvas').getContext('2d');
	if (!context) return 0;
	context.font = `600 ${size}px ${canvasFont}`;
	return context.measureText(line).width;
}

/** The SVG of a list, with ties at rest, as pixels. */
export function painted(list: DisplayList): ImageData {
	const canvas = document.createElement('canvas');
	canvas.width = list.width;
	canvas.height = list.height;
	const context = canvas.getContext('2d', { willReadFrequently: true });
	if (!context) throw new Error('No canvas in this browser.');
	paint(svgTree(list, undefined, 'rest'), context);
	return context.getImageData(0, 0, canvas.width, canvas.height);
}

/** Whether a pixel has nearly this colour. */
export const isNear = (colour: string, tolerance: number) => {
	const wanted = rgb(colour).map((channel) => channel * 255);
	return (...seen: [number, number, number]) =>
		seen.every((channel, index) => Math.abs(channel - (wanted[index] ?? 0)) <= tolerance);
};

/** A box with so many px more on every side. */
export const grown = (box: { x: number; y: number; width: number; height: number }, by: number) => ({
	x: box.x - by,
	y: box.y - by,
	width: box.width + 2 * by,
	height: box.height + 2 * by
});
