import type { Actor } from '#core/model/actor.ts';
import type { Relation } from '#core/model/relation.ts';

/** What one view shows of a graph, in file order, and how much its filters hide. */
export interface Scene {
	readonly actors: readonly Actor[];
	readonly relations: readonly Relation[];
	readonly hiddenActors: number;
	readonly hiddenRelations: number;
}
