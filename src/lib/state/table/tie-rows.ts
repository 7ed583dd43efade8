import { attested, type Attested } from './attested.ts';
import { hedgeLabels } from '#state/words/statuses.ts';
import { sentence, statementOf } from '#state/words/statement.ts';
import type { DossierIndex } from '#core/graph/dossier-index.ts';
import type { Actor } from '#core/model/actor.ts';
import type { ActorId } from '#core/model/ids.ts';
import type { Relation } from '#core/model/relation.ts';
import type { Vocabulary } from '#core/model/vocabulary.ts';

/** A tie as the table lists it. */
export interface TieRow {
	readonly id: string;
	readonly relation: Relation;
	readonly subject: Actor;
	readonly verb: string;
	readonly object: Actor;
	/** The whole sentence, by which the list is read and sorted. */
	readonly statement: string;
	readonly attested: Attested;
	/** Of the articles behind it, in the order of its claims. */
	readonly publishers: readonly string[];
	/** How far the words that assert it hold back; empty where none does. */
	readonly hedge: string;
}

/** The rows of some relations, in their order. Denied and retracted ones are among them, though no picture draws them. */
export function tieRows(
	relations: readonly Relation[],
	index: Pick<DossierIndex, 'actors' | 'articles'>,
	vocabulary: Vocabulary
): readonly TieRow[] {
	return relations.map((relation) => {
		const statement = statementOf(relation, index.actors, vocabulary);
		return {
			id: relation.id,
			relation,
			subject: statement.subject,
			verb: statement.verb,
			object: statement.object,
			statement: sentence(statement),
			attested: attested(relation, index.articles),
			publishers: publishersOf(relation, index),
			hedge: hedgeOf(relation)
		};
	});
}

/** The ties that touch each actor. */
export function tiesByActor(rows: readonly TieRow[]): ReadonlyMap<ActorId, readonly TieRow[]> {
	const byActor = new Map<ActorId, TieRow[]>();
	for (const row of rows) {
		for (const end of new Set([row.relation.subject, row.relation.object])) {
			const list = byActor.get(end);
			if (list) list.push(row);
			else byActor.set(end, [row]);
		}
	}
	return byActor;
}

function publishersOf({ claims }: Relation, { articles }: Pick<DossierIndex, 'articles'>): readonly string[] {
	const publishers = new Set<string>();
	for (const { excerpts } of claims) {
		for (const { article } of excerpts) {
			const publisher = articles.get(article)?.publisher;
			if (publisher !== undefined) publishers.add(publisher);
		}
	}
	return [...publishers];
}

function hedgeOf({ claims }: Relation): string {
	const asserting = claims.filter(({ polarity }) => polarity === 'asserts');
	const held = new Set(asserting.map(({ hedge }) => hedgeLabels[hedge]).filter(Boolean));
	const isPartly = asserting.some(({ hedge }) => hedge === 'none');
	return held.size === 0 ? '' : `${isPartly ? 'partly ' : ''}${[...held].join(', ')}`;
}
