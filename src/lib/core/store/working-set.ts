import type { Actor } from '#core/model/actor.ts';
import type { Article } from '#core/model/article.ts';
import { statuses, type Relation } from '#core/model/relation.ts';
import type { ActorHit, GraphStore } from './graph-store.ts';

/** What the screen has brought from the store so far. For a small dossier that is all of it; nothing may count on that. */
export interface WorkingSet {
	readonly actors: readonly Actor[];
	/** Denied ones too; they are listed and never drawn. */
	readonly relations: readonly Relation[];
	readonly articles: readonly Article[];
	/** The actors as the result list shows them while nothing is searched for. */
	readonly hits: readonly ActorHit[];
}

/** Most rows that a store gives at once. */
const limit = 1000;

/**
 * The first answers of a store: a small dossier whole, a large one as far as one page of actors goes. Actors and relations are
 * in order of id. Cost: one question for each actor.
 */
export async function firstAnswers(store: GraphStore): Promise<WorkingSet> {
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
