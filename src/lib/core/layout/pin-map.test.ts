import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { drawnShipped, positionsOfShipped } from '../../../../tests/support/open-shipped.ts';
import { drawnOf, nodeId } from '../../../../tests/support/plain-drawn.ts';
import { carryOver, fittedOf, pinsMovedBy, toDossierPoint, type Fitted } from './carry-over.ts';
import { fit } from './fit.ts';
import type { Frame } from './frame.ts';
import { labelSizes } from './label-sizes.ts';
import { pinMapOf, pinOf, placeOfPin } from './pin-map.ts';
import { finish } from './steps.ts';
import { stretchToFrame } from './stretch-to-frame.ts';
import type { Drawn } from '#core/drawing/plan.ts';
import type { Positions } from '#core/model/dossier.ts';
import type { Point } from '#core/model/point.ts';
import type { ActorId } from '#core/model/ids.ts';

/** px of the screen that a dropped actor may stand off after a reload. */
const most = 3;

interface Drop {
	readonly which: number;
	/** Shares of the picture. */
	readonly x: number;
	readonly y: number;
}

const share = fc.double({ min: 0.01, max: 0.99, noNaN: true });
const drop: fc.Arbitrary<Drop> = fc.record({ which: fc.nat(), x: share, y: share });
const drops = fc.array(drop, { minLength: 1, maxLength: 4 });
const canvas = fc.record({
	width: fc.integer({ min: 390, max: 2_000 }),
	height: fc.integer({ min: 400, max: 1_200 })
});

type Fitting = (positions: Positions, graph: Drawn, frame: Frame) => Positions;

const fitAnew: Fitting = (positions, graph, frame) =>
	finish(fit({ positions, graph, frame, sizes: labelSizes.screen })).positions;
const stretchAnew: Fitting = (positions, graph, frame) => stretchToFrame(positions, graph, frame, 14);

const withPins = (positions: Positions, pins: Iterable<readonly [ActorId, Point]>): Positions => ({
	...positions,
	points: new Map([
		...positions.points,
		...[...pins].map(([id, point]) => [id, { ...point, pinned: true as const }] as const)
	])
});

/** Where everybody stands on the screen, once the whole picture is looked at in its canvas. */
const onScreen = ({ points, width, height }: Positions, frame: Frame) =>
	new Map(
		[...points].map(([id, { x, y }]) => [
			id,
			{ x: (x / width) * frame.width, y: (y / height) * frame.height }
		])
	);

const apart = (a: Point, b: Point) => Math.hypot(a.x - b.x, a.y - b.y);

/** Drop actors one after the other into a picture, as a person does: the dossier, and the picture of it. */
function dropAll(fitted: Fitted, graph: Drawn, list: readonly Drop[]): Fitted {
	const ids = graph.actors.map(({ id }) => id);
	return list.reduce((now, { which, x, y }) => {
		const id = ids[which % ids.length]!;
		const place = { x: x * now.to.width, y: y * now.to.height };
		const others = pinsMovedBy(now, id, graph);
		const pins = [...others, [id, toDossierPoint(now, id, place, graph)] as const];
		const next = carryOver(now, withPins(now.from, pins), graph, 14)!;
		expect(apart(next.to.points.get(id)!, place)).toBeLessThan(1);
		for (const [other, before] of now.to.points) {
			if (other !== id) expect(apart(next.to.points.get(other)!, before)).toBeLessThan(1);
		}
		return next;
	}, fitted);
}

function expectToStayAfterReload(
	positions: Positions,
	graph: Drawn,
	frame: Frame,
	list: readonly Drop[],
	fitting: Fitting
) {
	const before = dropAll(fittedOf(positions, fitting(positions, graph, frame), frame), graph, list);
	const [seen, anew] = [onScreen(before.to, frame), onScreen(fitting(before.from, graph, frame), frame)];
	for (const [id, { pinned }] of before.from.points) {
		if (pinned) expect(apart(seen.get(id)!, anew.get(id)!)).toBeLessThan(most);
	}
}

