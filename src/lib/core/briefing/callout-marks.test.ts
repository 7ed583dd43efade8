import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Box, DisplayList } from '#core/drawing/display-list.ts';
import { boxesMeet } from '#core/drawing/hits.ts';
import { distanceToOutline } from '#core/drawing/outline.ts';
import { palettes } from '#core/drawing/palette.ts';
import { calloutKinds, type Callout } from '#core/model/briefing.ts';
import type { Point } from '#core/model/point.ts';
import { actorId, relationId, relationTypeId } from '#core/model/ids.ts';
import { hostileTexts } from '../../../../tests/support/any-dossier.ts';
import { openOnDisk } from '../../../../tests/support/open-mali.ts';
import { sampleList } from '../../../../tests/support/sample-list.ts';
import { calloutMarks } from './callout-marks.ts';
import { stageFigure } from './frames.ts';
import { momentOf } from './moment.ts';
import { scenePicture } from './scene-picture.ts';

const sample = sampleList(palettes.light);
let large: DisplayList;

beforeAll(async () => {
	const moment = momentOf(await openOnDisk('qasr-training'));
	const { graph } = moment.index;
	const actors = [...moment.index.actors.values()];
	const relations = [...moment.index.relations.values()].filter(({ id }) => graph.hasEdge(id));
	const lit = {
		actors: new Set(actors.map(({ id }) => id)),
		relations: new Set(relations.map(({ id }) => id))
	};
	const scene = { moved: [], callouts: [] } as unknown as Parameters<typeof scenePicture>[0]['scene'];
	large = scenePicture({ scene, actors, relations, lit, moment }, stageFigure).list;
});

const about = (...ids: readonly string[]) => ({ actors: ids.map(actorId) });
const callout = (
	kind: Callout['kind'],
	on: Callout['on'],
	text = 'Founded in secret',
	more = {}
): Callout => ({
	kind,
	on,
	text,
	...more
});
const markOf = (one: Callout, list = sample) => calloutMarks([one], list)[0];
const numbersOf = (path: string | null) => [...(path ?? '').matchAll(/-?\d+(?:\.\d+)?/g)].map(Number);
const pointsOf = (path: string | null): readonly Point[] => {
	const all = numbersOf(path);
	return all.flatMap((x, index) => (index % 2 === 0 ? [{ x, y: all[index + 1] ?? NaN }] : []));
};
const actorIn = (list: DisplayList, id: string) => list.actors.find((mark) => mark.id === actorId(id))!;
const shapeOf = ({ centre, width, height }: DisplayList['actors'][number]): Box => ({
	x: centre.x - width / 2,
	y: centre.y - height / 2,
	width,
	height
});
const isInFrame = ({ x, y, width, height }: Box, list: DisplayList) =>
	x >= 0 && y >= 0 && x + width <= list.width && y + height <= list.height;

test.each(calloutKinds)('a %s about nobody on screen is left out, and the others stay', (kind) => {
	const gone = relationId(actorId('jnim'), relationTypeId('leads'), actorId('mali'), false);
	const marks = calloutMarks(
		[
			callout(kind, about('nobody')),
			callout(kind, { relation: gone }),
			callout(kind, about('mali', 'nobody'))
		],
		sample
	);
	expect(marks).toHaveLength(1);
});

test('words stand beside their actor and cover neither a node nor a name', () => {
	const { box, lines } = markOf(callout('text', about('kidal')))!;
	expect(lines).toEqual(['Founded in secret']);
	for (const actor of sample.actors) {
		expect(boxesMeet(box!, shapeOf(actor))).toBe(false);
		expect(boxesMeet(box!, actor.label.box)).toBe(false);
	}
});

test('words of two callouts do not cover one another', () => {
	const [one, two] = calloutMarks([callout('text', about('mali')), callout('text', about('mali'))], sample);
	expect(boxesMeet(one!.box!, two!.box!)).toBe(false);
});

test('words that were moved stand so much farther, in shares of the picture', () => {
	const here = markOf(callout('text', about('ghaly')))!.box!;
	const moved = markOf(callout('text', about('ghaly'), undefined, { shifted: { x: 0.1, y: -0.05 } }))!.box!;
	expect(moved.x - here.x).toBeCloseTo(0.1 * sample.width);
	expect(moved.y - here.y).toBeCloseTo(-0.05 * sample.height);
});

