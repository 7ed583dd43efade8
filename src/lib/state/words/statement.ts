import { primaryName, type Actor } from '#core/model/actor.ts';
import type { ActorId, RelationTypeId } from '#core/model/ids.ts';
import type { Relation } from '#core/model/relation.ts';
import type { RelationType, Vocabulary } from '#core/model/vocabulary.ts';

/** A tie as a sentence: who, verb, whom, and what holds the words back. */
export interface Statement {
	readonly subject: Actor;
	readonly verb: string;
	readonly object: Actor;
	/** `planned` or empty: where every claim speaks of what is not (yet) so. */
	readonly caveat: string;
}

/** How a relation type reads; a type that the vocabulary lacks reads as its id. */
export function typeOf(
	{ relationTypes }: Vocabulary,
	id: RelationTypeId
): Pick<RelationType, 'label' | 'inverse'> {
	return relationTypes.get(id) ?? { label: id, inverse: id };
}

/** The sentence of a tie. An end that is not in the working set reads as its id. */
export function statementOf(
	relation: Relation,
	actors: ReadonlyMap<ActorId, Actor>,
	vocabulary: Vocabulary
): Statement {
	return {
		subject: actors.get(relation.subject) ?? nameless(relation.subject),
		verb: typeOf(vocabulary, relation.type).label,
		object: actors.get(relation.object) ?? nameless(relation.object),
		caveat: relation.reason.onlyPlanned ? caveat(relation) : ''
	};
}

/** The same as plain text. */
export function sentence({ subject, verb, object, caveat }: Statement): string {
	return `${primaryName(subject).text} ${verb} ${primaryName(object).text}${caveat && ` (${caveat})`}`;
}

function caveat({ claims }: Relation): string {
	const hedges = new Set(claims.filter(({ polarity }) => polarity === 'asserts').map(({ hedge }) => hedge));
	return hedges.has('planned') ? 'planned' : 'conditional';
}

function nameless(id: ActorId): Actor {
	return { id, kind: id as string as Actor['kind'], names: [{ text: id, language: 'und', role: 'primary' }] };
}
