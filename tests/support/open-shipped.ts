import { wholeOf } from './hostile-dossier.ts';
import { compose } from '../../src/lib/core/drawing/compose.ts';
import type { DisplayList } from '../../src/lib/core/drawing/display-list.ts';
import type { Palette } from '../../src/lib/core/drawing/palette.ts';
import { readDossierFolder } from '../../src/lib/core/formats/dossier-folder/read-dossier-folder.ts';
import { readVocabulary } from '../../src/lib/core/formats/dossier-folder/read-vocabulary.ts';
import { buildGraph } from '../../src/lib/core/graph/build-graph.ts';
import { readThrough } from '../../src/lib/core/ledger/read-through.ts';
import type { Dossier, Positions } from '../../src/lib/core/model/dossier.ts';
import { dossierId } from '../../src/lib/core/model/ids.ts';
import { makeScene } from '../../src/lib/core/view/make-scene.ts';
import type { Scene } from '../../src/lib/core/view/scene.ts';
import { emptyView } from '../../src/lib/core/view/view.ts';

const root = '../../graph-data/';
const texts = import.meta.glob<string>(
	['../../graph-data/**/*.{json,jsonl,txt}', '!../../graph-data/schema/**'],
	{
		query: '?raw',
		import: 'default',
		eager: true
	}
);

function filesBelow(folder: string): Map<string, string> {
	const start = `${root}${folder}/`;
	return new Map(
		Object.entries(texts).flatMap(([path, text]) =>
			path.startsWith(start) ? [[path.slice(start.length), text]] : []
		)
	);
}

/** A shipped dossier, read through its mergers. */
export async function openShipped(id: string): Promise<Dossier> {
	const { vocabulary } = readVocabulary(filesBelow('vocabulary'), '');
	const opened = await readDossierFolder({
		id: dossierId(id),
		files: filesBelow(id),
		vocabulary,
		sha256: () => ''
	});
	return readThrough(opened.dossier).dossier;
}

/** Everything that is to be drawn of a shipped dossier. */
export async function drawnShipped(id: string): Promise<Scene> {
	const { scene } = wholeOf(await openShipped(id));
	return makeScene(buildGraph(scene.actors, scene.relations), emptyView);
}

/** Where its actors stand. */
export async function positionsOfShipped(id: string): Promise<Positions> {
	const { positions } = await openShipped(id);
	return positions ?? { width: 752, height: 740, points: new Map() };
}

/** The picture of a shipped dossier, opened in the browser from the files themselves. */
export async function pictureOfShipped(id: string, palette: Palette): Promise<DisplayList> {
	const [{ vocabulary }, scene, positions] = [
		await openShipped(id),
		await drawnShipped(id),
		await positionsOfShipped(id)
	];
	const frame = { width: positions.width, height: positions.height };
	return compose({ scene, vocabulary, positions, frame, palette });
}
