import { afterEach, expect, test } from 'vitest';
import positionsText from '../../../../graph-data/mali-2020/positions.json?raw';
import { drawnOf, nodeId } from '../../../../tests/support/plain-drawn.ts';
import { drawnShipped } from '../../../../tests/support/open-shipped.ts';
import { scaleFree } from '../../../../tests/support/scale-free.ts';
import { layoutJobs } from './layout-jobs.ts';
import { createLayout } from './layout.ts';
import { toolsFor } from './serve.ts';
import { writePositions } from '#core/formats/dossier-folder/write-positions.ts';

const layout = createLayout();
afterEach(() => layout.stop());

const frame = { width: 752, height: 740 };

test('the worker arranges as the same function does in place', async () => {
	const graph = drawnOf(scaleFree(9, 11, 1));
	const heard: number[] = [];
	const arranged = await layout.arrange({ graph, frame }, { onProgress: (done) => heard.push(done) });
	const tools = toolsFor(new AbortController().signal, () => undefined);
	const inPlace = await layoutJobs.arrange({ graph, frame }, tools);
	expect([...arranged.points]).toEqual([...inPlace.points]);
	expect(heard.at(-1)).toBe(1);
});

test(
	'the browser arranges the Mali dossier to the byte as the terminal did',
	{ timeout: 120_000 },
	async () => {
		const graph = await drawnShipped('mali-2020');
		expect(writePositions(await layout.arrange({ graph, frame }))).toBe(positionsText);
	}
);

test('a newer question aborts an older one and is answered', async () => {
	const controller = new AbortController();
	const older = layout.arrange(
		{ graph: drawnOf(scaleFree(40, 60, 2)), frame },
		{ signal: controller.signal, onProgress: () => controller.abort() }
	);
	await expect(older).rejects.toMatchObject({ name: 'AbortError' });
	const { points } = await layout.arrange({ graph: drawnOf({ count: 2, pairs: [[0, 1]] }), frame });
	expect(points.has(nodeId(1))).toBe(true);
});
