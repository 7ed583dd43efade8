import { flushSync } from 'svelte';
import { afterEach, expect, test, vi } from 'vitest';
import { Drawing } from './drawing.svelte.ts';
import { createLayout } from '#adapters/workers/layout.ts';
import { fourActors } from '../../../tests/support/make-explorer.ts';
import { drawnShipped, positionsOfShipped } from '../../../tests/support/open-shipped.ts';
import { buildGraph } from '#core/graph/build-graph.ts';

const layout = createLayout();
afterEach(() => layout.stop());

// ms; and what a browser calls a long task.
const mostAtOnce = 50;

test(
	'fitting the Mali dossier to other windows never holds the main thread for long',
	{ timeout: 60_000 },
	async () => {
		const [whole, shipped] = [await drawnShipped('mali-2020'), await positionsOfShipped('mali-2020')];
		const drawing = new Drawing(
			{
				whole,
				scene: whole,
				shipped,
				index: { graph: buildGraph(whole.actors, whole.relations) },
				around: null,
				vocabulary: fourActors().vocabulary,
				desk: { isDark: false, contrast: null, isPresenting: false }
			},
			layout
		);
		const end = $effect.root(() => {
			$effect(() => void drawing.keepArranged());
		});
		const longTasks: number[] = [];
		const observer = new PerformanceObserver((list) => {
			longTasks.push(...list.getEntries().map(({ duration }) => duration));
		});
		observer.observe({ type: 'longtask' });
		// The least of several windows: another program may hold up any one of them.
		const longest: number[] = [];
		for (const width of [880, 890, 870, 860, 900]) {
			longTasks.length = 0;
			drawing.frame = { width, height: 700 };
			flushSync();
			const start = performance.now();
			const actors = drawing.list?.actors.length;
			const first = performance.now() - start;
			await vi.waitFor(() => expect(drawing.isSettled).toBe(true), { timeout: 20_000 });
			const again = performance.now();
			expect([actors, drawing.list?.actors.length]).toEqual([whole.actors.length, whole.actors.length]);
			longest.push(Math.max(first, performance.now() - again, ...longTasks));
			expect([drawing.list?.width, drawing.isArranging]).toEqual([width, false]);
		}
		observer.disconnect();
		end();
		expect(Math.min(...longest)).toBeLessThan(mostAtOnce);
	}
);
