import type { Claim, Excerpt } from '#core/model/claim.ts';
import type { Dossier } from '#core/model/dossier.ts';
import type { ArticleId } from '#core/model/ids.ts';
import type { Relation } from '#core/model/relation.ts';
import { codePointCounter } from '#core/formats/dossier-json/code-points.ts';

/**
 * The claims of a relation as plain values for a JSON array, in the relation's order. Offsets count code points from 0, the
 * end not included, as Python and the W3C's Web Annotation do. Our own notes stay at home.
 */
export function evidenceWriter({
	articles
}: Pick<Dossier, 'articles'>): (relation: Relation) => readonly object[] {
	const counters = new Map<ArticleId, (offset: number) => number>();
	const countIn = (id: ArticleId) => {
		const article = articles.get(id);
		const counter = counters.get(id) ?? (article ? codePointCounter(article) : (offset: number) => offset);
		counters.set(id, counter);
		return counter;
	};

	const quoteOf = ({ article: id, start, end, text, broken }: Excerpt) => {
		const article = articles.get(id);
		const count = countIn(id);
		return {
			text,
			article: id,
			start: count(start),
			end: count(end),
			...(broken ? { broken } : {}),
			...(article
				? {
						title: article.title,
						publisher: article.publisher,
						published: article.published.date,
						url: article.url
					}
				: {}),
			...(article?.retracted ? { retracted: article.retracted.date } : {})
		};
	};

	const entryOf = (claim: Claim) => ({
		claim: claim.id,
		polarity: claim.polarity,
		hedge: claim.hedge,
		quotes: claim.excerpts.map(quoteOf),
		...(claim.speaker ? { speaker: { words: claim.speaker.words, actor: claim.speaker.actor } } : {}),
		...(claim.when ? { first: claim.when.first, last: claim.when.last } : {}),
		...(claim.assessment ? { reason: claim.assessment.reason, restsOn: claim.assessment.restsOn } : {}),
		...(claim.grade ? { grade: `${claim.grade.source}${claim.grade.information}` } : {}),
		recorded: claim.recorded
	});

	return ({ claims }) => claims.map(entryOf);
}

/** The first words that assert a relation and are where they should be, or undefined where there are none. */
export function firstQuote({ claims }: Relation): string | undefined {
	return claims
		.filter(({ polarity }) => polarity === 'asserts')
		.flatMap(({ excerpts }) => excerpts)
		.find(({ broken }) => !broken)?.text;
}
