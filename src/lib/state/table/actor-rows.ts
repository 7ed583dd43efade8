import { hull, type Attested } from './attested.ts';
import type { TieRow } from './tie-rows.ts';
import { primaryName, type Actor } from '#core/model/actor.ts';
import type { ActorId } from '#core/model/ids.ts';
import { isDrawn } from '#core/model/relation.ts';
import type { Vocabulary } from '#core/model/vocabulary.ts';

/** An actor as the table lists it. */
export interface ActorRow {
	readonly id: string;
	readonly actor: Actor;
	readonly name: string;
	readonly kind: string;
	/** Those that are drawn. */
	readonly ties: number;
	readonly contested: number;
	readonly attested: Attested;
}

/** The rows of some actors, in their order, with what their shown ties amount to. */
export function actorRows(
	actors: readonly Actor[],
	ties: ReadonlyMap<ActorId, readonly TieRow[]>,
	{ actorKinds }: Vocabulary
): readonly ActorRow[] {
	return actors.map((actor) => {
		const drawn = (ties.get(actor.id) ?? []).filter(({ relation }) => isDrawn(relation.reason.status));
		return {
			id: actor.id,
			actor,
			name: primaryName(actor).text,
			kind: actorKinds.get(actor.kind)?.label ?? actor.kind,
			ties: drawn.length,
			contested: drawn.filter(({ relation }) => relation.reason.status === 'contested').length,
			attested: hull(drawn.map((row) => row.attested))
		};
	});
}
