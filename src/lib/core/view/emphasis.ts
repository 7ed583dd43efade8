import { nodeKey, type WorkingGraph } from '#core/graph/build-graph.ts';
import type { ActorId, RelationId } from '#core/model/ids.ts';
import type { Emphasis } from './canvas-port.ts';
import { isActorShown, isRelationShown } from './is-shown.ts';
import type { View } from './view.ts';

/** What the pointer is over. */
export type Hovered = { readonly actor: ActorId } | { readonly relation: RelationId };

type Lit = Pick<Emphasis, 'actors' | 'relations'>;

/**
 * What stands out and what steps back. What the pointer is over is lit while it is there, else what is selected: an actor
 * with its shown relations and those they lead to, a relation with its ends. A relation that was opened wins over the actor
 * it was opened from. The selection stays marked while something else is lit. Null, everything at rest, where nothing that
 * the graph shows is hovered or selected.
 */
export function emphasise(
	graph: WorkingGraph,
	{ actor, relation, hidden }: Pick<View, 'actor' | 'relation' | 'hidden'>,
	hover: Hovered | null
): Emphasis | null {
	const ofActor = (id: ActorId | null) => (id === null ? null : aroundActor(graph, id, hidden));
	const ofRelation = (id: RelationId | null) => (id === null ? null : aroundRelation(graph, id, hidden));
	const selectedRelation = ofRelation(relation);
	const selectedActor = ofActor(actor);
	const hovered = hover && ('actor' in hover ? ofActor(hover.actor) : ofRelation(hover.relation));
	const lit = hovered ?? selectedRelation ?? selectedActor;
	return (
		lit && {
			...lit,
			selectedActor: selectedActor && actor,
			selectedRelation: selectedRelation && relation
		}
	);
}

function aroundActor(graph: WorkingGraph, id: ActorId, hidden: View['hidden']): Lit | null {
	const key = nodeKey(id);
	if (!graph.hasNode(key) || !isActorShown(graph.getNodeAttribute(key, 'actor'), hidden)) return null;
	const relations = graph
		.mapEdges(key, (_, attributes) => attributes.relation)
		.filter((relation) => isRelationShown(relation, graph, hidden));
	return {
		actors: new Set([id, ...relations.flatMap(({ subject, object }) => [subject, object])]),
		relations: new Set(relations.map((relation) => relation.id))
	};
}

function aroundRelation(graph: WorkingGraph, id: RelationId, hidden: View['hidden']): Lit | null {
	if (!graph.hasEdge(id)) return null;
	const { relation } = graph.getEdgeAttributes(id);
	if (!isRelationShown(relation, graph, hidden)) return null;
	return { actors: new Set([relation.subject, relation.object]), relations: new Set([id]) };
}
