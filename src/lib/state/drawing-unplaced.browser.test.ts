import { flushSync } from 'svelte';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Tools } from './tools.ts';
import {
	arranged,
	begin,
	byHand,
	canvas,
	elsewhere,
	finish,
	ids,
	places,
	points,
	seen,
	settled,
	tools,
	withPoints
} from '../../../tests/support/drawn-explorer.svelte.ts';
import type { Positions } from '#core/model/dossier.ts';

beforeEach(begin);

afterEach(finish);

test('what has no place gets a first picture, then the polished one, once, and is found again', async () => {
	const [first, later] = [byHand<Positions>(), byHand<Positions>()];
	tools.arrangeQuickly = first.ask;
	tools.arrange = later.ask;
	const explorer = await seen(withPoints(null));
	expect([explorer.drawing.list, explorer.drawing.isArranging]).toEqual([null, true]);
	first.asked[0]!.answer({ ...canvas, points });
	await settled(explorer);
	flushSync();
	expect([...places(explorer)]).toEqual([...points]);
	expect(explorer.drawing.wholePositions?.points).toEqual(points);
	expect(explorer.drawing.isArranging).toBe(true);
	later.asked[0]!.answer({ ...canvas, points: elsewhere });
	await arranged(explorer);
	expect([...places(explorer)]).toEqual([...elsewhere]);
	explorer.hide('types', 'founded');
	flushSync();
	expect([explorer.drawing.isArranging, first.asked.length, later.asked.length]).toEqual([false, 1, 1]);
});

test('stopping keeps the first picture, and before there is one puts everyone near their neighbours', async () => {
	const [first, later] = [byHand<Positions>(), byHand<Positions>()];
	tools.arrangeQuickly = first.ask;
	tools.arrange = later.ask;
	const explorer = await seen(withPoints(null));
	first.asked[0]!.answer({ ...canvas, points });
	await vi.waitFor(() => expect(later.asked).toHaveLength(1));
	explorer.drawing.stop();
	await arranged(explorer);
	expect([...places(explorer)]).toEqual([...points]);
	expect([later.asked[0]!.signal.aborted, later.asked.length, explorer.drawing.failure]).toEqual([
		true,
		1,
		null
	]);
	finish();
	const other = await seen(withPoints(null));
	other.drawing.stop();
	await arranged(other);
	expect(places(other).size).toBe(4);
	expect(first.asked).toHaveLength(2);
});

test('a newer question for places stops the older one, and shows what there is meanwhile', async () => {
	const later = byHand<Positions>();
	tools.arrangeQuickly = () => Promise.resolve({ ...canvas, points });
	tools.arrange = later.ask;
	const explorer = await seen(withPoints(null));
	await vi.waitFor(() => expect(later.asked).toHaveLength(1));
	explorer.drawing.frame = { width: 600, height: 600 };
	flushSync();
	await vi.waitFor(() => expect(later.asked).toHaveLength(2));
	expect([later.asked[0]!.signal.aborted, explorer.drawing.list?.actors.length]).toEqual([true, 4]);
	later.asked[1]!.answer({ width: 600, height: 600, points: elsewhere });
	await arranged(explorer);
	expect([explorer.drawing.list?.width, explorer.drawing.failure]).toEqual([600, null]);
});

test('where nothing can be arranged everyone is put near their neighbours, and it can be tried again', async () => {
	const { arrangeQuickly } = tools;
	tools.arrangeQuickly = () => Promise.reject(new Error('broken'));
	const explorer = await seen(withPoints(null));
	await vi.waitFor(() => expect(explorer.drawing.failure).toBe('near'));
	expect(explorer.drawing.list?.actors).toHaveLength(4);
	tools.arrangeQuickly = vi.fn(arrangeQuickly);
	explorer.drawing.retry();
	flushSync();
	await arranged(explorer);
	expect(tools.arrangeQuickly).toHaveBeenCalledOnce();
	expect(explorer.drawing.failure).toBeNull();
});

test('where only polishing fails the first picture stays, and is polished when it is tried again', async () => {
	const later = byHand<Positions>();
	tools.arrangeQuickly = () => Promise.resolve({ ...canvas, points });
	tools.arrange = later.ask;
	const explorer = await seen(withPoints(null));
	await vi.waitFor(() => expect(later.asked).toHaveLength(1));
	later.asked[0]!.fail();
	await vi.waitFor(() => expect(explorer.drawing.failure).toBe('unpolished'));
	expect([...places(explorer)]).toEqual([...points]);
	explorer.drawing.retry();
	flushSync();
	expect(explorer.drawing.isArranging).toBe(true);
	later.asked[1]!.answer({ ...canvas, points: elsewhere });
	await arranged(explorer);
	expect([...places(explorer)]).toEqual([...elsewhere]);
});

test('where few have a place the others are arranged round them', async () => {
	const one = new Map([[ids[0], points.get(ids[0])!]]);
	tools.arrangeQuickly = vi.fn<Tools['arrangeQuickly']>(() =>
		Promise.resolve({ ...canvas, points: new Map([...elsewhere, ...one]) })
	);
	tools.arrange = vi.fn<Tools['arrange']>(() =>
		Promise.resolve({ ...canvas, points: new Map([...elsewhere, ...one]) })
	);
	const explorer = await seen(withPoints(one));
	expect(explorer.drawing.first).toBeNull();
	await arranged(explorer);
	for (const tool of [tools.arrangeQuickly, tools.arrange]) {
		expect(vi.mocked(tool).mock.calls[0]![0].held?.points).toEqual(one);
	}
	expect(places(explorer).get(ids[0])).toEqual(points.get(ids[0]));
	expect(places(explorer).get(ids[1])).toEqual(elsewhere.get(ids[1]));
});

test('who moves an actor in a first picture takes it as it is: nothing is polished away', async () => {
	const later = byHand<Positions>();
	tools.arrangeQuickly = () => Promise.resolve({ ...canvas, points });
	tools.arrange = later.ask;
	const explorer = await seen(withPoints(null));
	await vi.waitFor(() => expect(later.asked).toHaveLength(1));
	const to = explorer.drawing.toDossierPoint(ids[0], { x: 300, y: 500 })!;
	const frame = explorer.drawing.dossierFrame!;
	await explorer.work.perform([{ type: 'move-actor', actor: ids[0], from: null, to, frame }]);
	await arranged(explorer);
	expect(later.asked[0]!.signal.aborted).toBe(true);
	expect(places(explorer)).toEqual(new Map(points).set(ids[0], { x: 300, y: 500 }));
});
