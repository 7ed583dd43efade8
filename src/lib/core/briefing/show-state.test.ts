import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { clickerKeys } from './clicker-keys.ts';
import { afterAction, drawnTo, freshShow, pointedAt, toScene, type ShowState } from './show-state.ts';

const five = (show: ShowState, ...actions: readonly Parameters<typeof afterAction>[1][]) =>
	actions.reduce((state, action) => afterAction(state, action, 5), show);

test('forward, back, to both ends and no farther', () => {
	expect(five(freshShow, 'next', 'next').scene).toBe(2);
	expect(five(freshShow, 'next', 'previous', 'previous').scene).toBe(0);
	expect(five(freshShow, 'last').scene).toBe(4);
	expect(five(freshShow, 'last', 'next').scene).toBe(4);
	expect(five(freshShow, 'last', 'first').scene).toBe(0);
	expect(toScene(freshShow, 7, 5)).toBe(freshShow);
});

test('a blank screen comes back to the very scene, and ends with the next one', () => {
	const there = five(freshShow, 'next', 'black');
	expect(there).toMatchObject({ scene: 1, screen: 'black' });
	expect(five(there, 'black')).toEqual(five(freshShow, 'next'));
	expect(five(there, 'white').screen).toBe('white');
	expect(five(there, 'next')).toMatchObject({ scene: 2, screen: 'picture' });
});

test('the pointer is a laser or a spotlight of some size, and follows', () => {
	const laser = pointedAt(five(freshShow, 'laser'), { x: 0.5, y: 0.25 });
	expect(laser.pointer).toMatchObject({ kind: 'laser', at: { x: 0.5, y: 0.25 } });
	const spot = five(laser, 'spotlight', 'larger');
	expect(spot.pointer).toMatchObject({ kind: 'spotlight', at: { x: 0.5, y: 0.25 } });
	expect(spot.pointer?.radius).toBeGreaterThan(five(laser, 'spotlight').pointer?.radius ?? 1);
	expect(five(spot, 'spotlight').pointer).toBeNull();
	expect(pointedAt(freshShow, { x: 0, y: 0 })).toBe(freshShow);
	expect(five(freshShow, 'larger')).toBe(freshShow);
});

test('what is drawn stays until it is wiped off or another scene comes', () => {
	const drawn = drawnTo(drawnTo(five(freshShow, 'pen'), { x: 0, y: 0 }, true), { x: 1, y: 1 }, false);
	expect(drawn.strokes).toEqual([
		[
			{ x: 0, y: 0 },
			{ x: 1, y: 1 }
		]
	]);
	expect(drawnTo(drawn, { x: 0.5, y: 0 }, true).strokes).toHaveLength(2);
	expect(five(drawn, 'black', 'black').strokes).toHaveLength(1);
	expect(five(drawn, 'clear').strokes).toEqual([]);
	expect(five(drawn, 'next').strokes).toEqual([]);
	expect(drawnTo(freshShow, { x: 0, y: 0 }, true)).toBe(freshShow);
});

describe('whatever is pressed', () => {
	const action = fc.constantFrom(...clickerKeys.map((key) => key.action));

	test('there is a scene, and what goes over is plain', () => {
		fc.assert(
			fc.property(fc.array(action, { maxLength: 40 }), fc.integer({ min: 1, max: 9 }), (actions, scenes) => {
				const show = actions.reduce((state, each) => afterAction(state, each, scenes), freshShow);
				expect(show.scene).toBeGreaterThanOrEqual(0);
				expect(show.scene).toBeLessThan(scenes);
				expect(structuredClone(show)).toEqual(show);
			})
		);
	});
});
