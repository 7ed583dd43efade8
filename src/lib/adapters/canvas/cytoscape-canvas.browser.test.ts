import '@fontsource-variable/noto-sans-arabic/wght.css';
import '@fontsource-variable/source-sans-3/wght.css';
import { afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import {
	boxOfPixels,
	differentShare,
	frames,
	grown,
	isNear,
	measure,
	mountSample,
	painted,
	picture,
	pixel,
	until
} from '../../../../tests/support/canvas-bench.ts';
import { pictureOfShipped } from '../../../../tests/support/open-shipped.ts';
import { sampleList } from '../../../../tests/support/sample-list.ts';
import { CytoscapeCanvas } from './cytoscape-canvas.ts';
import { loadFonts } from './fonts.ts';
import { contrastRatio } from '#core/drawing/contrast.ts';
import type { DisplayList } from '#core/drawing/display-list.ts';
import { palettes } from '#core/drawing/palette.ts';
import { actorId, relationId, relationTypeId } from '#core/model/ids.ts';

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

describe('what is drawn', () => {
	test('nodes are where the list has them', () => {
		const image = picture(bench.host, list.paper);
		for (const actor of list.actors) {
			const box = {
				x: actor.centre.x - actor.width / 2,
				y: actor.centre.y - actor.height / 2,
				width: actor.width,
				height: actor.height
			};
			const drawn = boxOfPixels(image, grown(box, 4), isNear(actor.fill, 40));
			expect(drawn, actor.id).not.toBeNull();
			for (const side of ['x', 'y', 'width', 'height'] as const) {
				// Half of the rim of paper lies on the node, on both sides of it; corners of some shapes are thin.
				expect(Math.abs((drawn?.[side] ?? 0) - box[side]), `${actor.id} ${side}`).toBeLessThanOrEqual(
					side === 'x' || side === 'y' ? 2.25 : 4.5
				);
			}
			expect(canvas.boxOf(actor.id)).toEqual(box);
		}
	});

	test('names are in their boxes', () => {
		const image = picture(bench.host, list.paper);
		for (const { id, label } of list.actors) {
			const drawn = boxOfPixels(image, grown(label.box, 5), isNear(list.ink, 70));
			expect(drawn, id).not.toBeNull();
			if (!drawn) continue;
			expect(drawn.x).toBeGreaterThanOrEqual(label.box.x - 1.5);
			expect(drawn.x).toBeLessThanOrEqual(label.box.x + 3);
			expect(drawn.x + drawn.width).toBeLessThanOrEqual(label.box.x + label.box.width + 1.5);
			expect(drawn.y).toBeGreaterThanOrEqual(label.box.y - 1.5);
			expect(drawn.y + drawn.height).toBeLessThanOrEqual(label.box.y + label.box.height + 1.5);
			const middle = drawn.y + drawn.height / 2 - (label.box.y + label.box.height / 2);
			expect(Math.abs(middle), id).toBeLessThanOrEqual(3);
		}
	});

	test.each(['light', 'dark'] as const)('it is the picture of the %s SVG', async (theme) => {
		const themed = sampleList(palettes[theme], measure);
		canvas.show(themed);
		await until(() => differentShare(picture(bench.host, themed.paper), painted(themed), 48) < 0.0015);
		expect(differentShare(picture(bench.host, themed.paper), painted(themed), 16)).toBeLessThan(0.005);
	});

	// Of all pixels of both rasters, at most this share may differ by more than 48 of 255 in a channel.
	test.each(['mali-2020', 'qasr-training'])(
		'it is the picture of the SVG of %s, but for 3 pixels in 1,000',
		async (id) => {
			const shipped = await pictureOfShipped(id, palettes.light);
			bench.host.style.setProperty('width', `${shipped.width}px`);
			bench.host.style.setProperty('height', `${shipped.height}px`);
			canvas.show(shipped);
			const expected = painted(shipped);
			await until(() => differentShare(picture(bench.host, shipped.paper), expected, 48) < 0.003);
			expect(shipped.actors.length).toBeGreaterThan(30);
		}
	);

	test('signs that Cytoscape cannot draw lie over it', () => {
		const image = picture(bench.host, list.paper);
		const { badge, restColour } = tie('leads');
		const around = { x: (badge?.x ?? 0) - 7, y: (badge?.y ?? 0) - 7, width: 14, height: 14 };
		const ring = boxOfPixels(image, around, isNear(restColour, 60));
		expect(ring?.height).toBeGreaterThan(11);
		const { end } = tie('supports');
		const hollow = { x: end.x - 24, y: end.y - 8, width: 10, height: 16 };
		expect(boxOfPixels(image, hollow, isNear(tie('supports').restColour, 60))).not.toBeNull();
	});

	test('another list takes over: what is gone goes, what is new comes', async () => {
		const fewer = { ...list, actors: list.actors.slice(0, 2), ties: list.ties.slice(0, 2) };
		canvas.show(fewer);
		await until(() => differentShare(picture(bench.host, list.paper), painted(fewer), 48) < 0.002);
		expect(canvas.boxOf(mark('kidal').id)).toBeNull();
		canvas.show(list);
		await until(() => differentShare(picture(bench.host, list.paper), painted(list), 48) < 0.002);
		expect(canvas.boxOf(mark('kidal').id)).not.toBeNull();
	});

	test('any text may be an id or a name', async () => {
		const names = [
			'__proto__',
			'constructor',
			'a\'"]\\#.b',
			'👩🏽‍⚕️',
			'\u202eabc',
			'<script>',
			' ',
			'\ud800',
			'a~founded~b',
			'band x',
			'<script>x'
		];
		const hostile: DisplayList = {
			...list,
			actors: names.map((name, index) => ({
				...mark('mali'),
				id: actorId(name),
				centre: { x: 60 + (index % 5) * 100, y: 80 + Math.floor(index / 5) * 150 },
				label: {
					...mark('mali').label,
					lines: index === 0 ? [] : [name],
					box: { x: 40 + (index % 5) * 100, y: 110, width: 40, height: 18 }
				}
			})),
			ties: [
				{
					...tie('founded'),
					id: relationId(actorId('__proto__'), relationTypeId('founded'), actorId('constructor'), false),
					source: actorId('__proto__'),
					target: actorId('constructor')
				},
				{
					...tie('leads'),
					source: actorId('<script>'),
					target: actorId('<script>x'),
					verb: '',
					start: { x: 50, y: 50 },
					control: { x: 50, y: 50 },
					end: { x: 50, y: 50 },
					badge: null,
					glyphs: []
				}
			],
			bands: [
				{
					a: actorId('<script>'),
					b: actorId(' '),
					start: { x: 60, y: 230 },
					end: { x: 160, y: 230 },
					count: 12
				}
			]
		};
		const warned = vi.spyOn(console, 'warn');
		canvas.show(hostile);
		canvas.emphasise({
			selectedActor: actorId(' '),
			selectedRelation: hostile.ties[0]?.id ?? null,
			actors: new Set(names.map(actorId)),
			relations: new Set(hostile.ties.map(({ id }) => id))
		});
		await frames(3);
		expect(warned).not.toHaveBeenCalled();
		warned.mockRestore();
		for (const name of names) expect(canvas.boxOf(actorId(name)), name).not.toBeNull();
		expect(Object.keys(Object.prototype)).toEqual([]);
	});
});

describe('what stands out', () => {
	test('the rest steps back, without names', async () => {
		const [mali, mission] = [mark('mali'), mark('minusma')];
		canvas.emphasise({
			selectedActor: mali.id,
			selectedRelation: null,
			actors: new Set([mali.id, mission.id]),
			relations: new Set([tie('supports').id])
		});
		await frames(3);
		const image = picture(bench.host, list.paper);
		const ghaly = mark('ghaly');
		const fill = pixel(image, ghaly.centre.x - 16, ghaly.centre.y);
		expect(contrastRatio(hex(fill), list.paper)).toBeLessThan(1.5);
		expect(boxOfPixels(image, ghaly.label.box, isNear(list.ink, 70))).toBeNull();
		expect(boxOfPixels(image, mission.label.box, isNear(list.ink, 70))).not.toBeNull();

		const badge = tie('leads').badge ?? { x: 0, y: 0 };
		const sign = { x: badge.x - 7, y: badge.y - 7, width: 14, height: 14 };
		expect(boxOfPixels(image, sign, isNear(tie('leads').restColour, 60))).toBeNull();

		// The ring: 2 px of paper, then the colour of selection.
		const beside = { x: mali.centre.x - mali.width / 2 - 8, y: mali.centre.y, width: 9, height: 1 };
		const ring = boxOfPixels(image, beside, isNear(list.selection, 40));
		expect(ring?.width).toBeGreaterThanOrEqual(2);
		expect((ring?.x ?? 0) + (ring?.width ?? 0)).toBeLessThanOrEqual(mali.centre.x - mali.width / 2 - 1);

		const supports = tie('supports');
		const verb = { x: supports.labelAt.x - 20, y: supports.labelAt.y - 8, width: 40, height: 16 };
		expect(boxOfPixels(image, verb, isNear(supports.colour, 60))).not.toBeNull();

		canvas.emphasise(null);
		await until(() => differentShare(picture(bench.host, list.paper), painted(list), 48) < 0.0015);
		expect(bench.intents).toEqual([]);
	});
});

function hex(channels: readonly number[]): string {
	return `#${channels.map((channel) => channel.toString(16).padStart(2, '0')).join('')}`;
}
