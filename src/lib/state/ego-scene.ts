import type { WorkingGraph } from '#core/graph/build-graph.ts';
import { neighbourhood } from '#core/graph/neighbourhood.ts';
import type { ActorId } from '#core/model/ids.ts';
import type { Scene } from '#core/view/scene.ts';

/** An actor, its neighbours and the ties among them, cut out of a scene; what is left out counts as hidden. */
export function egoScene(scene: Scene, graph: WorkingGraph, ego: ActorId): Scene {
	const near = neighbourhood(graph, ego, 1);
	const actors = scene.actors.filter(({ id }) => near.actors.has(id));
	const relations = scene.relations.filter(({ id }) => near.relations.has(id));
	return {
		actors,
		relations,
		hiddenActors: scene.hiddenActors + scene.actors.length - actors.length,
		hiddenRelations: scene.hiddenRelations + scene.relations.length - relations.length
	};
}
