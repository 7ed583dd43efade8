import type { ActorPoint } from '#core/model/dossier.ts';
import type { Point } from '#core/model/point.ts';
import type { ActorId } from '#core/model/ids.ts';
import { actorCell } from '../cell.ts';
import type { OperationOf } from '../operation.ts';
import { found, gone, inUse, outdated, senseless, taken, type Problem } from '../problem.ts';
import type { Rule } from '../rule.ts';
import { sameValue } from '../same-value.ts';
import { SortedMap } from '../sorted-map.ts';
import type { WorkingDossier } from '../working.ts';

/** See `move-actor`. */
export const moveActor: Rule<OperationOf<'move-actor'>> = {
	problems({ actors, positions }, { actor, from, to, frame }) {
		if (!actors.has(actor)) return [gone('actor', 'actor', actor)];
		const point = positions?.points.get(actor);
		return found(
			!sameValue(point ? bare(point) : null, from) && outdated('from', 'the place of the actor', actor),
			!from && !to && senseless('to', 'this moves from nowhere to nowhere.', 'Give a place.'),
			!positions &&
				!frame &&
				senseless('frame', 'the dossier has no positions yet.', 'Give the size of the canvas.'),
			point?.pinned && !to && inUse('to', 'the actor is pinned.', 'Unpin it first.')
		);
	},
	change({ positions, ...dossier }, { actor, to, frame }) {
		const known = positions ?? { ...(frame ?? { width: 1, height: 1 }), points: noPoints };
		const isPinned = known.points.get(actor)?.pinned;
		const points = to
			? known.points.with(actor, isPinned ? { ...to, pinned: isPinned } : to)
			: known.points.without(actor);
		// The frame says that there were no positions before the first move; so there are none after the last one is taken back.
		const isUndone = frame !== undefined && points.size === 0;
		return { ...dossier, positions: isUndone ? null : { ...known, points } };
	},
	inverse: ({ from, to, ...operation }) => ({ ...operation, from: to, to: from }),
	effects({ actor, from, to }) {
		const moved = { ...actorCell(actor, 'place'), from, to };
		return from && to
			? [moved]
			: [moved, { ...actorCell(actor, 'placed'), from: from !== null, to: to !== null }];
	},
	needs: ({ actor }) => [actorCell(actor, 'existence')]
};

/** See `pin-actor`. */
export const pinActor: Rule<OperationOf<'pin-actor'>> = {
	problems: (dossier, { actor }) =>
		withPoint(dossier, actor, ({ pinned }) => pinned && taken('actor', 'a pin on the actor', actor)),
	change: (dossier, { actor }) => put(dossier, actor, (point) => ({ ...bare(point), pinned: true })),
	inverse: (operation) => ({ ...operation, type: 'unpin-actor' }),
	effects: ({ actor }) => [{ ...actorCell(actor, 'pin'), from: null, to: true }],
	needs: ({ actor }) => [actorCell(actor, 'existence'), actorCell(actor, 'placed')]
};

/** See `unpin-actor`. */
export const unpinActor: Rule<OperationOf<'unpin-actor'>> = {
	problems: (dossier, { actor }) =>
		withPoint(dossier, actor, ({ pinned }) => !pinned && gone('actor', 'pin on the actor', actor)),
	change: (dossier, { actor }) => put(dossier, actor, bare),
	inverse: (operation) => ({ ...operation, type: 'pin-actor' }),
	effects: ({ actor }) => [{ ...actorCell(actor, 'pin'), from: true, to: null }],
	needs: ({ actor }) => [actorCell(actor, 'existence'), actorCell(actor, 'placed')]
};

/** Where a point is, without its pin. */
export function bare({ x, y }: Point): Point {
	return { x, y };
}

const noPoints = SortedMap.of<ActorId, ActorPoint>(new Map());

function withPoint(
	{ actors, positions }: WorkingDossier,
	actor: ActorId,
	check: (point: ActorPoint) => Problem | false | undefined
): readonly Problem[] {
	if (!actors.has(actor)) return [gone('actor', 'actor', actor)];
	const point = positions?.points.get(actor);
	return point ? found(check(point)) : [gone('actor', 'place of the actor', actor)];
}

function put(
	dossier: WorkingDossier,
	actor: ActorId,
	change: (point: ActorPoint) => ActorPoint
): WorkingDossier {
	const { positions } = dossier;
	const point = positions?.points.get(actor);
	if (!positions || !point) return dossier;
	return { ...dossier, positions: { ...positions, points: positions.points.with(actor, change(point)) } };
}
