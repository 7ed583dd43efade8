import type { Article } from '#core/model/article.ts';

/**
 * How many code points stand before each of many offsets (UTF-16 units) of one text. Ask in any order; an offset inside a
 * surrogate pair counts the pair, and one beyond the end counts all. Cost: a pass over the text once, then a binary search.
 */
export function codePointCounter({ text }: Pick<Article, 'text'>): (offset: number) => number {
	const pairs = [...text.matchAll(/[\uD800-\uDBFF][\uDC00-\uDFFF]/g)].map(({ index }) => index);
	return (offset) => {
		const inside = Math.min(offset, text.length);
		let low = 0;
		let high = pairs.length;
		while (low < high) {
			const middle = (low + high) >> 1;
			if ((pairs[middle] ?? 0) + 2 <= inside) low = middle + 1;
			else high = middle;
		}
		return inside - low;
	};
}
