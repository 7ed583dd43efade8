import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Box, DisplayList } from '#core/drawing/display-list.ts';
import { boxesMeet } from '#core/drawing/hits.ts';
import { palettes } from '#core/drawing/palette.ts';
import { calloutKinds, type Callout } from '#core/model/briefing.ts';
import { openMali } from '../../../../tests/support/open-mali.ts';
import { sampleList } from '../../../../tests/support/sample-list.ts';
import { calloutMarks } from './callout-marks.ts';
import { stageFigure } from './frames.ts';
import { momentOf, type Moment } from './moment.ts';
import { scenePicture } from './scene-picture.ts';
import { tieWords } from './tie-words.ts';

const sample = sampleList(palettes.light);
const allOf = (list: DisplayList) => new Set(list.ties.map(({ id }) => id));
let moment: Moment;

beforeAll(async () => {
	moment = momentOf(await openMali());
});

/** The picture of somebody and their neighbours on a stage. */
function around(place: number): DisplayList {
	const { actors, relationsByActor, graph } = moment.index;
	const somebody = [...actors.keys()][place % actors.size]!;
	const relations = (relationsByActor.get(somebody) ?? []).filter(({ id }) => graph.hasEdge(id));
	const ids = new Set([somebody, ...relations.flatMap(({ subject, object }) => [subject, object])]);
	const drawn = [...actors.values()].filter(({ id }) => ids.has(id));
	const lit = { actors: ids, relations: new Set(relations.map(({ id }) => id)) };
	const scene = { moved: [], callouts: [] } as unknown as Parameters<typeof scenePicture>[0]['scene'];
	return scenePicture({ scene, actors: drawn, relations, lit, moment }, stageFigure).list;
}

function expectClear(words: ReturnType<typeof tieWords>, list: DisplayList, others: readonly Box[] = []) {
	const boxes = [
		...list.actors.flatMap(({ centre, width, height, label }) => [
			{ x: centre.x - width / 2, y: centre.y - height / 2, width, height },
			...(label.lines.length > 0 ? [label.box] : [])
		]),
		...list.ties.flatMap(({ badge }) =>
			badge ? [{ x: badge.x - 6, y: badge.y - 6, width: 12, height: 12 }] : []
		),
		...others
	];
	for (const [index, { box, at, text, relation }] of words.entries()) {
		for (const other of [...boxes, ...words.slice(index + 1).map((word) => word.box)])
			expect(boxesMeet(box, other)).toBe(false);
		expect(
			box.x >= 0 && box.y >= 0 && box.x + box.width <= list.width && box.y + box.height <= list.height
		).toBe(true);
		expect(at).toEqual({ x: box.x + box.width / 2, y: box.y + box.height / 2 });
		expect(list.ties.find(({ id }) => id === relation)?.verb).toBe(text);
	}
}

test('verbs stand on their ties and cover no name, no actor, no badge and no other verb', () => {
	const words = tieWords(sample, allOf(sample));
	expect(words.length).toBeGreaterThan(sample.ties.length / 2);
	expectClear(words, sample);
});

test('only ties that the scene is about have a verb', () => {
	const [tie] = sample.ties;
	expect(tieWords(sample, new Set([tie!.id])).map(({ relation }) => relation)).toEqual([tie!.id]);
	expect(tieWords(sample, new Set())).toEqual([]);
});

test('a tie that is too short for its verb goes without', () => {
	const ties = sample.ties.map((tie) => ({ ...tie, verb: 'negotiates with '.repeat(12) }));
	expect(tieWords({ ...sample, ties }, allOf(sample))).toEqual([]);
});

test('where ties are drawn as bands, or are very many, there is no verb', () => {
	const [one] = sample.actors;
	const band = { a: one!.id, b: one!.id, start: one!.centre, end: one!.centre, count: 2 };
	expect(tieWords({ ...sample, bands: [band] }, allOf(sample))).toEqual([]);
	const ties = Array.from({ length: 6 }, () => sample.ties).flat();
	expect(tieWords({ ...sample, ties }, allOf(sample))).toEqual([]);
});

describe('of any picture', () => {
	test('verbs are clear of everything, also of callouts and the tips of arrows', () => {
		const anyCallouts = fc.array(
			fc.record({ kind: fc.constantFrom(...calloutKinds), place: fc.nat(), isTie: fc.boolean() }),
			{ maxLength: 3 }
		);
		fc.assert(
			fc.property(fc.nat(), anyCallouts, (place, told) => {
				const list = around(place);
				const callouts = told.map(({ kind, place: at, isTie }): Callout => {
					const tie = list.ties[at % Math.max(1, list.ties.length)];
					const actor = list.actors[at % list.actors.length]!;
					return {
						kind,
						on: isTie && tie ? { relation: tie.id } : { actors: [actor.id] },
						text: 'Some words about it'
					};
				});
				const marks = calloutMarks(callouts, list);
				expectClear(
					tieWords(list, allOf(list), marks),
					list,
					marks.flatMap(({ box, tip }) => [
						...(box ? [box] : []),
						...(tip ? [{ x: tip.x - 5, y: tip.y - 5, width: 10, height: 10 }] : [])
					])
				);
			}),
			{ numRuns: 40 }
		);
	});
});
