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
import { palettes } from '#core/drawing/palette.ts';
import { actorId } from '#core/model/ids.ts';

beforeEach(begin);

afterEach(finish);

test('a dossier that says where its actors stand is drawn so, and nothing is asked', async () => {
	tools.arrange = vi.fn(tools.arrange);
	tools.fit = vi.fn(tools.fit);
	const explorer = await seen(withPoints(points));
	expect([...places(explorer)]).toEqual([...points]);
	expect([tools.arrange, tools.fit].map((tool) => vi.mocked(tool).mock.calls.length)).toEqual([0, 0]);
	expect(explorer.drawing.isSettled).toBe(true);
	expect(explorer.drawing.first?.actors).toHaveLength(4);
});

test('a window of quite another size stretches the picture at once', async () => {
	tools.fit = byHand<Awaited<ReturnType<Tools['fit']>>>().ask;
	const explorer = await seen(withPoints(points), { width: 3000, height: 2600 });
	const xs = [...places(explorer).values()].map(({ x }) => x);
	expect(xs).toEqual([...xs].sort((a, b) => a - b));
	expect(Math.max(...xs)).toBeGreaterThan(1500);
	expect([explorer.drawing.isSettled, explorer.drawing.isArranging]).toEqual([false, false]);
});

test('a window of about the size shows the picture of the dossier at once, and the fitted one replaces it', async () => {
	const { asked, ask } = byHand<Awaited<ReturnType<Tools['fit']>>>();
	tools.fit = ask;
	const room = { width: 1200, height: 800 };
	const explorer = await seen(withPoints(points), room);
	expect(places(explorer)).toEqual(points);
	expect(explorer.drawing.list?.width).toBe(canvas.width);
	expect([explorer.drawing.isSettled, explorer.drawing.isArranging]).toEqual([false, false]);
	// What is printed meanwhile is the dossier's own picture.
	expect(explorer.drawing.printList?.width).toBe(canvas.width);
	asked[0]!.answer({ positions: { ...room, points: elsewhere }, labelSize: 16, isLegible: true });
	await settled(explorer);
	expect(places(explorer).get(ids[0])).toEqual(elsewhere.get(ids[0]));
	expect(explorer.drawing.list?.actors[0]?.label.fontSize).toBe(16);
	expect(explorer.drawing.printList?.width).toBe(1200);
	// Exports are as the dossier has it, in any window.
	expect(explorer.drawing.wholePositions?.points).toEqual(points);
});

test('while a window is dragged to its size each question takes back the one before, and Back finds an answer again', async () => {
	const { asked, ask } = byHand<Awaited<ReturnType<Tools['fit']>>>();
	tools.fit = ask;
	const explorer = await seen(withPoints(points), { width: 800, height: 700 });
	for (let width = 810; width <= 1000; width += 10) {
		explorer.drawing.frame = { width, height: 700 };
		flushSync();
	}
	expect(asked.map(({ signal }) => signal.aborted)).toEqual([...Array<boolean>(20).fill(true), false]);
	const last = { width: 1000, height: 700 };
	asked.at(-1)!.answer({ positions: { ...last, points: elsewhere }, labelSize: 14, isLegible: true });
	await settled(explorer);
	explorer.drawing.frame = canvas;
	flushSync();
	explorer.drawing.frame = last;
	flushSync();
	expect([asked.length, explorer.drawing.isSettled]).toEqual([21, true]);
});

test('a picture that could not be fitted is shown as it was stretched, says so, and can be tried again', async () => {
	const { fit } = tools;
	tools.fit = () => Promise.reject(new Error('broken'));
	const explorer = await seen(withPoints(points), { width: 1200, height: 800 });
	await vi.waitFor(() => expect(explorer.drawing.failure).toBe('unpolished'));
	expect(explorer.drawing.isSettled).toBe(true);
	tools.fit = vi.fn(fit);
	explorer.drawing.retry();
	flushSync();
	await settled(explorer);
	expect(tools.fit).toHaveBeenCalledOnce();
	expect(explorer.drawing.failure).toBeNull();
});

