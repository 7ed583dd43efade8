import { Graphviz } from '@hpcc-js/wasm-graphviz';
import type { JobTools } from './serve.ts';
import type { Drawn } from '#core/drawing/plan.ts';
import { arrange } from '#core/layout/arrange.ts';
import type { Frame } from '#core/layout/frame.ts';
import type { LayoutEngine } from '#core/layout/layout-engine.ts';

/** What `arrange` is asked with. */
export interface ArrangeInput {
	readonly graph: Drawn;
	readonly frame: Frame;
	readonly labelSize?: number;
}

// Compiled once per worker.
let engine: Promise<LayoutEngine> | null = null;

async function loadEngine(): Promise<LayoutEngine> {
	const graphviz = await Graphviz.load();
	return { sfdp: (dot) => graphviz.layout(dot, 'plain', 'sfdp') };
}

/** The jobs of the layout worker. */
export const layoutJobs = {
	async arrange({ graph, frame, ...options }: ArrangeInput, tools: JobTools) {
		engine ??= loadEngine();
		return arrange(graph, frame, await engine, { ...options, ...tools });
	}
};
