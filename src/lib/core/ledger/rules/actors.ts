import type { ActorId } from '#core/model/ids.ts';
import { shown } from '#core/model/shown.ts';
import { actorCell } from '../cell.ts';
import type { ActorDetails, OperationOf } from '../operation.ts';
import { found, gone, inUse, outdated, senseless, taken, type Problem } from '../problem.ts';
import type { Rule } from '../rule.ts';
import { sameValue } from '../same-value.ts';
import type { WorkingDossier } from '../working.ts';

/** See `add-actor`. */
export const addActor: Rule<OperationOf<'add-actor'>> = {
	problems: (dossier, { actor, point }) =>
		found(
			dossier.actors.has(actor.id) && taken('actor.id', 'an actor', actor.id),
			unknownKind(dossier, actor, 'actor.kind'),
			point && !dossier.positions && noPositions
		),
	change({ actors, positions, ...dossier }, { actor, point }) {
		const placed = point && positions && { ...positions, points: positions.points.with(actor.id, point) };
		return { ...dossier, actors: actors.with(actor.id, actor), positions: placed ?? positions };
	},
	inverse: (operation) => ({ ...operation, type: 'remove-actor' }),
	effects: ({ actor }) => [{ ...actorCell(actor.id, 'existence'), from: null, to: actor }],
	needs: () => []
};

/** See `remove-actor`. */
export const removeActor: Rule<OperationOf<'remove-actor'>> = {
	problems(dossier, { actor, point }) {
		const current = dossier.actors.get(actor.id);
		if (!current) return [gone('actor.id', 'actor', actor.id)];
		const place = dossier.positions?.points.get(actor.id);
		return found(
			!sameValue(current, actor) && outdated('actor', 'the actor', actor.id),
			!sameValue(place ?? null, point ?? null) && outdated('point', 'the place of the actor', actor.id),
			...usesOf(dossier, actor.id)
		);
	},
	change({ actors, positions, ...dossier }, { actor }) {
		const left = positions && { ...positions, points: positions.points.without(actor.id) };
		return { ...dossier, actors: actors.without(actor.id), positions: left };
	},
	inverse: (operation) => ({ ...operation, type: 'add-actor' }),
	effects: ({ actor }) => [{ ...actorCell(actor.id, 'existence'), from: actor, to: null }],
	needs: () => []
};

/** See `change-actor`. */
export const changeActor: Rule<OperationOf<'change-actor'>> = {
	problems(dossier, { actor, from, to }) {
		const current = dossier.actors.get(actor);
		if (!current) return [gone('actor', 'actor', actor)];
		return found(
			!sameValue(detailsOf(current), from) && outdated('from', 'the actor', actor),
			unknownKind(dossier, to, 'to.kind')
		);
	},
	change: (dossier, { actor, to }) => {
		const names = dossier.actors.get(actor)?.names ?? [];
		return { ...dossier, actors: dossier.actors.with(actor, { id: actor, names, ...to }) };
	},
	inverse: ({ from, to, ...operation }) => ({ ...operation, from: to, to: from }),
	effects: ({ actor, from, to }) => [{ ...actorCell(actor, 'details'), from, to }],
	needs: ({ actor }) => [actorCell(actor, 'existence')]
};

/** An actor without its id and names. */
export function detailsOf({ kind, description }: ActorDetails): ActorDetails {
	return description === undefined ? { kind } : { kind, description };
}

const noPositions = senseless('point', 'the dossier has no positions.', 'Place the actor with move-actor.');

function unknownKind({ vocabulary }: WorkingDossier, { kind }: ActorDetails, path: string): Problem | null {
	return vocabulary.actorKinds.has(kind) ? null : gone(path, 'actor kind', kind);
}

function usesOf({ claims, mergers, neverSame, about }: WorkingDossier, id: ActorId): readonly Problem[] {
	const count = claims.usesOfActor(id);
	const isMerged = mergers.has(id) || [...mergers.values()].some(({ into }) => into === id);
	const isParted = [...neverSame.values()].some(({ a, b }) => a === id || b === id);
	const used = (by: string, remedy: string) => inUse('actor.id', `the actor ${shown(id)} ${by}.`, remedy);
	return found(
		count > 0 &&
			used(`is in ${count} ${count === 1 ? 'claim' : 'claims'}`, 'Remove or change these claims first.'),
		isMerged && used('is merged with another', 'Split them first.'),
		isParted && used('is remembered as different from another', 'Take that mark away first.'),
		about.startWith.includes(id) &&
			used('is one to start with', 'Take it out of the list to start with first.')
	);
}
