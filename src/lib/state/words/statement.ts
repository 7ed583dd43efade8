import { primaryName, type Actor } from '#core/model/actor.ts';
import type { ActorId, RelationTypeId } from '#core/model/ids.ts';
import type { Caveat, Relation } from '#core/model/relation.ts';
import type { RelationType, Vocabulary } from '#core/model/vocabulary.ts';

/** A tie as a sentence: who, verb, whom, and what holds the words back. */
export interface Statement {
	readonly subject: Actor;
	readonly verb: string;
	readonly object: Actor;
	/** Where every claim speaks of what is not (yet) so; else empty. */
	readonly caveat: Caveat | '';
}

/** How a relation type reads; a type that the vocabulary lacks reads as its id. */
export function typeOf(
	{ relationTypes }: Vocabulary,
	id: RelationTypeId
): Pick<RelationType, 'label' | 'inverse'> {
	return relationTypes.get(id) ?? { label: id, inverse: id };
}

/** A tie, or one that is in no graph because all its claims are set aside: that has no status. */
export type Told = Pick<Relation, 'subject' | 'type' | 'object'> & Partial<Pick<Relation, 'reason'>>;

/** The sentence of a tie. An end that is not in the working set reads as its id. */
export function statementOf(
	relation: Told,
	actors: ReadonlyMap<ActorId, Actor>,
	vocabulary: Vocabulary
): Statement {
	return {
		subject: actors.get(relation.subject) ?? nameless(relation.subject),
		verb: typeOf(vocabulary, relation.type).label,
		object: actors.get(relation.object) ?? nameless(relation.object),
		caveat: relation.reason?.caveat ?? ''
	};
}

/** The same as plain text. */
export function sentence({ subject, verb, object, caveat }: Statement): string {
	return `${primaryName(subject).text} ${verb} ${primaryName(object).text}${caveat && ` (${caveat})`}`;
}

function nameless(id: ActorId): Actor {
	return { id, kind: id as string as Actor['kind'], names: [{ text: id, language: 'und', role: 'primary' }] };
}
