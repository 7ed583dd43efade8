import type { Article } from '#core/model/article.ts';
import type { Cite } from '#core/model/briefing.ts';
import { isInForce } from '#core/model/claim.ts';
import type { ArticleId } from '#core/model/ids.ts';
import type { Relation } from '#core/model/relation.ts';

/** The excerpts that a relation rests on and a scene may cite: not those of rejected claims, of retracted articles, or broken. */
export function citesOfRelation(
	{ claims }: Relation,
	articles: ReadonlyMap<ArticleId, Article>
): readonly Cite[] {
	return claims.filter(isInForce).flatMap(({ id, excerpts }) =>
		excerpts.flatMap((excerpt, place) => {
			const article = articles.get(excerpt.article);
			return excerpt.broken || !article || article.retracted ? [] : [{ claim: id, excerpt: place }];
		})
	);
}
