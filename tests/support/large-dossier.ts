import { readFileSync } from 'node:fs';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { dossierFiles } from './dossier-files.ts';
import { loadEngine } from './graphviz.ts';
import { makeArticle, makeClaim, makeDossier } from './make-dossier.ts';
import { nodeId } from './plain-drawn.ts';
import { scaleFree, seeded } from './scale-free.ts';
import { relationsOf } from '../../src/lib/core/evidence/relations.ts';
import { quote } from '../../src/lib/core/evidence/quote.ts';
import { readVocabulary } from '../../src/lib/core/formats/dossier-folder/read-vocabulary.ts';
import { arrange } from '../../src/lib/core/layout/arrange.ts';
import { actorKindId, dossierId } from '../../src/lib/core/model/ids.ts';
import type { Dossier } from '../../src/lib/core/model/dossier.ts';

const shipped = (name: string) =>
	readFileSync(fileURLToPath(new URL(`../../graph-data/vocabulary/${name}`, import.meta.url)), 'utf8');
const { vocabulary } = readVocabulary(
	new Map(['actor-kinds.json', 'relation-types.json'].map((name) => [name, shipped(name)])),
	''
);

/** The canvas of a 1440 × 900 window with both panels open. */
const usualCanvas = { width: 752, height: 740 };
const kinds = ['armed-group', 'person', 'organisation'].map(actorKindId);
const types = ['supports', 'allied-with', 'fights', 'attacked', 'negotiates-with', 'accuses'];
const claimsPerArticle = 250;

/**
 * A dossier of the shipped vocabulary on a seeded scale-free graph: one claim with its words for each of the relations, no pair
 * twice, every fiftieth denied as well. It does not say where its actors stand.
 */
export function largeEvidence(actors: number, relations: number, seed = 7): Dossier {
	const { pairs } = scaleFree(actors, relations, seed);
	const draw = seeded(seed);
	const said = pairs.map(([a, b]) => {
		const type = types[Math.floor(draw() * types.length)] ?? 'supports';
		return {
			a,
			b,
			type,
			sentence: `In the year ${2000 + (b % 20)} actor number ${a} ${type} actor number ${b}.`
		};
	});
	const articles = Array.from({ length: Math.ceil(said.length / claimsPerArticle) }, (_, index) => {
		const sentences = said.slice(index * claimsPerArticle, (index + 1) * claimsPerArticle);
		const text = `${sentences.map(({ sentence }) => sentence).join(' ')}\n`;
		return makeArticle(`article-${index}`, { text, publisher: `Publisher ${index % 5}` });
	});
	const claims = said.flatMap(({ a, b, type, sentence }, index) => {
		const article = articles[Math.floor(index / claimsPerArticle)]!;
		const start = article.text.indexOf(sentence);
		const excerpts = [quote(article, start, start + sentence.length)];
		const statement = `${nodeId(a)} ${type} ${nodeId(b)}`;
		const id = `c${String(index).padStart(5, '0')}`;
		const claim = makeClaim(id, statement, { article: null, excerpts });
		if (index % 50 !== 0) return [claim];
		return [claim, makeClaim(`${id}-denied`, statement, { article: null, excerpts, polarity: 'denies' })];
	});
	const id = dossierId(`large-${actors}`);
	const dossier = makeDossier({
		actors: Array.from({ length: actors }, (_, node) => ({
			id: nodeId(node),
			kind: kinds[node % kinds.length]!,
			names: [
				{ text: `Actor number ${node}`, language: 'en', role: 'primary' as const },
				{ text: `No. ${node}`, language: 'en', role: 'alias' as const }
			]
		})),
		articles,
		claims
	});
	return { ...dossier, vocabulary, about: { ...dossier.about, id, title: `${actors} actors` } };
}

/** The same, with a place for every actor, so that it is drawn at once. */
export async function largeDossier(actors: number, relations: number, seed = 7): Promise<Dossier> {
	const dossier = largeEvidence(actors, relations, seed);
	const drawn = { actors: [...dossier.actors.values()], relations: [...relationsOf(dossier).values()] };
	return { ...dossier, positions: await arrange(drawn, usualCanvas, await loadEngine()) };
}

/** Put a dossier on the shelf of the server that the tests run against, which reads it when it is asked for. */
export async function putOnShelf(dossier: Dossier): Promise<void> {
	const shelf = fileURLToPath(new URL('../../build-tests/graph-data/', import.meta.url));
	const folder = join(shelf, dossier.about.id);
	await rm(folder, { recursive: true, force: true });
	for (const [name, text] of dossierFiles(dossier)) {
		await mkdir(dirname(join(folder, name)), { recursive: true });
		await writeFile(join(folder, name), text);
	}
}
