import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Explorer } from './explorer.svelte.ts';
import * as drawn from '../../../tests/support/drawn-explorer.svelte.ts';

const [amina, front, league] = drawn.ids;
let explorer: Explorer;

beforeEach(async () => {
	drawn.begin();
	explorer = await drawn.seen(drawn.withPoints(drawn.points));
	await drawn.settled(explorer);
});
afterEach(() => drawn.finish());

const pointOf = (id: typeof amina) => explorer.work.written.positions?.points.get(id);
const centreOf = (id: typeof amina) => drawn.places(explorer).get(id)!;
/** Who was moved by each entry. */
const moved = () =>
	explorer.work.drafts.map(({ operations }) =>
		operations.flatMap((one) => (one.type === 'move-actor' ? one.actor : []))
	);

test.each([
	['another actor', { type: 'focus-actor', actor: front }],
	['a pair', { type: 'open-pair', a: front, b: league }],
	['nothing', { type: 'clear' }]
] as const)('a hand that selects %s puts down the actor that keys were moving', async (_, intent) => {
	const { placing, work } = explorer;
	placing.startNudging(amina);
	placing.nudge(8, 0);
	explorer.handle(intent);
	expect(placing.isNudging).toBe(false);
	await expect.poll(moved).toEqual([[amina]]);
	expect(pointOf(amina)).toMatchObject({ pinned: true });
	placing.nudge(8, 0);
	expect(work.drafts).toHaveLength(1);
});

test('the pointer passing over the picture puts nothing down', () => {
	explorer.placing.startNudging(amina);
	explorer.handle({ type: 'hover', target: { actor: front }, at: { x: 0, y: 0 } });
	explorer.handle({ type: 'move-camera', camera: { x: 0.5, y: 0.5, zoom: 2 } });
	expect(explorer.placing.isNudging).toBe(true);
});

test('an actor that is dragged while keys move it stands where the hand put it, one that another is dragged for stays', async () => {
	const { placing } = explorer;
	placing.startNudging(amina);
	placing.nudge(8, 0);
	const to = { x: centreOf(amina).x + 60, y: centreOf(amina).y };
	explorer.handle({ type: 'move-actor', actor: amina, to });
	expect(placing.isNudging).toBe(false);
	await expect.poll(moved).toEqual([[amina]]);
	placing.startNudging(front);
	placing.nudge(8, 0);
	explorer.handle({ type: 'move-actor', actor: league, to });
	await expect.poll(moved).toEqual([[amina], [front], [league]]);
});

test('a move is on its way from the moment the actor is put down, and undo takes back that move', async () => {
	const { placing, work } = explorer;
	await placing.drop(front, { x: centreOf(front).x + 40, y: centreOf(front).y });
	const before = pointOf(amina);
	void placing.drop(amina, { x: centreOf(amina).x + 40, y: centreOf(amina).y });
	await work.undo();
	expect(pointOf(amina)).toEqual(before);
	expect(pointOf(front)).toMatchObject({ pinned: true });
	void placing.togglePin(front);
	await work.undo();
	expect(pointOf(front)).toMatchObject({ pinned: true });
});
