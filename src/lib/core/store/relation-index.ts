import type { ActorId, RelationId } from '#core/model/ids.ts';
import type { Relation } from '#core/model/relation.ts';

/** Relations by their ends, each list in order of id. */
export class RelationIndex {
	readonly byId: ReadonlyMap<RelationId, Relation>;
	readonly #byActor = new Map<ActorId, Relation[]>();

	constructor(relations: ReadonlyMap<RelationId, Relation>) {
		this.byId = relations;
		for (const relation of relations.values()) {
			for (const end of new Set([relation.subject, relation.object])) {
				const known = this.#byActor.get(end);
				if (known) known.push(relation);
				else this.#byActor.set(end, [relation]);
			}
		}
	}

	/** The relations that an actor is an end of. */
	of(actor: ActorId): readonly Relation[] {
		return this.#byActor.get(actor) ?? [];
	}
}

/** The end of a relation that is not this actor. */
export function otherEnd({ subject, object }: Relation, actor: ActorId): ActorId {
	return subject === actor ? object : subject;
}
