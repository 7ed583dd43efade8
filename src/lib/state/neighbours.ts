import type { DossierIndex } from '#core/graph/dossier-index.ts';
import { primaryName, type Actor } from '#core/model/actor.ts';
import type { ActorId, RelationTypeId } from '#core/model/ids.ts';
import { isDrawn, type Relation } from '#core/model/relation.ts';
import type { Vocabulary } from '#core/model/vocabulary.ts';

/** An actor one tie away, and the ties that lead there. */
export interface NeighbourStep {
	readonly actor: Actor;
	readonly relations: readonly Relation[];
}

/** Types in the order of menus and legends: featured ones first, then as the vocabulary has them. */
export function typeOrder({ relationTypes }: Vocabulary): ReadonlyMap<RelationTypeId, number> {
	const types = [...relationTypes.values()];
	const ordered = [...types.filter(({ featured }) => featured), ...types.filter(({ featured }) => !featured)];
	return new Map(ordered.map(({ id }, place) => [id, place]));
}

/**
 * The actors that drawn ties lead to, by type of the first tie (in the order of menus), then by name, then by id.
 * `isShown` leaves out what the filters hide.
 */
export function neighboursOf(
	actor: ActorId,
	index: DossierIndex,
	vocabulary: Vocabulary,
	isShown: (relation: Relation) => boolean = () => true
): readonly NeighbourStep[] {
	const order = typeOrder(vocabulary);
	const rank = ({ type }: Relation) => order.get(type) ?? order.size;
	const byOther = new Map<ActorId, Relation[]>();
	for (const relation of index.relationsByActor.get(actor) ?? []) {
		const other = relation.subject === actor ? relation.object : relation.subject;
		if (other === actor || !isDrawn(relation.reason.status) || !isShown(relation)) continue;
		byOther.set(other, [...(byOther.get(other) ?? []), relation]);
	}
	return [...byOther]
		.flatMap(([id, relations]) => {
			const found = index.actors.get(id);
			return found ? [{ actor: found, relations: relations.sort((a, b) => rank(a) - rank(b)) }] : [];
		})
		.sort((a, b) => first(a, rank) - first(b, rank) || byName(a.actor, b.actor));
}

function first({ relations }: NeighbourStep, rank: (relation: Relation) => number): number {
	return Math.min(...relations.map(rank));
}

function byName(a: Actor, b: Actor): number {
	return primaryName(a).text.localeCompare(primaryName(b).text, 'en') || (a.id < b.id ? -1 : 1);
}
