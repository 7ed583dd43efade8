import { Graphviz } from '@hpcc-js/wasm-graphviz';
import type { LayoutEngine } from '../../src/lib/core/layout/layout-engine.ts';

/** Graphviz as the layout wants it. */
export async function loadEngine(): Promise<LayoutEngine> {
	const graphviz = await Graphviz.load();
	return { sfdp: (dot) => graphviz.layout(dot, 'plain', 'sfdp') };
}
