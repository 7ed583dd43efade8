import type { DossierIndex } from '#core/graph/dossier-index.ts';
import { parseRelationId, relationId, type ActorId, type RelationId } from '#core/model/ids.ts';

/**
 * The relation that this one is read as, now that its actors are read as others; itself where there is none.
 *
 * @param to the actor that an actor is read as
 */
export function relationThrough(
	id: RelationId,
	{ relations }: Pick<DossierIndex, 'relations'>,
	to: (id: ActorId) => ActorId
): RelationId {
	const parsed = relations.has(id) ? null : parseRelationId(id);
	if (!parsed) return id;
	const [subject, object] = [to(parsed.subject), to(parsed.object)];
	const ids = [
		relationId(subject, parsed.type, object, false),
		relationId(object, parsed.type, subject, false)
	];
	return ids.find((one) => relations.has(one)) ?? id;
}
