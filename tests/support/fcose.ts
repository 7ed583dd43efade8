import cytoscape from 'cytoscape';
import fcose from 'cytoscape-fcose';
import type { PlainGraph } from './scale-free.ts';

/** A place of each node, in order of its number. */
export type Points = readonly { readonly x: number; readonly y: number }[];

/**
 * One run of fcose with its default options, without a drawing; it draws on Math.random. With styles (as on a page) it keeps
 * nodes apart and crosses less; without them it takes two thirds of the time and has less stress. Ask for what is best for it.
 */
export function placeByFcose({ count, pairs }: PlainGraph, isStyled: boolean): Points {
	cytoscape.use(fcose);
	const canvas = cytoscape({
		headless: true,
		styleEnabled: isStyled,
		elements: [
			...Array.from({ length: count }, (_, node) => ({ data: { id: `n${node}` } })),
			...pairs.map(([a, b]) => ({ data: { source: `n${a}`, target: `n${b}` } }))
		]
	});
	// Without a window there is nothing to animate or to fit into.
	canvas.layout({ name: 'fcose', animate: false, fit: false } as cytoscape.LayoutOptions).run();
	const points = Array.from({ length: count }, (_, node) => ({
		...canvas.getElementById(`n${node}`).position()
	}));
	canvas.destroy();
	return points;
}
