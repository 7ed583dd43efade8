import type { Article } from '#core/model/article.ts';
import type { Claim, Span } from '#core/model/claim.ts';
import type { ArticleId } from '#core/model/ids.ts';
import type { PartialDate } from '#core/model/partial-date.ts';

/** What a citation names: an article, the passages of it, and when it was read. */
export interface Cited {
	readonly article: Article;
	/** The quoted words, each on one line, letter for letter. */
	readonly passages: readonly string[];
	/** The day on which the claim was written down, which is the last that we know somebody to have read the article. */
	readonly read: PartialDate;
}

/**
 * What to cite for a claim: the article of its first excerpt whose words are there, and of its passages in that article those
 * that hold trigger words (all, where none does). Null where there is none: words that the article does not hold are not cited.
 */
export function citedBy(
	{ excerpts, triggers, recorded }: Pick<Claim, 'excerpts' | 'triggers' | 'recorded'>,
	articles: ReadonlyMap<ArticleId, Article>
): Cited | null {
	const good = excerpts.filter((excerpt) => !excerpt.broken && articles.has(excerpt.article));
	const [first] = good;
	const article = first && articles.get(first.article);
	if (!article) return null;
	const here = good.filter((excerpt) => excerpt.article === article.id);
	const telling = here.filter((excerpt) => triggers.some((trigger) => isInside(trigger, excerpt)));
	const passages = (telling.length > 0 ? telling : here).map(({ text }) => oneLine(text));
	return { article, passages: [...new Set(passages)], read: recorded };
}

function isInside(inner: Span, outer: Span): boolean {
	return inner.article === outer.article && inner.start >= outer.start && inner.end <= outer.end;
}

/** A text on one line: white space and control characters as single spaces. */
export function oneLine(text: string): string {
	return text.replace(/[\s\p{Cc}]+/gu, ' ').trim();
}

/** The address of an article where it leads to the web, without what would end it early; else null. */
export function webAddress({ url }: Pick<Article, 'url'>): string | null {
	return url !== undefined && /^https?:\/\//i.test(url) ? oneLine(url).replaceAll(' ', '%20') : null;
}
