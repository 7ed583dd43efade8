import type { JobTools } from './serve.ts';
import { arrange, arrangeQuickly, type ArrangeQuestion } from '#core/layout/arrange.ts';
import { fit, type FitQuestion } from '#core/layout/fit.ts';
import type { LayoutEngine } from '#core/layout/layout-engine.ts';
import { walk } from '#core/layout/steps.ts';

// Compiled once per worker; fitting needs none of it.
let engine: Promise<LayoutEngine> | null = null;

async function loadEngine(): Promise<LayoutEngine> {
	const { Graphviz } = await import('@hpcc-js/wasm-graphviz');
	const graphviz = await Graphviz.load();
	return { sfdp: (dot) => graphviz.layout(dot, 'plain', 'sfdp') };
}

/** The jobs of the layout worker. */
export const layoutJobs = {
	async arrange({ graph, frame, ...options }: ArrangeQuestion, tools: JobTools) {
		await settled(tools);
		engine ??= loadEngine();
		return arrange(graph, frame, await engine, { ...options, ...tools, onProgress: inPercent(tools) });
	},

	async arrangeQuickly({ graph, frame, ...options }: ArrangeQuestion, tools: JobTools) {
		await settled(tools);
		engine ??= loadEngine();
		return arrangeQuickly(graph, frame, await engine, { ...options, ...tools });
	},

	async fit(question: FitQuestion, { signal, pause, ...tools }: JobTools) {
		await settled({ signal });
		const report = inPercent(tools);
		return walk(fit(question), async (done) => {
			report(done);
			await pause();
			signal.throwIfAborted();
		});
	}
};

// While a window is dragged to its size many questions come, each taken back by the next: they are read before any is worked at.
async function settled({ signal }: Pick<JobTools, 'signal'>): Promise<void> {
	await new Promise((resolve) => setTimeout(resolve));
	signal.throwIfAborted();
}

/** Tells the page that it is alive at most a hundred times. */
function inPercent({ onProgress }: Pick<JobTools, 'onProgress'>): (done: number) => void {
	let told = -1;
	return (done) => {
		const percent = Math.floor(done * 100);
		if (percent === told) return;
		told = percent;
		onProgress(done);
	};
}
