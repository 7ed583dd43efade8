import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import {
	actorIn,
	distance,
	expectLawful,
	idsOf,
	inFull,
	moved,
	moving,
	sample,
	without,
	worstGap
} from '../../../../tests/support/moving-pictures.ts';
import { drawnShipped, openShipped, positionsOfShipped } from '../../../../tests/support/open-shipped.ts';
import { seeded } from '../../../../tests/support/scale-free.ts';
import { transitionBetween, type OpacityOf } from './transition.ts';
import { compose } from '#core/drawing/compose.ts';
import type { DisplayList } from '#core/drawing/display-list.ts';
import { palettes } from '#core/drawing/palette.ts';
import { actorId } from '#core/model/ids.ts';

const share = fc.double({ min: 0, max: 1, noNaN: true });
/** Which actors are in a picture, how far they stand from where the dossier has them, and how large names are. */
const change = fc.record({
	seed: fc.integer(),
	kept: share,
	far: share,
	fontSize: fc.integer({ min: 12, max: 18 })
});
type Change = typeof change extends fc.Arbitrary<infer Value> ? Value : never;

/** A shipped dossier, and pictures of it with some of its actors at other places. */
async function picturesOf(id: string) {
	const { vocabulary } = await openShipped(id);
	const whole = await drawnShipped(id);
	const { width, height, points } = await positionsOfShipped(id);
	return ({ seed, kept, far, fontSize }: Change): DisplayList => {
		const draw = seeded(seed);
		const places = [...points.values()].map((point) => ({ point, order: draw() }));
		const other = places.sort((a, b) => a.order - b.order).map(({ point }) => point);
		const moved = new Map(
			[...points].map(([actor, { x, y }], index) => {
				const to = other[index] ?? { x, y };
				return [actor, { x: x + (to.x - x) * far, y: y + (to.y - y) * far }];
			})
		);
		return compose({
			scene: { ...whole, actors: whole.actors.filter(() => draw() <= kept) },
			vocabulary,
			positions: { width, height, points: moved },
			frame: { width, height },
			palette: palettes.light,
			fontSize
		});
	};
}

const everyone: Change = { seed: 1, kept: 1, far: 0, fontSize: 14 };

describe.each(['mali-2020', 'qasr-training'])('pictures of %s', (id) => {
	let picture: Awaited<ReturnType<typeof picturesOf>>;
	beforeAll(async () => {
		picture = await picturesOf(id);
	});

	test('become one another: who stays is always there, once, in full, and moves steadily', () => {
		fc.assert(
			fc.property(change, change, (from, to) => expectLawful(picture(from), picture(to))),
			{ numRuns: 15 }
		);
	});

	test('ties that stay keep to the outlines of their actors', () => {
		fc.assert(
			fc.property(change, (to) => {
				expect(worstGap(picture(everyone), picture({ ...to, kept: 1 }))).toBeLessThan(9);
			}),
			{ numRuns: 10 }
		);
	});
});

