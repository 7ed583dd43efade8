import '@fontsource-variable/noto-sans-arabic/wght.css';
import '@fontsource-variable/source-sans-3/wght.css';
import { afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import {
	differentShare,
	frames,
	measure,
	mountSample,
	painted,
	picture,
	until
} from '../../../../tests/support/canvas-bench.ts';
import { sampleList } from '../../../../tests/support/sample-list.ts';
import { CytoscapeCanvas } from './cytoscape-canvas.ts';
import { loadFonts } from './fonts.ts';
import type { DisplayList } from '#core/drawing/display-list.ts';
import { palettes } from '#core/drawing/palette.ts';
import type { Point } from '#core/model/point.ts';

let list: DisplayList;
let canvas: CytoscapeCanvas;
let bench: Awaited<ReturnType<typeof mountSample>>;

beforeAll(async () => {
	await page.viewport(800, 600);
	await loadFonts();
	list = sampleList(palettes.light, measure);
});

beforeEach(async () => {
	canvas = new CytoscapeCanvas();
	bench = await mountSample(canvas, list);
	// Icons are images, and arrive later than the first frame.
	await until(() => differentShare(picture(bench.host, list.paper), painted(list), 48) < 0.004);
});

afterEach(() => bench.unmount());

const mark = (id: string) => list.actors.find((actor) => actor.id === id) ?? list.actors[0]!;
const tie = (type: string) => list.ties.find((one) => one.type === type) ?? list.ties[0]!;

describe('what a hand asks for', () => {
	const click = (x: number, y: number) => userEvent.click(bench.host, { position: { x, y } });

	test('a tap on an actor, its name, a tie and the ground', async () => {
		const [mali, founded] = [mark('mali'), tie('founded')];
		await click(mali.centre.x, mali.centre.y);
		await click(mali.label.box.x + 5, mali.label.box.y + 9);
		await click(founded.labelAt.x, founded.labelAt.y);
		await click(500, 20);
		expect(bench.intents.filter(({ type }) => type !== 'hover')).toEqual([
			{ type: 'focus-actor', actor: mali.id },
			{ type: 'focus-actor', actor: mali.id },
			{ type: 'open-relation', relation: founded.id },
			{ type: 'clear' }
		]);
	});

	test('the pointer over an actor says so, with its place, and when it leaves', async () => {
		const { centre, id } = mark('ghaly');
		await userEvent.hover(bench.host, { position: { ...centre } });
		await userEvent.hover(bench.host, { position: { x: 20, y: 20 } });
		expect(bench.intents).toEqual([
			{
				type: 'hover',
				target: { actor: id },
				at: { x: expect.closeTo(centre.x, 0) as number, y: expect.closeTo(centre.y, 0) as number }
			},
			{ type: 'hover', target: null, at: expect.anything() as object }
		]);
	});

	test('the wheel moves the camera, and says so once, at rest', async () => {
		const wheel = () =>
			[...bench.host.querySelectorAll('canvas')][0]?.dispatchEvent(
				new WheelEvent('wheel', { deltaY: -50, clientX: 280, clientY: 230, bubbles: true, cancelable: true })
			);
		wheel();
		await frames(2);
		wheel();
		await until(() => bench.intents.some(({ type }) => type === 'move-camera'));
		const moves = bench.intents.filter(({ type }) => type === 'move-camera');
		expect(moves).toHaveLength(1);
		expect(moves[0]).toMatchObject({ camera: { x: expect.closeTo(0.5, 1) as number } });
		expect((canvas.boxOf(mark('mali').id)?.width ?? 0) > 46).toBe(true);
	});
});

describe('an actor that is dragged', () => {
	const hand = () => {
		const fire = (type: string, { x, y }: Point, buttons: number) =>
			(type === 'mousedown' ? bench.host.querySelector('canvas') : window)?.dispatchEvent(
				new MouseEvent(type, { clientX: x, clientY: y, bubbles: true, cancelable: true, buttons, button: 0 })
			);
		return {
			press: (at: Point) => fire('mousedown', at, 1),
			moveTo: (at: Point) => fire('mousemove', at, 1),
			letGo: (at: Point) => fire('mouseup', at, 0)
		};
	};
	const drag = async (from: Point, by: Point) => {
		const { press, moveTo, letGo } = hand();
		press(from);
		await frames(1);
		for (let step = 1; step <= 4; step++) {
			moveTo({ x: from.x + (by.x * step) / 4, y: from.y + (by.y * step) / 4 });
			await frames(1);
		}
		letGo({ x: from.x + by.x, y: from.y + by.y });
		await frames(1);
	};
	const moves = () => bench.intents.filter(({ type }) => type === 'move-actor');

	test('says where it was put down, and its box is there until the next picture', async () => {
		const { id, centre } = mark('ghaly');
		canvas.letMove(true);
		await drag(centre, { x: 40, y: 24 });
		expect(moves()).toEqual([
			{
				type: 'move-actor',
				actor: id,
				to: {
					x: expect.closeTo(centre.x + 40, 0) as number,
					y: expect.closeTo(centre.y + 24, 0) as number
				}
			}
		]);
		const box = canvas.boxOf(id);
		expect((box?.x ?? 0) + (box?.width ?? 0) / 2).toBeCloseTo(centre.x + 40, 0);
		canvas.place(id, null);
		expect((canvas.boxOf(id)?.x ?? 0) + (box?.width ?? 0) / 2).toBeCloseTo(centre.x, 0);
	});

	test('stays in the hand when another picture comes meanwhile', async () => {
		const { id, centre } = mark('ghaly');
		canvas.letMove(true);
		const { press, moveTo, letGo } = hand();
		press(centre);
		await frames(1);
		moveTo({ x: centre.x + 20, y: centre.y + 12 });
		await frames(1);
		canvas.show({ ...list, ties: list.ties.slice(1) });
		moveTo({ x: centre.x + 40, y: centre.y + 24 });
		await frames(1);
		letGo({ x: centre.x + 40, y: centre.y + 24 });
		await frames(1);
		expect(moves()).toMatchObject([
			{
				actor: id,
				to: { x: expect.closeTo(centre.x + 40, 0) as number, y: expect.closeTo(centre.y + 24, 0) as number }
			}
		]);
	});

	test('moves the ground where actors may not be moved', async () => {
		const { id, centre } = mark('ghaly');
		const before = canvas.boxOf(id);
		await drag(centre, { x: 40, y: 24 });
		expect(moves()).toEqual([]);
		expect((canvas.boxOf(id)?.x ?? 0) - (before?.x ?? 0)).toBeCloseTo(40, 0);
	});

	test('is not moved by a hand that shakes', async () => {
		const { id, centre } = mark('ghaly');
		canvas.letMove(true);
		const before = canvas.boxOf(id);
		await drag(centre, { x: 2, y: 1 });
		expect(moves()).toEqual([]);
		expect(canvas.boxOf(id)).toEqual(before);
	});
});

describe('the camera', () => {
	test('jumps for readers who asked for less motion', async () => {
		const asked = window.matchMedia('all');
		const media = vi.spyOn(window, 'matchMedia').mockReturnValue(asked);
		canvas.look({ x: 0.5, y: 0.5, zoom: 2 });
		media.mockRestore();
		expect(canvas.boxOf(mark('mali').id)?.width).toBeCloseTo(92);
		await frames(1);
	});

	test('goes where it is sent, says nothing of it, and comes back to the fit', async () => {
		canvas.look({ x: 0.25, y: 0.25, zoom: 2 });
		await until(() => Math.abs((canvas.boxOf(mark('mali').id)?.width ?? 0) - 92) < 0.1);
		const box = canvas.boxOf(mark('mali').id);
		expect(box?.x).toBeCloseTo(280 + (120 - 0.25 * 560 - 23) * 2, 0);
		canvas.look(null);
		await until(() => Math.abs((canvas.boxOf(mark('mali').id)?.width ?? 0) - 46) < 0.1);
		expect(bench.intents).toEqual([]);
	});

	test('a smaller host still shows the whole frame', async () => {
		bench.host.style.setProperty('width', '280px');
		await until(() => canvas.boxOf(mark('mali').id)?.width === 23);
		bench.host.style.setProperty('width', '560px');
		await until(() => canvas.boxOf(mark('mali').id)?.width === 46);
		expect(bench.intents).toEqual([]);
	});

	test('an actor out of sight is brought to the middle, one in sight is left where it is', async () => {
		const mali = mark('mali').id;
		canvas.reveal(mali);
		await frames(3);
		expect(canvas.boxOf(mali)?.x).toBe(97);
		canvas.look({ x: 0.9, y: 0.9, zoom: 3 });
		await until(() => (canvas.boxOf(mali)?.x ?? 0) < -500);
		await frames(30);
		canvas.reveal(mali);
		await until(() => canvas.boxOf(mali)?.x === 280 - 69);
		expect(canvas.boxOf(mali)?.y).toBeCloseTo(230 - 69, 0);
	});

	test('buttons zoom about the middle, and the state hears of it', async () => {
		canvas.zoomBy(2);
		await until(() => Math.abs((canvas.boxOf(mark('mali').id)?.width ?? 0) - 92) < 0.1);
		expect(bench.intents).toEqual([{ type: 'move-camera', camera: { x: 0.5, y: 0.5, zoom: 2 } }]);
	});
});
