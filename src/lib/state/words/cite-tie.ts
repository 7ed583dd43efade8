import { sentence, statementOf } from './statement.ts';
import { statusLabels } from './statuses.ts';
import type { DossierIndex } from '#core/graph/dossier-index.ts';
import { chicagoNote } from '#core/evidence/citation/chicago.ts';
import { citedBy } from '#core/evidence/citation/cited.ts';
import { written, type CitationText, type Run } from '#core/evidence/citation/rich-text.ts';
import type { Claim } from '#core/model/claim.ts';
import type { Relation } from '#core/model/relation.ts';
import type { Vocabulary } from '#core/model/vocabulary.ts';

/** A tie as a sentence with its status, and a note for each claim: who asserts it, then who denies it. */
export function citeTie(
	relation: Relation,
	index: Pick<DossierIndex, 'actors' | 'articles'>,
	vocabulary: Vocabulary
): CitationText {
	const { claims, reason } = relation;
	const statement = sentence(statementOf(relation, index.actors, vocabulary));
	const asserting = notes(claims, 'asserts', index);
	const denying = notes(claims, 'denies', index);
	return written([
		{ text: `${statement} (${statusLabels[reason.status].toLowerCase()}).` },
		...(asserting.length > 0 ? [{ text: denying.length > 0 ? ' Asserted: ' : ' ' }, ...asserting] : []),
		...(denying.length > 0 ? [{ text: ' Denied: ' }, ...denying] : [])
	]);
}

function notes(
	claims: readonly Claim[],
	polarity: Claim['polarity'],
	{ articles }: Pick<DossierIndex, 'articles'>
): readonly Run[] {
	const cited = claims
		.filter((claim) => claim.polarity === polarity)
		.flatMap((claim) => citedBy(claim, articles) ?? []);
	return cited.flatMap((one, place) => [...(place > 0 ? [{ text: ' ' }] : []), ...chicagoNote(one)]);
}
