import { wholeOf } from './hostile-dossier.ts';
import { compose } from '../../src/lib/core/drawing/compose.ts';
import type { DisplayList } from '../../src/lib/core/drawing/display-list.ts';
import type { Palette } from '../../src/lib/core/drawing/palette.ts';
import { readDossierFolder } from '../../src/lib/core/formats/dossier-folder/read-dossier-folder.ts';
import { readVocabulary } from '../../src/lib/core/formats/dossier-folder/read-vocabulary.ts';
import { buildGraph } from '../../src/lib/core/graph/build-graph.ts';
import { readThrough } from '../../src/lib/core/ledger/read-through.ts';
import { dossierId } from '../../src/lib/core/model/ids.ts';
import { makeScene } from '../../src/lib/core/view/make-scene.ts';
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

/** The picture of a shipped dossier, opened in the browser from the files themselves. */
export async function pictureOfShipped(id: string, palette: Palette): Promise<DisplayList> {
	const { vocabulary } = readVocabulary(filesBelow('vocabulary'), '');
	const opened = await readDossierFolder({
		id: dossierId(id),
		files: filesBelow(id),
		vocabulary,
		sha256: () => ''
	});
	const { dossier } = readThrough(opened.dossier);
	const { scene } = wholeOf(dossier);
	const shown = makeScene(buildGraph(scene.actors, scene.relations), emptyView);
	const positions = dossier.positions ?? { width: 760, height: 740, points: new Map() };
	const frame = { width: positions.width, height: positions.height };
	return compose({ scene: shown, vocabulary: dossier.vocabulary, positions, frame, palette });
}
