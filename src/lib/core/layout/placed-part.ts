import type { Drawn, Plan } from '#core/drawing/plan.ts';
import type { ActorPoint, Positions } from '#core/model/dossier.ts';

/** The part of a graph whose actors have a point. */
export function placedPart({ actors, relations }: Drawn, { points }: Positions): Drawn {
	return { actors: actors.filter(({ id }) => points.has(id)), relations };
}

/** The points of a plan's nodes. */
export function pointsIn(plan: Plan, { points }: Positions): readonly ActorPoint[] {
	return plan.nodes.map(({ id }) => points.get(id) ?? { x: 0, y: 0 });
}