describe('who is dropped is there after a reload', () => {
	test.each(['mali-2020', 'qasr-training'])(
		'in %s, fitted to a window',
		async (dossier) => {
			const [graph, positions] = [await drawnShipped(dossier), await positionsOfShipped(dossier)];
			const frame = { width: 1_440, height: 900 };
			fc.assert(
				fc.property(drops, (list) => expectToStayAfterReload(positions, graph, frame, list, fitAnew)),
				{ numRuns: 4 }
			);
		},
		60_000
	);

	test.each(['mali-2020', 'qasr-training'])('in %s, in a window of any size', async (dossier) => {
		const [graph, positions] = [await drawnShipped(dossier), await positionsOfShipped(dossier)];
		fc.assert(
			fc.property(canvas, drops, (frame, list) =>
				expectToStayAfterReload(positions, graph, frame, list, stretchAnew)
			),
			{ numRuns: 60 }
		);
	});

	test.each([
		['fitted to a window', fitAnew, 30],
		['stretched to it', stretchAnew, 100]
	])(
		'in any graph, %s',
		(_, fitting, numRuns) => {
			const some = fc.integer({ min: 1, max: 14 }).chain((count) => {
				const node = fc.nat({ max: count - 1 });
				return fc.record({
					graph: fc.array(fc.tuple(node, node), { maxLength: 16 }).map((all) => {
						const pairs = new Map(all.filter(([a, b]) => a < b).map((pair) => [pair.join(), pair]));
						return drawnOf({ count, pairs: [...pairs.values()] });
					}),
					places: fc.array(fc.record({ x: share, y: share }), { minLength: count, maxLength: count }),
					trayTop: fc.option(fc.constantFrom(500, 640), { nil: undefined })
				});
			});
			fc.assert(
				fc.property(some, canvas, drops, ({ graph, places, trayTop }, frame, list) => {
					const points = new Map(places.map(({ x, y }, node) => [nodeId(node), { x: x * 752, y: y * 740 }]));
					const size = { width: 752, height: 740 };
					const positions = { ...size, points, ...(trayTop === undefined ? {} : { trayTop }) };
					expectToStayAfterReload(positions, graph, frame, list, fitting);
				}),
				{ numRuns }
			);
		},
		60_000
	);

	test('in the tray the others give way', async () => {
		const [graph, positions] = [await drawnShipped('mali-2020'), await positionsOfShipped('mali-2020')];
		const frame = { width: 1_440, height: 900 };
		const fitted = fittedOf(positions, fitAnew(positions, graph, frame), frame);
		const { trayTop = 0 } = fitted.to;
		const low = [...fitted.to.points].filter(([, { y }]) => y > trayTop);
		const which = graph.actors.findIndex(({ id }) => fitted.to.points.get(id)!.y < trayTop);
		const [under, place] = low[Math.floor(low.length / 2)]!;
		const at = { which, x: place.x / frame.width, y: place.y / frame.height };
		const after = onScreen(fitAnew(dropAll(fitted, graph, [at]).from, graph, frame), frame);
		expect(apart(after.get(graph.actors[which]!.id)!, place)).toBeLessThan(most);
		expect(apart(after.get(under)!, place)).toBeGreaterThan(20);
		expect(after.get(under)!.y).toBeGreaterThan(trayTop);
	});
});

test('in the frame of the dossier a pin stays as it is', () => {
	const positions = { width: 752, height: 740, trayTop: 640, points: new Map([[nodeId(0), { x: 5, y: 9 }]]) };
	const map = pinMapOf(positions, drawnOf({ count: 1, pairs: [] }), { width: 752, height: 740 });
	const at = placeOfPin(map, positions, { x: 123.4, y: 700.1 });
	expect(apart(at, { x: 123.4, y: 700.1 })).toBeLessThan(1e-6);
});

test('edges come out at edges, the rule at the rule, and the way back leads back', async () => {
	const [graph, positions] = [await drawnShipped('mali-2020'), await positionsOfShipped('mali-2020')];
	const frame = { width: 1_440, height: 900 };
	const picture = stretchAnew(positions, graph, frame);
	const map = pinMapOf(positions, graph, frame);
	const at = (x: number, y: number) => placeOfPin(map, picture, { x, y });
	expect([at(0, 0), at(positions.width, positions.height)]).toEqual([
		{ x: 0, y: 0 },
		{ x: picture.width, y: picture.height }
	]);
	expect(at(0, positions.trayTop!).y).toBeCloseTo(picture.trayTop!, 6);
	const beyond = fc.double({ min: -200, max: 1_200, noNaN: true });
	fc.assert(
		fc.property(beyond, beyond, (x, y) => {
			expect(apart(pinOf(map, picture, at(x, y)), { x, y })).toBeLessThan(1e-6);
		})
	);
});
