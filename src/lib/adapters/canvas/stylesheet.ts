import type { StylesheetJsonBlock } from 'cytoscape';
import { canvasFont } from './fonts.ts';
import { arrowScale } from '#core/drawing/arrowhead.ts';
import { nodeBorder } from '#core/drawing/palette.ts';

/** Width in px of the rim of paper around names. */
const labelHalo = 3;

/** How far back what is not emphasised steps. */
export const dimmed = { actor: 0.18, tie: 0.08 } as const;

/**
 * How elements look: everything comes from their data, so that another theme is only other data. A `round` beyond 0 names a
 * face that does not exist, last in the list, which makes Cytoscape measure all texts again after a face came late.
 */
export function stylesheet(round: number): StylesheetJsonBlock[] {
	const face = round === 0 ? canvasFont : `${canvasFont},late-${round}`;
	return [
		{
			selector: 'node',
			style: {
				shape: 'data(shape)',
				width: 'data(width)',
				height: 'data(height)',
				'background-color': 'data(fill)',
				'background-image': 'data(icon)',
				'background-width': 'data(iconSize)',
				'background-height': 'data(iconSize)',
				'background-fit': 'none',
				'border-width': nodeBorder,
				'border-color': 'data(paper)',
				label: 'data(label)',
				color: 'data(ink)',
				'font-family': face,
				'font-weight': 600,
				'font-size': 'data(fontSize)',
				'line-height': 'data(lineHeight)',
				'text-wrap': 'wrap',
				'text-max-width': '100000px',
				'text-halign': 'data(across)',
				'text-valign': 'bottom',
				'text-margin-x': 'data(marginX)',
				'text-margin-y': 'data(marginY)',
				'text-outline-width': labelHalo,
				'text-outline-color': 'data(paper)',
				'text-events': 'yes',
				'min-zoomed-font-size': 0,
				'overlay-opacity': 0,
				'z-index': 10
			}
		},
		{
			selector: 'edge',
			style: {
				'curve-style': 'unbundled-bezier',
				'edge-distances': 'endpoints',
				'source-endpoint': 'data(from)',
				'target-endpoint': 'data(to)',
				'control-point-weights': 'data(weight)',
				'control-point-distances': 'data(bend)',
				'overlay-opacity': 0,
				'font-family': face,
				'font-weight': 600,
				'font-size': 'data(verbSize)',
				'min-zoomed-font-size': 0,
				'text-background-color': 'data(paper)',
				'text-background-opacity': 0.92,
				'text-background-padding': '2px'
			}
		},
		{
			selector: 'edge[arrow]',
			style: {
				width: 'data(width)',
				'line-color': 'data(restColour)',
				'line-style': 'data(line)',
				'line-dash-pattern': 'data(dash)',
				'line-cap': 'data(cap)',
				'target-arrow-shape': 'data(arrow)',
				'target-arrow-color': 'data(restColour)',
				'arrow-scale': arrowScale
			}
		},
		{
			selector: 'edge.band',
			style: {
				width: 4,
				'line-color': 'data(colour)',
				'line-opacity': 0.4,
				label: 'data(count)',
				color: 'data(colour)'
			}
		},
		{ selector: '.lit', style: { 'z-index': 20 } },
		{
			selector: 'edge[arrow].lit',
			style: {
				'line-color': 'data(colour)',
				'target-arrow-color': 'data(colour)',
				label: 'data(verb)',
				color: 'data(colour)',
				'text-rotation': 'autorotate',
				'text-margin-x': 'data(verbX)',
				'text-margin-y': 'data(verbY)'
			}
		},
		{ selector: 'edge.band.lit', style: { 'line-opacity': 0.8 } },
		{
			selector: 'node.sel',
			style: { 'outline-width': 3, 'outline-color': 'data(selection)', 'outline-offset': 2, 'z-index': 30 }
		},
		{
			selector: 'edge[arrow].sel',
			style: {
				'underlay-color': 'data(selection)',
				'underlay-opacity': 0.35,
				'underlay-padding': 4,
				'z-index': 30
			}
		},
		{ selector: 'node.dim', style: { opacity: dimmed.actor, 'text-opacity': 0, 'text-events': 'no' } },
		{ selector: 'edge.dim', style: { opacity: dimmed.tie, 'text-opacity': 0 } },
		{ selector: 'core', style: { 'active-bg-opacity': 0 } }
	] as StylesheetJsonBlock[];
}