test('the theme changes colours and no place', async () => {
	const explorer = await seen(withPoints(points));
	const before = places(explorer);
	explorer.desk.theme = 'dark';
	expect(explorer.drawing.list?.paper).toBe(palettes.dark.paper);
	expect(places(explorer)).toEqual(before);
	explorer.desk.theme = 'contrast';
	expect(explorer.drawing.list?.paper).toBe('#FFFFFF');
	expect(explorer.drawing.printList?.paper).toBe('#FFFFFF');
});

test('for a wall names are at least 22 px', async () => {
	const explorer = await seen(withPoints(points), { width: 1920, height: 980 });
	explorer.desk.isPresenting = true;
	flushSync();
	await arranged(explorer);
	const { list } = explorer.drawing;
	const zoom = Math.min(1, 1920 / (list?.width ?? 1), 980 / (list?.height ?? 1));
	for (const { label } of list?.actors ?? []) expect(label.fontSize * zoom).toBeGreaterThanOrEqual(22);
});

test('a part of the dossier that cannot be read as it was fitted is arranged anew, round who is pinned', async () => {
	const pinned = new Map(points).set(ids[1], { ...points.get(ids[1])!, pinned: true });
	tools.fit = ({ positions, frame }) =>
		Promise.resolve({ positions: { ...frame, points: positions.points }, labelSize: 14, isLegible: false });
	tools.arrange = vi.fn<Tools['arrange']>(() => Promise.resolve({ ...canvas, points: elsewhere }));
	const explorer = await seen(withPoints(pinned));
	explorer.desk.mode = 'phone';
	flushSync();
	await vi.waitFor(() => expect(tools.arrange).toHaveBeenCalledOnce());
	await arranged(explorer);
	const [{ graph, held }] = vi.mocked(tools.arrange).mock.calls[0]!;
	expect([...held!.points.keys()]).toEqual([ids[1]]);
	expect(graph.actors.length).toBeGreaterThan(1);
	for (const [id, centre] of places(explorer)) expect(centre).toEqual(elsewhere.get(id));
});

test('an actor that is moved in the dossier and pinned moves alone, in a window of another size too, and nothing is asked again', async () => {
	tools.fit = vi.fn(tools.fit);
	const explorer = await seen(withPoints(points), { width: 1200, height: 800 });
	await settled(explorer);
	const before = places(explorer);
	const dropped = { x: 640, y: 700 };
	const to = explorer.drawing.toDossierPoint(ids[1], dropped)!;
	const { x, y } = points.get(ids[1])!;
	await explorer.work.perform([
		{ type: 'move-actor', actor: ids[1], from: { x, y }, to },
		{ type: 'pin-actor', actor: ids[1] }
	]);
	flushSync();
	const after = places(explorer);
	for (const id of [ids[0], ids[2], ids[3]]) expect(after.get(id)).toEqual(before.get(id));
	expect(Math.hypot(after.get(ids[1])!.x - dropped.x, after.get(ids[1])!.y - dropped.y)).toBeLessThan(0.2);
	await explorer.work.undo();
	flushSync();
	expect(after.get(ids[1])).not.toEqual(before.get(ids[1]));
	expect(places(explorer).get(ids[1])!.x).toBeCloseTo(before.get(ids[1])!.x, 4);
	expect(tools.fit).toHaveBeenCalledOnce();
});

test('an actor that is added stands near its neighbours, and nobody else moves', async () => {
	const rest = new Map([...points].filter(([id]) => id !== ids[0]));
	const whole = await seen(withPoints(rest));
	const at = places(whole);
	expect([...rest].every(([id, point]) => at.get(id)?.x === point.x && at.get(id)?.y === point.y)).toBe(true);
	const [newcomer, neighbour] = [at.get(ids[0])!, points.get(ids[1])!];
	expect(Math.hypot(newcomer.x - neighbour.x, newcomer.y - neighbour.y)).toBeLessThan(250);
	expect(whole.drawing.isSettled).toBe(true);
	await whole.work.perform([
		{
			type: 'add-actor',
			actor: { ...whole.index.actors.get(ids[2])!, id: actorId('newcomer') }
		}
	]);
	flushSync();
	const after = places(whole);
	expect(after.size).toBe(5);
	for (const [id, point] of at) expect(after.get(id)).toEqual(point);
});