test.each(['', ' \n', '\u0000', '\u0001\u001f '])('a callout that says %j has no words', (text) => {
	expect(markOf(callout('hull', about('mali'), text))).toMatchObject({ lines: [], box: null });
	expect(markOf(callout('arrow', about('mali'), text))).toMatchObject({ path: null, head: null, tip: null });
});

test('a long remark has four lines at most, the last one cut', () => {
	const { lines, box, lineHeight } = markOf(callout('text', about('un'), 'many words '.repeat(60)))!;
	expect(lines).toHaveLength(4);
	expect(lines[3]).toMatch(/…$/);
	expect(box!.height).toBeGreaterThanOrEqual(4 * lineHeight);
});

describe('an arrow', () => {
	test.each(sample.actors.map(({ id }) => [id]))('to %s ends at its outline, or at its name', (id) => {
		const { box, tip, head, path } = markOf(callout('arrow', about(id)))!;
		const { centre, shape, width, height, label } = actorIn(sample, id);
		const away = { x: tip!.x - centre.x, y: tip!.y - centre.y };
		const off = Math.hypot(away.x, away.y) - distanceToOutline(shape, width, height, { x: 0, y: 0 }, away);
		expect(off).toBeGreaterThanOrEqual(3);
		if (off > 5) {
			const { x, y, width: w, height: h } = label.box;
			const beside = { x: x - 3, y: y - 3, width: w + 6, height: h + 6 };
			expect(boxesMeet(beside, { ...tip!, width: 0.01, height: 0.01 })).toBe(true);
		}
		expect(boxesMeet(label.box, { ...tip!, width: 0.01, height: 0.01 })).toBe(false);
		expect(pointsOf(head)[0]?.x).toBeCloseTo(tip!.x, 0);
		const [start] = pointsOf(path);
		expect(boxesMeet(box!, { ...start!, width: 0.01, height: 0.01 }, 0.1)).toBe(true);
	});

	test('that comes from the side of a name ends before the name', () => {
		const { label } = actorIn(sample, 'mali');
		const plain = markOf(callout('arrow', about('mali')))!.box!;
		const shifted = {
			x: (label.box.x + label.box.width / 2 - plain.x - plain.width / 2) / sample.width,
			y: (label.box.y + label.box.height + 40 - plain.y) / sample.height
		};
		const { tip, box } = markOf(callout('arrow', about('mali'), undefined, { shifted }))!;
		expect(tip!.y).toBeGreaterThanOrEqual(label.box.y + label.box.height);
		expect(tip!.y).toBeLessThan(box!.y);
	});

	test('to a tie ends beside its middle, so that its verb finds a place', () => {
		const [tie] = sample.ties;
		const { tip } = markOf(callout('arrow', { relation: tie!.id }))!;
		expect(Math.hypot(tip!.x - tie!.labelAt.x, tip!.y - tie!.labelAt.y)).toBeCloseTo(4);
	});

	test('to a place of the picture ends there', () => {
		const { tip } = markOf(callout('arrow', { at: { x: 0.25, y: 0.5 } }))!;
		expect(tip).toEqual({ x: sample.width * 0.25, y: sample.height * 0.5 });
	});

	test('to several ends outside all of them', () => {
		const { tip } = markOf(callout('arrow', about('mali', 'minusma')))!;
		for (const id of ['mali', 'minusma'])
			expect(boxesMeet(shapeOf(actorIn(sample, id)), { ...tip!, width: 0.01, height: 0.01 })).toBe(false);
	});

	test('whose words stand on what they are about has nothing to point at', () => {
		const plain = markOf(callout('arrow', { at: { x: 0.5, y: 0.5 } }))!.box!;
		const shifted = {
			x: 0.5 - (plain.x + plain.width / 2) / sample.width,
			y: 0.5 - (plain.y + plain.height / 2) / sample.height
		};
		const mark = markOf(callout('arrow', { at: { x: 0.5, y: 0.5 } }, undefined, { shifted }))!;
		expect(mark).toMatchObject({ path: null, head: null, tip: null });
		expect(mark.box).not.toBeNull();
	});
});

