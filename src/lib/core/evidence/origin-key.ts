import type { Article } from '#core/model/article.ts';
import type { Claim } from '#core/model/claim.ts';
import { fold } from '#core/search/fold.ts';

/** Who a claim comes from: `key` is equal for what must not be counted twice, `name` is how the reader knows it. */
export interface Origin {
	readonly key: string;
	readonly name: string;
}

const analyst: Origin = { key: 'analyst', name: 'the analyst' };

/**
 * The origin of a claim: its speaker if it has one, else the origin of its article, else the publisher. Names are compared
 * folded and in one pool, so that a speaker called Reuters and the publisher Reuters are one origin: rather too few than too many.
 */
export function originOf({ speaker }: Pick<Claim, 'speaker'>, article: Article | undefined): Origin {
	if (speaker?.actor !== undefined) return { key: `actor ${speaker.actor}`, name: speaker.words };
	if (speaker) return named(speaker.words);
	return article ? articleOriginOf(article) : analyst;
}

/** The origin of an article: the wire story that it repeats, or its publisher. */
export function articleOriginOf({ origin, publisher }: Pick<Article, 'origin' | 'publisher'>): Origin {
	return named(origin ?? publisher);
}

function named(name: string): Origin {
	return { key: `name ${fold(name) || name}`, name };
}
