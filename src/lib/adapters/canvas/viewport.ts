import type { Point } from '#core/model/point.ts';
import type { Camera } from '#core/view/view.ts';

/** A size in px. */
export interface Size {
	readonly width: number;
	readonly height: number;
}

/** What Cytoscape calls its viewport: canvas px = frame px × `zoom` + `pan`. */
export interface Viewport {
	readonly zoom: number;
	readonly pan: Point;
}

const middle: Camera = { x: 0.5, y: 0.5, zoom: 1 };

/** How many canvas px a px of the frame takes where the whole frame just fits. */
export function fitZoom(frame: Size, canvas: Size): number {
	const zoom = Math.min(canvas.width / frame.width, canvas.height / frame.height);
	return Number.isFinite(zoom) && zoom > 0 ? zoom : 1;
}

/** The viewport of a camera; null shows the whole frame. */
export function viewportOf(camera: Camera | null, frame: Size, canvas: Size): Viewport {
	const { x, y, zoom: times } = camera ?? middle;
	const zoom = fitZoom(frame, canvas) * times;
	return {
		zoom,
		pan: { x: canvas.width / 2 - x * frame.width * zoom, y: canvas.height / 2 - y * frame.height * zoom }
	};
}

/** The camera of a viewport, the same in a window of any size. */
export function cameraOf({ zoom, pan }: Viewport, frame: Size, canvas: Size): Camera {
	return {
		x: (canvas.width / 2 - pan.x) / zoom / frame.width,
		y: (canvas.height / 2 - pan.y) / zoom / frame.height,
		zoom: zoom / fitZoom(frame, canvas)
	};
}

/** Whether two viewports show the same to within a third of a px at the canvas's edge. */
export function isSameViewport(a: Viewport, b: Viewport, canvas: Size): boolean {
	const zoomed = Math.abs(a.zoom / b.zoom - 1) * Math.max(canvas.width, canvas.height);
	return zoomed < 0.7 && Math.hypot(a.pan.x - b.pan.x, a.pan.y - b.pan.y) < 0.7;
}
