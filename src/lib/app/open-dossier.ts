import { fromBundle } from '#core/model/dossier-bundle.ts';
import type { Issue } from '#core/model/issue.ts';
import { statuses, type Relation } from '#core/model/relation.ts';
import type { GraphStore } from '#core/store/graph-store.ts';
import { MemoryStore } from '#core/store/memory-store.ts';

/** Most rows that a store gives at once. */
const limit = 1000;

/**
 * What came over the wire as a dossier with the store to ask about it, and the first answers: a small dossier whole, a large
 * one as far as one page of actors goes. Null where the bundle cannot be read at all.
 *
 * @param issues what the server found when it read the files
 */
export async function openDossier(bundle: unknown, issues: readonly Issue[]) {
	const { dossier, issues: found } = fromBundle(bundle);
	if (!dossier) return null;
	const store: GraphStore = new MemoryStore(dossier);
	return { dossier, store, issues: merged(issues, found), workingSet: await firstAnswers(store) };
}

async function firstAnswers(store: GraphStore) {
	const hits = await store.searchActors('', { limit });
	const ids = hits.map(({ actor }) => actor.id).sort((a, b) => (a < b ? -1 : 1));
	const [actors, articles] = await Promise.all([store.actors(ids), store.searchArticles('', {}, { limit })]);
	// Statuses named one by one bring those along that are listed and never drawn.
	const filter = { statuses: new Set(statuses) };
	const around = await Promise.all(ids.map((id) => store.relationsBetween([id], ids, filter, limit)));
	const relations = new Map<Relation['id'], Relation>(
		around.flat().map((relation) => [relation.id, relation])
	);
	return {
		hits,
		actors,
		articles: articles.rows,
		relations: [...relations.values()].sort((a, b) => (a.id < b.id ? -1 : 1))
	};
}

// Reading the bundle finds again what reading the files found, under other names of place.
function merged(fromFiles: readonly Issue[], fromWire: readonly Issue[]): readonly Issue[] {
	const known = new Set(fromFiles.map(({ code }) => code));
	return [...fromFiles, ...fromWire.filter(({ code }) => !known.has(code))];
}
