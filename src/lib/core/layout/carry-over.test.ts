import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { drawnShipped, positionsOfShipped } from '../../../../tests/support/open-shipped.ts';
import { drawnOf, nodeId } from '../../../../tests/support/plain-drawn.ts';
import { carryOver, fittedOf, toDossierPoint, type Fitted } from './carry-over.ts';
import { fitToFrame } from './fit-to-frame.ts';
import { stretchToFrame } from './stretch-to-frame.ts';
import type { Drawn } from '#core/drawing/plan.ts';
import type { ActorPoint, Positions } from '#core/model/dossier.ts';
import type { Point } from '#core/model/point.ts';
import { actorId, type ActorId } from '#core/model/ids.ts';

let graph: Drawn;
let shipped: Positions;
let fitted: Fitted;
const size = 14;

beforeAll(async () => {
	graph = await drawnShipped('mali-2020');
	shipped = await positionsOfShipped('mali-2020');
	fitted = fittedOf(shipped, fitToFrame(shipped, graph, { width: 1_440, height: 900 }));
});

const moved = (positions: Positions, id: ActorId, to: ActorPoint): Positions => ({
	...positions,
	points: new Map([...positions.points]).set(id, to)
});

const pinned = (positions: Positions, id: ActorId, to: Point) =>
	moved(positions, id, { ...to, pinned: true });

const without = (positions: Positions, id: ActorId): Positions => ({
	...positions,
	points: new Map([...positions.points].filter(([one]) => one !== id))
});

/** Who stands elsewhere than before. */
const whoMoved = (before: Positions, after: Positions) =>
	[...after.points].flatMap(([id, { x, y }]) => {
		const was = before.points.get(id);
		return was?.x === x && was.y === y ? [] : [id];
	});

function carry(from: Fitted, positions: Positions, drawn = graph): Fitted {
	const next = carryOver(from, positions, drawn, size);
	if (!next) throw new Error('This was not carried over.');
	return next;
}

describe('a change of the dossier', () => {
	test('that moves nobody leaves the very same picture, whatever value says so', () => {
		expect(carryOver(fitted, shipped, graph, size)).toBe(fitted);
		expect(carryOver(fitted, { ...shipped, points: new Map(shipped.points) }, graph, size)).toBe(fitted);
	});

	test('that moves one actor by 8 px moves it alone, by as much as the picture is stretched', () => {
		const id = actorId('jnim');
		const { x, y } = shipped.points.get(id)!;
		const after = carry(fitted, moved(shipped, id, { x: x + 8, y: y - 8 }));
		expect(whoMoved(fitted.to, after.to)).toEqual([id]);
		const [from, to] = [fitted.to.points.get(id)!, after.to.points.get(id)!];
		const { drawing } = fitted.map;
		expect(to.x - from.x).toBeCloseTo(8 * drawing.x.by, 6);
		expect(to.y - from.y).toBeCloseTo(-8 * drawing.y.by, 6);
		expect([drawing.x.by > 1.5, drawing.y.by > 1.1]).toEqual([true, true]);
	});

	test('and its undo lead back to where everybody stood', () => {
		const id = actorId('jnim');
		const { x, y } = shipped.points.get(id)!;
		const there = carry(fitted, moved(shipped, id, { x: x - 33.3, y: y + 21.7 }));
		const back = carry(there, shipped).to.points.get(id)!;
		const before = fitted.to.points.get(id)!;
		expect([back.x, back.y].map((px) => px.toFixed(6))).toEqual(
			[before.x, before.y].map((px) => px.toFixed(6))
		);
	});

	test('that pins an actor shows the pin and moves nobody', () => {
		const id = actorId('jnim');
		const after = carry(fitted, moved(shipped, id, { ...shipped.points.get(id)!, pinned: true }));
		expect(whoMoved(fitted.to, after.to)).toEqual([]);
		expect(after.to.points.get(id)?.pinned).toBe(true);
	});

	test('that takes an actor out and brings it back brings it back to its place', () => {
		const id = actorId('jnim');
		const rest = { ...graph, actors: graph.actors.filter((actor) => actor.id !== id) };
		const gone = carry(fitted, without(shipped, id), rest);
		expect(whoMoved(fitted.to, carry(gone, shipped).to)).toEqual([]);
	});

	test('that takes the place of an actor away puts it near its neighbours', () => {
		const id = actorId('jnim');
		const after = carry(fitted, without(shipped, id));
		expect(whoMoved(fitted.to, after.to)).toEqual([id]);
		expect(carryOver(after, without(shipped, id), graph, size)).toBe(after);
	});

	test.each([
		['another frame', () => ({ ...shipped, width: shipped.width + 1 })],
		['no tray', () => ({ width: shipped.width, height: shipped.height, points: shipped.points })],
		[
			'other places for most',
			() => ({
				...shipped,
				points: new Map([...shipped.points].map(([id, { x, y }]) => [id, { x: y, y: x }]))
			})
		]
	])('that brings %s wants another picture', (_, change) => {
		expect(carryOver(fitted, change(), graph, size)).toBeNull();
	});
});

