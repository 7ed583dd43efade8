import { buildGraph, type WorkingGraph } from '#core/graph/build-graph.ts';
import type { Actor } from '#core/model/actor.ts';
import type { Article } from '#core/model/article.ts';
import type { ActorId, ArticleId, ClaimId, RelationId } from '#core/model/ids.ts';
import type { Relation } from '#core/model/relation.ts';
import type { WorkingSet } from '#core/store/working-set.ts';

/** The working set by id, and as a graph. */
export interface DossierIndex {
	readonly actors: ReadonlyMap<ActorId, Actor>;
	readonly relations: ReadonlyMap<RelationId, Relation>;
	readonly articles: ReadonlyMap<ArticleId, Article>;
	/** Drawn and denied ones, in the order of the working set. */
	readonly relationsByActor: ReadonlyMap<ActorId, readonly Relation[]>;
	/** The relation that a claim speaks for. */
	readonly relationByClaim: ReadonlyMap<ClaimId, Relation>;
	/** Denied relations are not in it. */
	readonly graph: WorkingGraph;
}

/** A working set by id and as a graph, in its order. Linear in it. */
export function indexWorkingSet({ actors, relations, articles }: WorkingSet): DossierIndex {
	const relationsByActor = new Map<ActorId, Relation[]>();
	for (const relation of relations) {
		for (const end of new Set([relation.subject, relation.object])) {
			const list = relationsByActor.get(end) ?? [];
			list.push(relation);
			relationsByActor.set(end, list);
		}
	}
	return {
		actors: new Map(actors.map((actor) => [actor.id, actor])),
		relations: new Map(relations.map((relation) => [relation.id, relation])),
		articles: new Map(articles.map((article) => [article.id, article])),
		relationsByActor,
		relationByClaim: new Map(
			relations.flatMap((relation) => relation.claims.map(({ id }) => [id, relation] as const))
		),
		graph: buildGraph(actors, relations)
	};
}