describe('of any callouts', () => {
	const texts = fc.oneof(fc.constantFrom('', ...hostileTexts), fc.string({ unit: 'binary', maxLength: 60 }));
	const share = fc.double({ min: -3, max: 3, noNaN: true });
	const anyOn = (list: () => DisplayList) =>
		fc.oneof(
			fc.array(fc.nat(), { minLength: 1, maxLength: 5 }).map((places) => {
				const { actors } = list();
				return { actors: places.map((place) => actors[place % actors.length]!.id) };
			}),
			fc.nat().map((place) => ({ relation: list().ties[place % list().ties.length]!.id })),
			fc
				.record({
					x: fc.double({ min: 0, max: 1, noNaN: true }),
					y: fc.double({ min: 0, max: 1, noNaN: true })
				})
				.map((at) => ({ at }))
		);
	const anyCallouts = (list: () => DisplayList) =>
		fc.array(
			fc.record(
				{
					kind: fc.constantFrom(...calloutKinds),
					on: anyOn(list),
					text: texts,
					shifted: fc.record({ x: share, y: share })
				},
				{ requiredKeys: ['kind', 'on', 'text'] }
			),
			{ maxLength: 5 }
		);

	test.each([
		['the sample', () => sample],
		['a whole dossier', () => large],
		['a small frame', () => ({ ...sample, width: 90, height: 60, actors: sample.actors.slice(0, 1) })]
	])('words stay in the picture, paths are numbers: %s', (_, list) => {
		fc.assert(
			fc.property(anyCallouts(list), (callouts) => {
				const marks = calloutMarks(callouts, list());
				expect(marks).toHaveLength(callouts.length);
				for (const { box, lines, path, head, tip } of marks) {
					expect(box === null).toBe(lines.length === 0);
					if (box) expect(isInFrame(box, list())).toBe(true);
					expect(`${path}${head}`).not.toMatch(/NaN|Infinity|undefined/);
					expect(tip === null).toBe(head === null);
				}
			}),
			{ numRuns: 60 }
		);
	});

	test('a hull encloses its actors and their names', () => {
		fc.assert(
			fc.property(fc.array(fc.nat(), { minLength: 1, maxLength: 6 }), (places) => {
				const actors = places.map((place) => large.actors[place % large.actors.length]!);
				const corners = pointsOf(
					markOf(callout('hull', { actors: actors.map(({ id }) => id) }), large)!.path
				);
				for (const { x, y, width, height } of actors.flatMap((actor) => [shapeOf(actor), actor.label.box])) {
					for (const point of [
						{ x, y },
						{ x: x + width, y },
						{ x, y: y + height },
						{ x: x + width, y: y + height }
					])
						expect(isEnclosed(point, corners)).toBe(true);
				}
			}),
			{ numRuns: 60 }
		);
	});

	test('a bracket is as high as what it holds together, and beside it', () => {
		for (const actor of large.actors) {
			const { path } = markOf(callout('bracket', { actors: [actor.id] }), large)!;
			const [x = NaN, top = NaN, , bottom = NaN] = numbersOf(path);
			const { centre, height, width } = actor;
			expect(top).toBeLessThanOrEqual(Math.max(1, centre.y - height / 2));
			expect(bottom).toBeGreaterThanOrEqual(Math.min(large.height - 1, centre.y + height / 2));
			expect(Math.abs(x - centre.x)).toBeGreaterThan(width / 2);
			expect(isInFrame({ x, y: top, width: 0, height: bottom - top }, large)).toBe(true);
		}
	});
});

/** Whether a point is on one side of every edge between the corners of a convex outline, in order. */
function isEnclosed(point: Point, corners: readonly Point[]): boolean {
	const sides = corners.map((corner, index) => {
		const next = corners[(index + 1) % corners.length] ?? corner;
		return (next.x - corner.x) * (point.y - corner.y) - (next.y - corner.y) * (point.x - corner.x);
	});
	return sides.every((side) => side >= -1e-6) || sides.every((side) => side <= 1e-6);
}