describe('newcomers', () => {
	const [a, b, c, d] = [0, 1, 2, 3].map(nodeId) as [ActorId, ActorId, ActorId, ActorId];
	const frame = { width: 900, height: 700 };
	const two = { ...frame, points: new Map<ActorId, Point>([[a, { x: 200, y: 300 }], [b, { x: 600, y: 300 }]]) }; // prettier-ignore
	const drawn = (count: number, pairs: [number, number][]) => drawnOf({ count, pairs });
	const start = fittedOf(two, two);

	test('stand near their neighbours, and stay there while others come', () => {
		const one = carry(start, two, drawn(3, [[0, 2]])); // prettier-ignore
		const at = one.to.points.get(c)!;
		expect(Math.hypot(at.x - 200, at.y - 300)).toBeLessThan(200);
		const more = carry(one, two, drawn(4, [[0, 2], [1, 2], [0, 3], [1, 3]])); // prettier-ignore
		expect(whoMoved(one.to, more.to)).toEqual([d]);
	});

	test('who was tied to nobody is placed anew when it is, once', () => {
		const lonely = carry(start, two, drawn(3, []));
		expect([...lonely.parked]).toEqual([c]);
		const tied = drawn(3, [[0, 2]]); // prettier-ignore
		const after = carry(lonely, two, tied);
		expect(whoMoved(lonely.to, after.to)).toEqual([c]);
		expect(after.parked.size).toBe(0);
		expect(carryOver(after, two, tied, size)).toBe(after);
	});

	test('who gets a place in the dossier stands there', () => {
		const one = carry(start, two, drawn(3, [[0, 2]])); // prettier-ignore
		const after = carry(one, moved(two, c, { x: 450, y: 600 }), drawn(3, [[0, 2]])); // prettier-ignore
		expect(after.to.points.get(c)).toEqual({ x: 450, y: 600 });
	});
});

describe('an actor that is dropped', () => {
	test.each([
		['the drawing', 'jnim', { x: 700, y: 250 }],
		['the drawing, from the tray', 'alice-hunt-friend', { x: 640, y: 400 }],
		['the tray', 'jnim', { x: 300, y: 860 }]
	])('in %s is drawn where it was dropped', (_, name, dropped) => {
		const id = actorId(name);
		const point = toDossierPoint(fitted, id, dropped, graph);
		const { x, y } = carry(fitted, pinned(shipped, id, point)).to.points.get(id)!;
		expect(Math.abs(x - dropped.x)).toBeLessThan(0.2);
		expect(Math.abs(y - dropped.y)).toBeLessThan(0.2);
		const isTray = dropped.y > fitted.to.trayTop!;
		expect(point.y > shipped.trayTop!).toBe(isTray);
	});

	test('anywhere in a picture of any size, once and again, is drawn where it was dropped', () => {
		const room = fc.record({
			width: fc.integer({ min: 500, max: 2_500 }),
			height: fc.integer({ min: 400, max: 1_400 })
		});
		const drop = fc.record({ which: fc.nat(), x: fc.double({ min: 0, max: 1, noNaN: true }), y: fc.double({ min: 0, max: 1, noNaN: true }) }); // prettier-ignore
		fc.assert(
			fc.property(room, fc.array(drop, { minLength: 1, maxLength: 4 }), (frame, drops) => {
				const ids = [...shipped.points.keys()];
				let now = fittedOf(shipped, stretchToFrame(shipped, graph, frame, size));
				let positions = shipped;
				for (const { which, x, y } of drops) {
					const id = ids[which % ids.length]!;
					const { width, height, trayTop = Infinity } = now.to;
					const dropped = { x: x * width, y: y * height };
					// Within a px of the tray's rule it is put on its side of it.
					if (Math.abs(dropped.y - trayTop) < 2) continue;
					positions = pinned(positions, id, toDossierPoint(now, id, dropped, graph));
					const next = carry(now, positions);
					expect(whoMoved(now.to, next.to).filter((one) => one !== id)).toEqual([]);
					const drawn = next.to.points.get(id)!;
					expect(Math.hypot(drawn.x - dropped.x, drawn.y - dropped.y)).toBeLessThan(0.5);
					now = next;
				}
			}),
			{ numRuns: 60 }
		);
	});

	test('in another arrangement of the same actors, too', () => {
		const turned = {
			width: 900,
			height: 900,
			points: new Map([...shipped.points].map(([id, { x, y }]) => [id, { x: 900 - y, y: x }]))
		};
		const other = fittedOf(shipped, turned);
		expect(other.map.isFaithful).toBe(false);
		const id = actorId('jnim');
		const dropped = { x: 444, y: 333 };
		const point = toDossierPoint(other, id, dropped, graph);
		const { x, y } = carry(other, pinned(shipped, id, point)).to.points.get(id)!;
		expect(Math.hypot(x - dropped.x, y - dropped.y)).toBeLessThan(0.2);
	});
});
