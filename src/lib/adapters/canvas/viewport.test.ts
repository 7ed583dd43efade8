import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cameraOf, fitZoom, isSameViewport, viewportOf } from './viewport.ts';

const frame = { width: 800, height: 600 };

describe('the viewport of a camera', () => {
	test('null shows the whole frame in the middle', () => {
		expect(viewportOf(null, frame, { width: 400, height: 600 })).toEqual({
			zoom: 0.5,
			pan: { x: 0, y: 150 }
		});
	});

	test('comes back as the same camera on a canvas of any size', () => {
		const side = fc.integer({ min: 1, max: 4000 });
		const share = fc.double({ min: -1, max: 2, noNaN: true });
		fc.assert(
			fc.property(
				side,
				side,
				share,
				share,
				fc.double({ min: 0.1, max: 8, noNaN: true }),
				(width, height, x, y, zoom) => {
					const back = cameraOf(viewportOf({ x, y, zoom }, frame, { width, height }), frame, {
						width,
						height
					});
					expect(back.x).toBeCloseTo(x, 6);
					expect(back.y).toBeCloseTo(y, 6);
					expect(back.zoom).toBeCloseTo(zoom, 6);
				}
			)
		);
	});

	test('a canvas or frame of no size does no harm', () => {
		expect(fitZoom(frame, { width: 0, height: 0 })).toBe(1);
		expect(fitZoom({ width: 0, height: 0 }, frame)).toBe(1);
	});

	test('a rounded camera counts as the same', () => {
		const canvas = { width: 1600, height: 900 };
		const viewport = viewportOf({ x: 0.4321, y: 0.5, zoom: 1.5 }, frame, canvas);
		expect(
			isSameViewport(viewport, viewportOf({ x: 0.43214, y: 0.5, zoom: 1.5 }, frame, canvas), canvas)
		).toBe(true);
		expect(isSameViewport(viewport, viewportOf({ x: 0.44, y: 0.5, zoom: 1.5 }, frame, canvas), canvas)).toBe(
			false
		);
	});
});
