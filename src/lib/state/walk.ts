import type { ActorId } from '#core/model/ids.ts';
import type { ActorMark } from '#core/drawing/display-list.ts';

/** Where the keyboard stands on the canvas: an actor, one of its neighbours (-1 = none yet), and the way that led here. */
export interface Walk {
	readonly at: ActorId;
	readonly neighbour: number;
	readonly trail: readonly ActorId[];
}

export function startAt(actor: ActorId): Walk {
	return { at: actor, neighbour: -1, trail: [] };
}

/** The next (1) or previous (-1) of `count` neighbours, round and round. */
export function turn(walk: Walk, by: 1 | -1, count: number): Walk {
	if (count === 0) return walk;
	const from = walk.neighbour === -1 && by === -1 ? 0 : walk.neighbour;
	return { ...walk, neighbour: (from + by + count) % count };
}

/** Go over to an actor; {@link stepBack} leads back. */
export function stepTo(walk: Walk, actor: ActorId): Walk {
	return actor === walk.at ? walk : { at: actor, neighbour: -1, trail: [...walk.trail, walk.at] };
}

/** Back along the walked path; stays where the path began. */
export function stepBack(walk: Walk): Walk {
	const last = walk.trail.at(-1);
	return last === undefined ? walk : { at: last, neighbour: -1, trail: walk.trail.slice(0, -1) };
}

const directions = {
	ArrowUp: { x: 0, y: -1 },
	ArrowDown: { x: 0, y: 1 },
	ArrowLeft: { x: -1, y: 0 },
	ArrowRight: { x: 1, y: 0 }
} as const;

/**
 * The nearest drawn actor in the quarter of the picture that an arrow points to, or null. Nearness counts sideways
 * distance twice, so that the eye's next one wins over one that is a little closer but off the line.
 */
export function nearestToward(
	from: ActorId,
	arrow: keyof typeof directions,
	marks: readonly ActorMark[]
): ActorId | null {
	const origin = marks.find(({ id }) => id === from)?.centre;
	if (!origin) return null;
	const { x, y } = directions[arrow];
	let best: { id: ActorId; cost: number } | null = null;
	for (const { id, centre } of marks) {
		const [dx, dy] = [centre.x - origin.x, centre.y - origin.y];
		const ahead = dx * x + dy * y;
		const aside = Math.abs(dx * y - dy * x);
		if (id === from || ahead <= 0 || aside > ahead) continue;
		const cost = ahead + 2 * aside;
		if (!best || cost < best.cost) best = { id, cost };
	}
	return best?.id ?? null;
}
