import { afterEach, expect, test } from 'vitest';
import positionsText from '../../../../graph-data/mali-2020/positions.json?raw';
import { drawnOf, nodeId } from '../../../../tests/support/plain-drawn.ts';
import { drawnShipped, openShipped, positionsOfShipped } from '../../../../tests/support/open-shipped.ts';
import { scaleFree } from '../../../../tests/support/scale-free.ts';
import { layoutJobs } from './layout-jobs.ts';
import { createLayout } from './layout.ts';
import { toolsFor } from './serve.ts';
import { writePositions } from '#core/formats/dossier-folder/write-positions.ts';
import { fit } from '#core/layout/fit.ts';
import { SortedMap } from '#core/ledger/sorted-map.ts';
import { toWorking } from '#core/ledger/working.ts';
import { labelSizes } from '#core/layout/label-sizes.ts';
import { finish } from '#core/layout/steps.ts';

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

const narrow = { width: 600, height: 800 };

test('the worker fits as the same function does in place', async () => {
	const question = await fitQuestion(narrow);
	expect(await layout.fit(question)).toEqual(finish(fit(question)));
});

test('a dossier that was changed is fitted as well', async () => {
	const question = await fitQuestion(narrow);
	const { positions } = toWorking({ ...(await openShipped('mali-2020')), positions: question.positions });
	expect(positions?.points).toBeInstanceOf(SortedMap);
	expect(await layout.fit({ ...question, positions: positions! })).toEqual(finish(fit(question)));
});

test('of many questions of which each takes back the one before, only the last is worked at', async () => {
	const question = await fitQuestion(narrow);
	await layout.fit(question);
	const time = async (job: () => Promise<unknown>) => {
		const start = performance.now();
		await job();
		return performance.now() - start;
	};
	const once = await time(() => layout.fit(question));
	const many = await time(async () => {
		const outcomes: Promise<string>[] = [];
		for (let step = 0; step < 60; step++) {
			const controller = new AbortController();
			const frame = { width: narrow.width + step, height: narrow.height };
			const asked = layout.fit({ ...question, frame }, { signal: controller.signal });
			outcomes.push(asked.catch((error: Error) => error.name).then(String));
			controller.abort();
		}
		await layout.fit(question);
		expect(new Set(await Promise.all(outcomes))).toEqual(new Set(['AbortError']));
	});
	// Each of them would have had 40 ms before it was heard that nobody wants it.
	expect(many).toBeLessThan(3 * once + 600);
});

async function fitQuestion(room: typeof frame) {
	const [graph, positions] = [await drawnShipped('mali-2020'), await positionsOfShipped('mali-2020')];
	return { graph, positions, frame: room, sizes: labelSizes.screen };
}

test('a first picture comes at once, long before the polished one', async () => {
	const graph = await drawnShipped('qasr-training');
	const controller = new AbortController();
	let isDone = false;
	const quick = await layout.arrangeQuickly({ graph, frame });
	const polished = layout
		.arrange({ graph, frame }, { signal: controller.signal })
		.then(() => (isDone = true))
		.catch((error: Error) => error.name);
	const again = await layout.arrangeQuickly({ graph, frame });
	expect([...again.points]).toEqual([...quick.points]);
	expect([quick.points.size, isDone]).toEqual([graph.actors.length, false]);
	controller.abort();
	expect(await polished).toBe('AbortError');
});
