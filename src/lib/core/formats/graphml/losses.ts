import { graphmlPieces } from './write-graphml.ts';
import type { ExportInput } from '#core/formats/export-format.ts';
import { isDrawn } from '#core/model/relation.ts';

/** What the GraphML file leaves behind, and what known programs do with it: one sentence each. As costly as writing it. */
export function graphmlLosses(input: ExportInput): readonly string[] {
	const { dossier, scene, positions } = input;
	const drawn = scene.relations.filter(({ reason }) => isDrawn(reason.status));
	const undrawn = scene.relations.length - drawn.length;
	const isSymmetric = ({ type }: (typeof drawn)[number]) =>
		dossier.vocabulary.relationTypes.get(type)?.symmetric ?? false;
	const undirected = drawn.filter(isSymmetric).length;
	const outside = dossier.actors.size - scene.actors.length;
	return [
		'The articles’ full texts are not in the file, only the quoted words.',
		'Notes on claims are not in the file.',
		...(outside > 0
			? [
					`${counted(outside, 'actor')} of the dossier that the view does not show ${outside === 1 ? 'is' : 'are'} not in the file.`
				]
			: []),
		...(undrawn > 0
			? [
					`${counted(undrawn, 'tie')} that ${undrawn === 1 ? 'is' : 'are'} only denied or retracted ${undrawn === 1 ? 'is' : 'are'} not in the file.`
				]
			: []),
		...(positions === null ? ['No actor has a place yet, so the file holds none.'] : []),
		...(undirected > 0 && undirected < drawn.length
			? [
					`${counted(undirected, 'tie')} without a direction ${undirected === 1 ? 'is' : 'are'} written as directed, as programs want it; the column “directed” tells them apart.`
				]
			: []),
		...characters(input),
		'Gephi: choose “Don’t merge” on import, or it merges ties between the same two actors. Its y axis points up, so the drawing comes out mirrored.',
		'Cytoscape Desktop ignores places and colours and takes all ties as directed.',
		'igraph fills in values that are not known. Dates are text in every program.'
	];
}

function characters(input: ExportInput): readonly string[] {
	const report = { replaced: 0 };
	const pieces = graphmlPieces(input, report);
	while (!pieces.next().done);
	if (report.replaced === 0) return [];
	return [`${counted(report.replaced, 'character')} that XML cannot hold became U+FFFD.`];
}

function counted(count: number, word: string): string {
	return `${count} ${word}${count === 1 ? '' : 's'}`;
}
