import { typeOrder } from '#state/neighbours.ts';
import { typeOf } from '#state/words/statement.ts';
import type { ActorId, FamilyId, RelationTypeId } from '#core/model/ids.ts';
import { isDrawn, type Relation } from '#core/model/relation.ts';
import type { Vocabulary } from '#core/model/vocabulary.ts';

/** Ties of one type. */
export interface TypeGroup {
	readonly type: RelationTypeId;
	readonly family: FamilyId | undefined;
	readonly isSymmetric: boolean;
	/** Read from the actor's side where all its ties of this type point one way. */
	readonly label: string;
	readonly relations: readonly Relation[];
}

/** An actor's drawn ties by type in the order of menus, and apart from them those that are only denied or retracted. */
export function groupByType(
	relations: readonly Relation[],
	actor: ActorId,
	vocabulary: Vocabulary
): { drawn: readonly TypeGroup[]; listed: readonly Relation[] } {
	const order = typeOrder(vocabulary);
	const byType = new Map<RelationTypeId, Relation[]>();
	for (const relation of relations) {
		if (!isDrawn(relation.reason.status)) continue;
		byType.set(relation.type, [...(byType.get(relation.type) ?? []), relation]);
	}
	const drawn = [...byType]
		.sort(([a], [b]) => (order.get(a) ?? order.size) - (order.get(b) ?? order.size))
		.map(([type, group]) => {
			const known = vocabulary.relationTypes.get(type);
			const { label, inverse } = typeOf(vocabulary, type);
			const isTarget = group.every(({ object }) => object === actor);
			return {
				type,
				family: known?.family,
				isSymmetric: known?.symmetric ?? false,
				label: isTarget ? inverse : label,
				relations: group
			};
		});
	return { drawn, listed: relations.filter(({ reason }) => !isDrawn(reason.status)) };
}
