import { MultiGraph } from 'graphology';
import type { Actor } from '#core/model/actor.ts';
import type { ActorId } from '#core/model/ids.ts';
import { isDrawn, type Relation } from '#core/model/relation.ts';

/**
 * What is on the canvas. Nodes are keyed by {@link nodeKey}, edges by relation id; an edge leads from subject to object also
 * where its type is symmetric.
 */
export type WorkingGraph = MultiGraph<{ readonly actor: Actor }, { readonly relation: Relation }>;

/**
 * The key of an actor's node. Not the id itself: graphology keeps neighbours in plain objects, in which an actor called
 * `__proto__` or `constructor` would meet what every object has.
 */
export function nodeKey(id: ActorId): string {
	return `@${id}`;
}

/**
 * The working set as a graph, nodes and edges in the order given. Left out: denied and retracted relations, relations with
 * an end that is not among the actors, and what comes a second time.
 */
export function buildGraph(actors: Iterable<Actor>, relations: Iterable<Relation>): WorkingGraph {
	const graph: WorkingGraph = new MultiGraph();
	for (const actor of actors) graph.mergeNode(nodeKey(actor.id), { actor });
	for (const relation of relations) {
		const [from, to] = [nodeKey(relation.subject), nodeKey(relation.object)];
		const isWhole = graph.hasNode(from) && graph.hasNode(to) && !graph.hasEdge(relation.id);
		if (isWhole && isDrawn(relation.reason.status))
			graph.addDirectedEdgeWithKey(relation.id, from, to, { relation });
	}
	return graph;
}
