import type { Article } from '#core/model/article.ts';
import type { Excerpt } from '#core/model/claim.ts';
import { EntenteError } from '#core/model/entente-error.ts';
import { contextOf, splitsPair } from './context.ts';

/**
 * Cut a verbatim excerpt out of an article.
 *
 * @param start first character, in UTF-16 units from 0 (as `String.slice` counts)
 * @param end one past the last character
 * @throws {EntenteError} `excerpt-out-of-range` unless 0 ≤ start < end ≤ length, or where an end parts a surrogate pair
 */
export function quote({ id, text }: Pick<Article, 'id' | 'text'>, start: number, end: number): Excerpt {
	const isInside =
		Number.isInteger(start) && Number.isInteger(end) && 0 <= start && start < end && end <= text.length;
	if (!isInside || splitsPair(text, start) || splitsPair(text, end)) {
		throw new EntenteError('excerpt-out-of-range', `Article ${id} has no excerpt from ${start} to ${end}.`);
	}
	return { article: id, start, end, text: text.slice(start, end), ...contextOf(text, start, end) };
}
