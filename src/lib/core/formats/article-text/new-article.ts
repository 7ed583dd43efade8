import { fold } from '#core/search/fold.ts';
import type { Article } from '#core/model/article.ts';
import { articleId, type ArticleId } from '#core/model/ids.ts';
import type { Sha256 } from '#core/ledger/chain.ts';
import { withPlainLineEnds } from './line-ends.ts';

/** What a person says of an article that is about to be kept; its id may be left to {@link articleIdFor}. */
export type ArticleDetails = Omit<Article, 'id' | 'sha256' | 'retracted'> & { readonly id?: ArticleId };

/** Knows which ids are used: a Map or Set of articles by id. */
export interface Taken {
	has(id: ArticleId): boolean;
}

/**
 * An article to be kept for good: line ends made plain, a text that can be written as UTF-8 (lone surrogates become U+FFFD), its SHA-256
 * computed, an id that is free. Blanks around the other fields are taken off; what is empty then is left out where it may be.
 */
export async function newArticle(
	details: ArticleDetails,
	sha256: Sha256,
	taken: Taken = new Set()
): Promise<Article> {
	const text = withPlainLineEnds(details.text).replace(/\p{Cs}/gu, '\ufffd');
	const { published } = details;
	const basis = published.basis?.trim();
	const optional = {
		origin: details.origin?.trim(),
		url: details.url?.trim(),
		authors: details.authors?.map((name) => name.trim()).filter((name) => name !== '')
	};
	return {
		id: details.id ?? articleIdFor(details, taken),
		title: details.title.trim(),
		publisher: details.publisher.trim(),
		published: basis ? { date: published.date, basis } : { date: published.date },
		language: details.language.trim(),
		licence: details.licence.trim(),
		sha256: await sha256(text),
		...(optional.origin && { origin: optional.origin }),
		...(optional.url && { url: optional.url }),
		...(optional.authors?.length && { authors: optional.authors }),
		text
	};
}

/**
 * An id that says what the article is, and is also a file name everywhere: publisher, date and title in plain small letters, digits and
 * hyphens, 80 signs at most, with `-2`, `-3` … after it where it is taken. Of words in other scripts nothing stands in it.
 */
export function articleIdFor(
	{ publisher, published, title }: Pick<Article, 'publisher' | 'published' | 'title'>,
	taken: Taken
): ArticleId {
	const parts = [slug(publisher, 24), published.date, slug(title, 40)].filter((part) => part !== '');
	const stem = parts.join('-') || 'article';
	for (let round = 1; ; round++) {
		const id = articleId(round === 1 ? stem : `${stem}-${round}`);
		if (!taken.has(id)) return id;
	}
}

// Cut at a word where there is one in the later half.
function slug(text: string, longest: number): string {
	const plain = fold(text)
		.replace(/[^a-z0-9]+/g, '-')
		.replace(/^-|-$/g, '');
	if (plain.length <= longest) return plain;
	const word = plain.lastIndexOf('-', longest);
	return plain.slice(0, word > longest / 2 ? word : longest).replace(/-$/, '');
}
