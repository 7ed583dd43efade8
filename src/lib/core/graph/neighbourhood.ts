import type { ActorId, RelationId } from '#core/model/ids.ts';
import type { Relation } from '#core/model/relation.ts';
import { nodeKey, type WorkingGraph } from './build-graph.ts';

/** Some actors, and the relations that have both ends among them. */
export interface Neighbourhood {
	readonly actors: ReadonlySet<ActorId>;
	readonly relations: ReadonlySet<RelationId>;
}

/**
 * The actors at most `hops` relations away from one, itself among them, and the relations among them all; direction does not
 * matter. Nearest first, then in the order of the graph. Empty where the graph does not hold the actor.
 *
 * @param isWay which relations lead on; all of them where it is not given
 */
export function neighbourhood(
	graph: WorkingGraph,
	actor: ActorId,
	hops: number,
	isWay: (relation: Relation) => boolean = () => true
): Neighbourhood {
	const start = nodeKey(actor);
	const nodes = new Set(graph.hasNode(start) ? [start] : []);
	let frontier = [...nodes];
	for (let hop = 0; hop < hops && frontier.length > 0; hop += 1) {
		const next = new Set<string>();
		for (const node of frontier) {
			graph.forEachEdge(node, (_, { relation }, source, target) => {
				const other = source === node ? target : source;
				if (!nodes.has(other) && isWay(relation)) next.add(other);
			});
		}
		for (const node of next) nodes.add(node);
		frontier = [...next];
	}
	const relations = new Set<RelationId>();
	for (const node of nodes) {
		graph.forEachOutEdge(node, (_, { relation }, __, target) => {
			if (nodes.has(target)) relations.add(relation.id);
		});
	}
	return { actors: new Set([...nodes].map((node) => graph.getNodeAttribute(node, 'actor').id)), relations };
}

/**
 * The actor with most neighbours; of several the one with more relations, then the one whose id comes first in code units.
 * Null for a graph without actors.
 */
export function bestConnected(graph: WorkingGraph): ActorId | null {
	let best: { id: ActorId; neighbours: number; degree: number } | null = null;
	for (const { node, attributes } of graph.nodeEntries()) {
		const { id } = attributes.actor;
		const found = { id, neighbours: graph.neighbors(node).length, degree: graph.degree(node) };
		const order =
			best &&
			(found.neighbours - best.neighbours || found.degree - best.degree || (found.id < best.id ? 1 : -1));
		if (order === null || order > 0) best = found;
	}
	return best?.id ?? null;
}
