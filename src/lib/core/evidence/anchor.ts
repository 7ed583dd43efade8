import type { Article } from '#core/model/article.ts';
import type { Excerpt } from '#core/model/claim.ts';
import { contextOf } from './context.ts';

/** Where an excerpt was found, and the excerpt as it may be used from here on. */
export interface Anchored {
	readonly state: 'exact' | 'moved' | 'broken';
	readonly excerpt: Excerpt;
}

/**
 * Hold an excerpt against its article.
 *
 * `exact`: the words stand at the offsets. `moved`: they stand elsewhere; of several places the one is taken whose
 * surroundings share most with prefix and suffix, then the one nearest to the old start, then the earlier. `broken`: the
 * words are nowhere. Prefix and suffix of what was found are those of the article. Cost: one pass over the article's text.
 */
export function anchor({ text }: Pick<Article, 'text'>, excerpt: Excerpt): Anchored {
	if (excerpt.text !== '' && text.slice(excerpt.start, excerpt.end) === excerpt.text) {
		return { state: 'exact', excerpt: standingAt(text, excerpt, excerpt.start) };
	}
	const start = bestPlace(text, excerpt);
	if (start === null) return { state: 'broken', excerpt: { ...excerpt, broken: true } };
	return { state: 'moved', excerpt: standingAt(text, excerpt, start) };
}

function standingAt(text: string, excerpt: Excerpt, start: number): Excerpt {
	const end = start + excerpt.text.length;
	return { article: excerpt.article, start, end, text: excerpt.text, ...contextOf(text, start, end) };
}

function bestPlace(text: string, excerpt: Excerpt): number | null {
	if (excerpt.text === '') return null;
	let best: { start: number; likeness: number; distance: number } | null = null;
	for (let start = text.indexOf(excerpt.text); start >= 0; start = text.indexOf(excerpt.text, start + 1)) {
		const likeness = likenessAt(text, excerpt, start);
		const distance = Math.abs(start - excerpt.start);
		const isBetter =
			!best || likeness > best.likeness || (likeness === best.likeness && distance < best.distance);
		if (isBetter) best = { start, likeness, distance };
	}
	return best?.start ?? null;
}

// Counted outward from the words, because text that was put in or taken out leaves what is nearest untouched.
function likenessAt(text: string, { text: words, prefix, suffix }: Excerpt, start: number): number {
	const end = start + words.length;
	let before = 0;
	while (before < prefix.length && before < start && prefix.at(-1 - before) === text[start - 1 - before])
		before += 1;
	let after = 0;
	while (after < suffix.length && suffix[after] === text[end + after]) after += 1;
	return before + after;
}
