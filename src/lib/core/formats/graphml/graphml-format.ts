import { graphmlLosses } from './losses.ts';
import { graphmlPieces } from './write-graphml.ts';
import type { ExportFormat } from '#core/formats/export-format.ts';

/** The graph for other programs. */
export const graphmlFormat: ExportFormat = {
	id: 'graphml',
	label: 'GraphML (Gephi, Cytoscape, NetworkX, igraph, Neo4j)',
	extension: 'graphml',
	mime: 'application/graphml+xml',
	write: (input) => [...graphmlPieces(input)].join(''),
	losses: graphmlLosses
};
