import type { ActorId } from '#core/model/ids.ts';
import { shown } from '#core/model/shown.ts';
import { actorCell, pairCell, type Cell } from '../cell.ts';
import type { OperationOf } from '../operation.ts';
import { pairKey } from '../pair-key.ts';
import { found, gone, inUse, outdated, senseless, taken, type Problem } from '../problem.ts';
import { readAs } from '../read-as.ts';
import type { Rule } from '../rule.ts';
import { sameValue } from '../same-value.ts';
import type { WorkingDossier } from '../working.ts';

/** See `merge-actors`. Claims keep the ends they were written with. */
export const mergeActors: Rule<OperationOf<'merge-actors'>> = {
	problems(dossier, { actor, merger: { into } }) {
		const { actors, mergers } = dossier;
		const further = mergers.get(into)?.into;
		return found(
			!actors.has(actor) && gone('actor', 'actor', actor),
			!actors.has(into) && gone('merger.into', 'actor', into),
			mergers.has(actor) && taken('actor', 'a merger of', actor),
			further !== undefined && mergedItself(into, further),
			actor === into && senseless('merger.into', 'an actor is itself already.', 'Choose two actors.'),
			parted(dossier, actor, into)
		);
	},
	change: (dossier, { actor, merger }) => ({ ...dossier, mergers: dossier.mergers.with(actor, merger) }),
	inverse: (operation) => ({ ...operation, type: 'split-actor' }),
	effects: ({ actor, merger }) => [{ ...actorCell(actor, 'merger'), from: null, to: merger }],
	needs: ({ actor, merger: { into } }) => [
		actorCell(actor, 'existence'),
		actorCell(into, 'existence'),
		actorCell(into, 'merger')
	]
};

/** See `split-actor`. */
export const splitActor: Rule<OperationOf<'split-actor'>> = {
	problems({ mergers }, { actor, merger }) {
		const current = mergers.get(actor);
		if (!current) return [gone('actor', 'merger of', actor)];
		return found(!sameValue(current, merger) && outdated('merger', 'the merger of', actor));
	},
	change: (dossier, { actor }) => ({ ...dossier, mergers: dossier.mergers.without(actor) }),
	inverse: (operation) => ({ ...operation, type: 'merge-actors' }),
	effects: ({ actor, merger }) => [{ ...actorCell(actor, 'merger'), from: merger, to: null }],
	needs: ({ actor, merger: { into } }) => [actorCell(actor, 'existence'), actorCell(into, 'existence')]
};

/** See `mark-never-same`. */
export const markNeverSame: Rule<OperationOf<'mark-never-same'>> = {
	problems({ actors, mergers, neverSame }, { pair: { a, b } }) {
		const isOne = readAs(mergers, a) === readAs(mergers, b);
		const merged = `${shown(a)} and ${shown(b)} are merged.`;
		return found(
			!actors.has(a) && gone('pair.a', 'actor', a),
			!actors.has(b) && gone('pair.b', 'actor', b),
			neverSame.has(pairKey(a, b)) && taken('pair', 'the mark that it is not the other on', a),
			isOne && inUse('pair', merged, 'Split them first.')
		);
	},
	change: (dossier, { pair }) => ({
		...dossier,
		neverSame: dossier.neverSame.with(pairKey(pair.a, pair.b), pair)
	}),
	inverse: (operation) => ({ ...operation, type: 'unmark-never-same' }),
	effects: ({ pair }) => [{ ...pairCell(pair.a, pair.b), from: null, to: pair }],
	needs: ({ pair }) => pairNeeds(pair)
};

/** See `unmark-never-same`. */
export const unmarkNeverSame: Rule<OperationOf<'unmark-never-same'>> = {
	problems({ neverSame }, { pair }) {
		const current = neverSame.get(pairKey(pair.a, pair.b));
		if (!current) return [gone('pair', 'mark that it is not the other on', pair.a)];
		return found(!sameValue(current, pair) && outdated('pair', 'the mark on', pair.a));
	},
	change: (dossier, { pair }) => ({
		...dossier,
		neverSame: dossier.neverSame.without(pairKey(pair.a, pair.b))
	}),
	inverse: (operation) => ({ ...operation, type: 'mark-never-same' }),
	effects: ({ pair }) => [{ ...pairCell(pair.a, pair.b), from: pair, to: null }],
	needs: ({ pair }) => pairNeeds(pair)
};

function pairNeeds({ a, b }: { readonly a: ActorId; readonly b: ActorId }): readonly Cell[] {
	return [a, b].flatMap((id) => [actorCell(id, 'existence'), actorCell(id, 'merger')]);
}

function mergedItself(into: ActorId, further: ActorId): Problem {
	const message = `the actor ${shown(into)} is itself read as ${shown(further)}.`;
	return inUse('merger.into', message, `Merge with ${shown(further)} instead.`);
}

// What was merged before comes along, so the whole of one side must be free to be the whole of the other.
function parted({ mergers, neverSame }: WorkingDossier, actor: ActorId, into: ActorId): Problem | null {
	for (const { a, b } of neverSame.values()) {
		const [one, other] = [readAs(mergers, a), readAs(mergers, b)];
		if (!((one === actor && other === into) || (one === into && other === actor))) continue;
		const message = `${shown(a)} and ${shown(b)} are remembered as never the same.`;
		return inUse('merger.into', message, 'Take that mark away first, if it was wrong.');
	}
	return null;
}
