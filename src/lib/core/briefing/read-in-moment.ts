import { readAs } from '#core/ledger/read-as.ts';
import type { ActorId, RelationId } from '#core/model/ids.ts';
import { relationThrough } from '#core/view/relation-through.ts';
import type { Moment } from './moment.ts';

/**
 * Whom and what a scene names, as its dossier reads them: an actor that was merged into another is that one, and a tie of it is one of
 * that one. The scene itself keeps what was written, since a merger may be taken back.
 */
export function readInMoment({ dossier: { mergers }, index }: Moment) {
	const actor = (id: ActorId): ActorId => (mergers ? readAs(mergers, id) : id);
	return { actor, relation: (id: RelationId): RelationId => relationThrough(id, index, actor) };
}
