import type { WorkingGraph } from '#core/graph/build-graph.ts';
import { neighbourhood } from '#core/graph/neighbourhood.ts';
import type { Scene } from '#core/view/scene.ts';
import type { Focus } from '#core/view/view.ts';

/**
 * An actor and its surroundings, as far as the scene's own ties lead, with the ties among them all; what is left out counts as
 * hidden.
 */
export function egoScene(scene: Scene, graph: WorkingGraph, { actor, hops }: Focus): Scene {
	const shown = new Set(scene.relations.map(({ id }) => id));
	const near = neighbourhood(graph, actor, hops, ({ id }) => shown.has(id));
	const actors = scene.actors.filter(({ id }) => near.actors.has(id));
	const relations = scene.relations.filter(({ id }) => near.relations.has(id));
	return {
		actors,
		relations,
		hiddenActors: scene.hiddenActors + scene.actors.length - actors.length,
		hiddenRelations: scene.hiddenRelations + scene.relations.length - relations.length
	};
}
