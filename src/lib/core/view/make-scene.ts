import type { WorkingGraph } from '#core/graph/build-graph.ts';
import { isActorShown, isRelationShown } from './is-shown.ts';
import type { Scene } from './scene.ts';
import type { View } from './view.ts';

/**
 * What a view shows of a graph, in the graph's order, and how much its filters hide. An actor that lost all its relations to
 * the filters is still shown; a relation that leads to a hidden actor is hidden and counted with it.
 */
export function makeScene(graph: WorkingGraph, { hidden }: Pick<View, 'hidden'>): Scene {
	const actors = graph.mapNodes((_, { actor }) => actor).filter((actor) => isActorShown(actor, hidden));
	const relations = graph
		.mapEdges((_, { relation }) => relation)
		.filter((relation) => isRelationShown(relation, graph, hidden));
	return {
		actors,
		relations,
		hiddenActors: graph.order - actors.length,
		hiddenRelations: graph.size - relations.length
	};
}
