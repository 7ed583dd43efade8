import type { WorkingGraph } from '#core/graph/build-graph.ts';
import { nodeKey } from '#core/graph/build-graph.ts';
import type { Actor } from '#core/model/actor.ts';
import type { Relation } from '#core/model/relation.ts';
import type { Hidden } from './view.ts';

/** Whether the filters let an actor be seen: its kind is not hidden. */
export function isActorShown({ kind }: Actor, { kinds }: Hidden): boolean {
	return !kinds.has(kind);
}

/** Whether the filters let a relation be seen: neither its type, nor its status, nor the kind of an end is hidden. */
export function isRelationShown(relation: Relation, graph: WorkingGraph, hidden: Hidden): boolean {
	if (hidden.types.has(relation.type) || hidden.statuses.has(relation.reason.status)) return false;
	return [relation.subject, relation.object].every((end) => {
		const key = nodeKey(end);
		return graph.hasNode(key) && isActorShown(graph.getNodeAttribute(key, 'actor'), hidden);
	});
}
