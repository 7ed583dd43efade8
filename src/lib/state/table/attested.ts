import type { Article } from '#core/model/article.ts';
import type { Claim } from '#core/model/claim.ts';
import type { ArticleId } from '#core/model/ids.ts';
import { firstDay, lastDay, type PartialDate } from '#core/model/partial-date.ts';
import type { Relation } from '#core/model/relation.ts';

/** From when to when the evidence says that something was so. */
export interface Attested {
	readonly first: PartialDate | null;
	readonly last: PartialDate | null;
}

/**
 * When the claims that assert a relation say that it was so. A claim whose end is open or whose words give no date says so of
 * the day on which its article was published: never "ongoing".
 */
export function attested(relation: Relation, articles: ReadonlyMap<ArticleId, Article>): Attested {
	return hull(
		relation.claims
			.filter(({ polarity }) => polarity === 'asserts')
			.map((claim) => {
				const published = publishedOf(claim, articles);
				return {
					first: claim.when?.first ?? claim.when?.last ?? published,
					last: claim.when?.last ?? published ?? claim.when?.first ?? null
				};
			})
	);
}

/** From the earliest first to the latest last of them. */
export function hull(all: readonly Attested[]): Attested {
	let [first, last]: [PartialDate | null, PartialDate | null] = [null, null];
	for (const one of all) {
		if (one.first !== null && (first === null || firstDay(one.first) < firstDay(first))) first = one.first;
		if (one.last !== null && (last === null || lastDay(one.last) > lastDay(last))) last = one.last;
	}
	return { first, last };
}

function publishedOf({ excerpts }: Claim, articles: ReadonlyMap<ArticleId, Article>): PartialDate | null {
	return hull(
		excerpts.flatMap(({ article }) => {
			const date = articles.get(article)?.published.date;
			return date === undefined ? [] : [{ first: date, last: date }];
		})
	).last;
}
