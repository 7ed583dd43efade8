import { flushSync } from 'svelte';
import { beforeEach, expect, test, vi } from 'vitest';
import { Explorer } from './explorer.svelte.ts';
import { fourActors, MemoryTools, opened } from '../../../tests/support/make-explorer.ts';
import { actorId } from '#core/model/ids.ts';
import { palettes } from '#core/drawing/palette.ts';

const canvas = { width: 752, height: 740 };
const ids = ['amina', 'front', 'league', 'port'].map(actorId);
const points = new Map(ids.map((id, place) => [id, { x: 120 + 160 * place, y: 120 + 120 * place }]));

let tools: MemoryTools;
let end: (() => void) | undefined;

beforeEach(() => {
	tools = new MemoryTools();
	end?.();
});

async function explorerOf(positions: typeof points | null) {
	const dossier = { ...fourActors(), positions: positions && { ...canvas, points: positions } };
	const explorer = new Explorer(await opened(dossier), tools);
	end = $effect.root(() => {
		$effect(() => void explorer.drawing.keepArranged());
	});
	return explorer;
}

const places = (explorer: Explorer) => explorer.drawing.list?.actors.map(({ id, centre }) => [id, centre]);

test('a dossier that says where its actors stand is drawn so, without arranging', async () => {
	tools.arrange = vi.fn(tools.arrange);
	const explorer = await explorerOf(points);
	explorer.drawing.frame = canvas;
	flushSync();
	expect(places(explorer)).toEqual([...points]);
	expect(tools.arrange).not.toHaveBeenCalled();
	expect(explorer.drawing.first?.actors).toHaveLength(4);
});

test('a window of another size stretches the picture and keeps who stands left of whom', async () => {
	const explorer = await explorerOf(points);
	explorer.drawing.frame = { width: 1200, height: 800 };
	flushSync();
	const xs = explorer.drawing.list?.actors.map(({ centre }) => centre.x) ?? [];
	expect(xs).toEqual([...xs].sort((a, b) => a - b));
	expect(Math.max(...xs)).toBeGreaterThan(700);
});

test('what has no place is arranged for the canvas, once, and found again', async () => {
	tools.arrange = vi.fn(tools.arrange);
	const explorer = await explorerOf(null);
	explorer.drawing.frame = canvas;
	flushSync();
	expect([explorer.drawing.list, explorer.drawing.isArranging]).toEqual([null, true]);
	await vi.waitFor(() => expect(explorer.drawing.list?.actors).toHaveLength(4));
	flushSync();
	explorer.hide('types', 'founded');
	flushSync();
	expect(explorer.drawing.isArranging).toBe(false);
	expect(tools.arrange).toHaveBeenCalledTimes(1);
});

test('a newer question stops the older one', async () => {
	const aborted: boolean[] = [];
	tools.arrange = (_graph, frame, _size, { signal }) =>
		new Promise((resolve, reject) => {
			signal.addEventListener('abort', () => {
				aborted.push(true);
				reject(new DOMException('', 'AbortError'));
			});
			if (frame.width === 600) resolve({ ...frame, points });
		});
	const explorer = await explorerOf(null);
	explorer.drawing.frame = canvas;
	flushSync();
	explorer.drawing.frame = { width: 600, height: 600 };
	flushSync();
	await vi.waitFor(() => expect(explorer.drawing.list?.width).toBe(600));
	expect([aborted, explorer.drawing.hasFailed]).toEqual([[true], false]);
});

test('where arranging fails everyone is put near their neighbours, and it can be tried again', async () => {
	const { arrange } = tools;
	tools.arrange = () => Promise.reject(new Error('broken'));
	const explorer = await explorerOf(null);
	explorer.drawing.frame = canvas;
	flushSync();
	await vi.waitFor(() => expect(explorer.drawing.hasFailed).toBe(true));
	expect(explorer.drawing.list?.actors).toHaveLength(4);
	tools.arrange = vi.fn(arrange);
	explorer.drawing.retry();
	flushSync();
	await vi.waitFor(() => expect(explorer.drawing.isArranging).toBe(false));
	expect(tools.arrange).toHaveBeenCalledOnce();
	expect(explorer.drawing.hasFailed).toBe(false);
});

test('the theme changes colours and no place', async () => {
	const explorer = await explorerOf(points);
	explorer.drawing.frame = canvas;
	flushSync();
	const before = places(explorer);
	explorer.desk.theme = 'dark';
	expect(explorer.drawing.list?.paper).toBe(palettes.dark.paper);
	expect(places(explorer)).toEqual(before);
	explorer.desk.theme = 'contrast';
	expect(explorer.drawing.list?.paper).toBe('#FFFFFF');
	expect(explorer.drawing.printList?.paper).toBe('#FFFFFF');
});

test('for a wall names are at least 22 px', async () => {
	const explorer = await explorerOf(points);
	explorer.drawing.frame = { width: 1920, height: 980 };
	explorer.desk.isPresenting = true;
	flushSync();
	const { list } = explorer.drawing;
	const zoom = Math.min(1, 1920 / (list?.width ?? 1), 980 / (list?.height ?? 1));
	for (const { label } of list?.actors ?? []) expect(label.fontSize * zoom).toBeGreaterThanOrEqual(22);
});