describe('phases', () => {
	const from = without(sample, 'kidal');
	const to = moved(without(sample, 'ghaly'), 'jnim', { x: 90, y: 40 });
	const dimmed: OpacityOf = (id) => (String(id) === 'un' ? 0.2 : 1);
	const { durationMs, at } = transitionBetween(from, to, { ...moving, opacityOf: { to: dimmed } });

	test('follow one another: leave, move, come in, step back', () => {
		expect(durationMs).toBe(1_100);
		const [kidal, ghaly] = ['kidal', 'ghaly'].map((id) => sample.actors.find((mark) => String(mark.id) === id)); // prettier-ignore
		expect(actorIn(at(75), 'ghaly')).toMatchObject({ opacity: 0.5, centre: ghaly?.centre });
		expect(actorIn(at(75), 'jnim')).toEqual(actorIn(at(0), 'jnim'));
		expect(
			at(75)
				.ties.filter(({ opacity }) => opacity < 1)
				.map(({ title }) => title)
		).toEqual(['Iyad Ag Ghaly leads JNIM']);
		expect(actorIn(at(150), 'ghaly')).toBeUndefined();
		expect(actorIn(at(450), 'jnim').centre).toEqual({ x: 175, y: 340 });
		expect(actorIn(at(750), 'jnim')).toEqual(actorIn(at(1_100), 'jnim'));
		expect(actorIn(at(750), 'kidal')).toBeUndefined();
		expect(actorIn(at(850), 'kidal')).toMatchObject({ opacity: 0.5, centre: kidal?.centre });
		expect(actorIn(at(850), 'kidal').width).toBeCloseTo((kidal?.width ?? 0) * 0.9, 6);
		expect(actorIn(at(950), 'kidal')).toEqual({ ...kidal, opacity: 1 });
		expect(actorIn(at(950), 'un').opacity).toBe(1);
		expect(actorIn(at(1_025), 'un').opacity).toBeCloseTo(0.6, 6);
		expect(actorIn(at(1_100), 'un').opacity).toBe(0.2);
	});

	test.each<[string, DisplayList, DisplayList, number]>([
		['nothing differs', sample, sample, 0],
		['somebody leaves', sample, without(sample, 'kidal'), 150],
		['somebody comes in', without(sample, 'kidal'), sample, 200],
		['somebody moves', moved(sample, 'un', { x: 0, y: 0 }), moved(sample, 'un', { x: 1, y: 0 }), 600]
	])('with nothing to do take no time: %s', (_, one, other, ms) => {
		expect(transitionBetween(one, other, moving).durationMs).toBe(ms);
		expectLawful(one, other);
	});

	test('a transition that is left half way goes on from there', () => {
		const half = at(400);
		const back = transitionBetween(half, from, moving);
		expect(back.at(0)).toEqual(half);
		expect(back.at(back.durationMs)).toEqual(inFull(from));
		expect(actorIn(half, 'jnim').centre.x).toBeGreaterThan(130);
		expect(distance(actorIn(back.at(1), 'jnim').centre, actorIn(half, 'jnim').centre)).toBeLessThan(0.01);
		const dim = transitionBetween(at(75), from, moving);
		expect(dim.durationMs).toBe(150);
		expect(actorIn(dim.at(75), 'ghaly').opacity).toBeCloseTo(0.75, 6);
	});
});

describe('less motion', () => {
	const to = moved(without(sample, 'kidal'), 'jnim', { x: 90, y: 40 });
	test.each([
		['asked for by the reader', { isReduced: true, isCut: false }, to],
		['a cut', { isReduced: false, isCut: true }, to],
		['frames of two sizes', moving, { ...to, width: 900 }]
	])('%s: the new picture at once, faded in, nothing moved', (_, options, target) => {
		const { durationMs, at } = transitionBetween(sample, target, options);
		expect(durationMs).toBe(80);
		expect(at(0)).toEqual(inFull(sample));
		expect(at(80)).toEqual(inFull(target));
		for (const [ms, opacity] of [
			[1, 1 / 80],
			[40, 0.5],
			[79, 79 / 80]
		] as const) {
			// prettier-ignore
			const frame = at(ms);
			expect(idsOf(frame)).toEqual(idsOf(target));
			expect(frame.actors.map(({ centre }) => centre)).toEqual(target.actors.map(({ centre }) => centre));
			for (const mark of [...frame.actors, ...frame.ties]) expect(mark.opacity).toBeCloseTo(opacity, 6);
		}
	});

	test('where nothing differs nothing blinks', () => {
		expect(transitionBetween(sample, sample, { isReduced: true, isCut: false }).durationMs).toBe(0);
	});
});

test('actors that pass through one another break nothing', () => {
	const [mali, minusma] = sample.actors.map(({ centre }) => centre);
	const swapped = moved(
		moved(sample, 'mali', { x: minusma!.x - mali!.x, y: minusma!.y - mali!.y }),
		'minusma',
		{ x: mali!.x - minusma!.x, y: mali!.y - minusma!.y }
	);
	expectLawful(sample, swapped);
});

test('a tie whose actor is missing in one of the pictures leaves and comes in', () => {
	const broken = { ...sample, actors: sample.actors.slice(1) };
	const { at, durationMs } = transitionBetween(broken, sample, moving);
	expect(durationMs).toBe(350);
	expect(at(durationMs)).toEqual(inFull(sample));
});

test('ids that mean something to JavaScript are ordinary', () => {
	const named = (id: string): DisplayList => ({
		...sample,
		ties: [],
		actors: sample.actors.slice(0, 1).map((mark) => ({ ...mark, id: actorId(id) }))
	});
	for (const id of ['__proto__', 'constructor', '0']) {
		expectLawful(named(id), named('toString'));
		expect(transitionBetween(named(id), named(id), moving).durationMs).toBe(0);
	}
});
