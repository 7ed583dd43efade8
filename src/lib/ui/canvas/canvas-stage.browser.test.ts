import { expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import CanvasStage from './CanvasStage.svelte';
import { Explorer } from '#state/explorer.svelte.ts';
import * as drawn from '../../../../tests/support/drawn-explorer.svelte.ts';
import { MemoryTools, opened } from '../../../../tests/support/make-explorer.ts';
import Stage from '../../../../tests/support/Stage.svelte';

test('an actor that keys move is put down where it is when the network loses the focus', async () => {
	const start = await opened(drawn.withPoints(drawn.points));
	// The canvas itself never comes: what it would draw is beside the point.
	const tools = Object.assign(new MemoryTools(), { loadCanvas: () => new Promise<never>(() => undefined) });
	const explorer = new Explorer({ ...start, kept: 'window' }, tools);
	await render(Stage, { explorer, component: CanvasStage });
	explorer.drawing.frame = drawn.canvas;
	const network = page.getByRole('application').element() as HTMLElement;
	network.focus();
	await expect.poll(() => explorer.drawing.list).not.toBeNull();
	explorer.placing.startNudging(drawn.ids[0]);
	explorer.placing.nudge(8, 0);
	expect(explorer.placing.isNudging).toBe(true);
	network.blur();
	expect(explorer.placing.isNudging).toBe(false);
	await expect.poll(() => explorer.work.drafts.length).toBe(1);
});
