import { describe, expect, test } from 'vitest';
import {
	actorIn,
	distance,
	gap,
	inFull,
	moved,
	moving,
	sample
} from '../../../../tests/support/moving-pictures.ts';
import { transitionBetween } from './transition.ts';
import { pointOn } from '#core/drawing/curve.ts';
import type { DisplayList } from '#core/drawing/display-list.ts';
import { fanCurves } from '#core/drawing/fan-curves.ts';

describe('what stays', () => {
	const to = moved(sample, 'ghaly', { x: 60, y: -90 });
	const { at } = transitionBetween(moved(sample, 'ghaly', { x: 0, y: 0 }), to, moving);

	test('keeps its dash, colour, number of signs, and a badge on its line', () => {
		const [tie] = at(300).ties.filter(({ badge }) => badge);
		const before = at(0).ties.find(({ id }) => id === tie?.id);
		expect(tie).toMatchObject({ stroke: before?.stroke, colour: before?.colour, opacity: 1 });
		expect(tie?.glyphs).toHaveLength(before?.glyphs.length ?? NaN);
		expect(tie?.glyphs).not.toEqual(before?.glyphs);
		expect(tie?.badge).toEqual(tie && pointOn(tie, 0.36));
	});

	test.each([
		['drawn by hand', sample],
		['as it is drawn here', moved(sample, 'ghaly', { x: 0, y: 0 })]
	])('has no jump where the movement starts and ends: %s', (_, start) => {
		const { at: frameAt } = transitionBetween(start, to, moving);
		for (const [near, far] of [
			[0.01, 0],
			[599.99, 600]
		] as const) {
			// prettier-ignore
			frameAt(near).ties.forEach((tie, index) => {
				const rest = frameAt(far).ties[index]!;
				expect(distance(tie.start, rest.start) + distance(tie.end, rest.end)).toBeLessThan(0.01);
				expect(distance(tie.control, rest.control)).toBeLessThan(0.01);
			});
		}
	});

	test('carries its name along; another side for it is taken half way', () => {
		const other = { side: 'left', lines: ['Iyad'], box: { x: 195, y: 120, width: 40, height: 18 } } as const;
		const sides = to.actors.map((mark) =>
			String(mark.id) === 'ghaly' ? { ...mark, label: { ...mark.label, ...other } } : mark
		);
		const turning = transitionBetween(sample, { ...to, actors: sides }, moving);
		const early = actorIn(turning.at(299), 'ghaly');
		const late = actorIn(turning.at(301), 'ghaly');
		expect([early.label.side, late.label.side]).toEqual(['right', 'left']);
		const rest = actorIn(turning.at(0), 'ghaly');
		expect(early.label.box.x - early.centre.x).toBeCloseTo(rest.label.box.x - rest.centre.x, 6);
		expect(early.label.box.x).not.toBe(rest.label.box.x);
		expect(late.label.box.x - late.centre.x).toBeCloseTo(195 - 330, 6);
	});

	test('a name keeps its distance from a node that grows', () => {
		const grown = moved(sample, 'mali', { x: 50, y: 0 }, { width: 80, height: 80 });
		const away = { ...grown, actors: grown.actors.map((mark) => ({ ...mark, label: { ...mark.label, lines: ['x'] } })) }; // prettier-ignore
		const { at: frameAt } = transitionBetween(sample, away, moving);
		const gapAt = (ms: number) => {
			const { centre, height, label } = actorIn(frameAt(ms), 'mali');
			return label.box.y - centre.y - height / 2;
		};
		expect(gapAt(250)).toBeCloseTo(gapAt(0), 6);
		expect(gapAt(350)).toBeCloseTo(gapAt(600), 6);
	});
});

describe('far ways', () => {
	const places = (x: (index: number) => number): DisplayList => ({
		...sample,
		ties: [],
		actors: sample.actors.map((mark, index) => ({ ...mark, centre: { x: x(index), y: 60 * index } }))
	});

	test('are seen from farther off, so that nothing flies across', () => {
		const { at } = transitionBetween(places(() => 10), places(() => 550), moving); // prettier-ignore
		expect(at(0).camera.zoom).toBe(1);
		expect(at(300).camera.zoom).toBeCloseTo(0.7 / (540 / 560), 6);
		expect(at(600).camera.zoom).toBe(1);
	});

	test('of a few actors among many that stand move no camera', () => {
		const from = places(() => 10);
		const to = places((index) => (index < 2 ? 550 : 10));
		expect(transitionBetween(from, to, moving).at(300).camera).toEqual({ x: 0.5, y: 0.5, zoom: 1 });
	});

	test('between two close looks go out far enough to see both', () => {
		const camera = { from: { x: 0.125, y: 0.5, zoom: 4 }, to: { x: 0.875, y: 0.5, zoom: 4 } };
		const { at } = transitionBetween(sample, sample, { ...moving, camera });
		expect(at(300).camera).toEqual({ x: 0.5, y: 0.5, zoom: 1 });
	});

	test('a camera that only comes nearer goes there about one point, and never out', () => {
		const camera = { from: null, to: { x: 0.25, y: 0.5, zoom: 4 } };
		const { at, durationMs } = transitionBetween(sample, sample, { ...moving, camera });
		expect(durationMs).toBe(600);
		const zooms = Array.from({ length: 38 }, (_, index) => at(index * 16).camera.zoom);
		expect(zooms.every((zoom, index) => zoom >= (zooms[index - 1] ?? 1))).toBe(true);
		const still = (1 / 3) * 0.5;
		for (const ms of [100, 300, 500]) {
			const { x, zoom } = at(ms).camera;
			expect((still - x) * zoom).toBeCloseTo(still - 0.5, 6);
		}
		expect(at(600).camera).toEqual(camera.to);
	});
});

describe('bands', () => {
	const band = (a: number, b: number, count: number, list: DisplayList) => {
		const [one, other] = [list.actors[a]!, list.actors[b]!];
		const [line] = fanCurves(1, one, other, 0);
		return { a: one.id, b: other.id, start: line!.start, end: line!.end, count };
	};

	test('follow their actors, told from whichever end', () => {
		const from = { ...sample, ties: [], bands: [band(0, 3, 4, sample)] };
		const there = moved(sample, 'mali', { x: 80, y: 60 });
		const to = { ...there, ties: [], bands: [band(3, 0, 7, there), band(1, 2, 1, there)] };
		const { at, durationMs } = transitionBetween(from, to, moving);
		expect(durationMs).toBe(800);
		expect(at(0)).toEqual(inFull(from));
		const [half] = at(300).bands;
		const [mali, un] = [actorIn(at(300), 'mali'), actorIn(at(300), 'un')];
		expect(gap(un, half!.start)).toBeLessThan(8);
		expect(gap(mali, half!.end)).toBeLessThan(8);
		expect(at(299).bands.map(({ count, opacity }) => [count, opacity])).toEqual([[4, 1]]);
		expect(at(301).bands.map(({ count }) => count)).toEqual([7]);
		expect(at(800)).toEqual(inFull(to));
	});

	test('are seen as much as the fainter of their actors', () => {
		const list = { ...sample, ties: [], bands: [band(0, 3, 4, sample)] };
		const opacityOf = { to: (id: string) => (id === 'un' ? 0.2 : 1) };
		const { at } = transitionBetween(list, list, { ...moving, opacityOf });
		expect(at(150).bands[0]?.opacity).toBe(0.2);
	});
});
