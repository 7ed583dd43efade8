import type { ActorId, ArticleId, ClaimId, RelationTypeId } from './ids.ts';
import type { DateRange, PartialDate } from './partial-date.ts';

/** A stretch of an article in UTF-16 units: `article.text.slice(start, end) === text`. */
export interface Span {
	readonly article: ArticleId;
	readonly start: number;
	readonly end: number;
	readonly text: string;
}

/**
 * Verbatim words with up to 32 characters of what stands before and after, by which they are found again if they move.
 *
 * Two marks are computed on every load and are in no file. `broken`: the article does not hold these words, so `start` and `end`
 * point at something else and the words must never be shown as good. `moved`: the words were found at another place than was
 * recorded, and `start` and `end` are where they were found.
 */
export interface Excerpt extends Span {
	readonly prefix: string;
	readonly suffix: string;
	readonly broken?: true;
	readonly moved?: true;
}

/** Who says it inside the article. `words` names them as the article does; `actor` only where they are one. */
export interface Speaker {
	readonly actor?: ActorId;
	readonly words: string;
	readonly excerpt: Excerpt;
}

/** Whether the words say that it is so or that it is not. */
export type Polarity = 'asserts' | 'denies';

/** How far the words hold back. `planned` and `conditional` speak of what is not (yet) so. */
export type Hedge = 'none' | 'alleged' | 'believed' | 'planned' | 'conditional';

/** Admiralty grades, set separately by a person. F and 6 mean "cannot be judged". */
export interface Grade {
	readonly source: 'A' | 'B' | 'C' | 'D' | 'E' | 'F';
	readonly information: 1 | 2 | 3 | 4 | 5 | 6;
}

/** Why an analyst holds it so without words that say it, and the claims this rests on. */
export interface Assessment {
	readonly reason: string;
	readonly restsOn: readonly ClaimId[];
}

/**
 * What a person made of a claim. A rejected one counts for nothing and stays listed; one that a machine proposed counts
 * only while it is accepted. `at` is an ISO instant in UTC.
 */
export type Review =
	| { readonly verdict: 'accepted'; readonly by: string; readonly at: string }
	| { readonly verdict: 'rejected'; readonly reason: string; readonly by: string; readonly at: string };

/**
 * What one article asserts or denies: subject, relation type, object. Has at least one excerpt, or an assessment instead.
 * `triggers` are the words that carry the relation, inside the excerpts.
 */
export interface Claim {
	readonly id: ClaimId;
	readonly subject: ActorId;
	readonly type: RelationTypeId;
	readonly object: ActorId;
	readonly polarity: Polarity;
	readonly hedge: Hedge;
	readonly excerpts: readonly Excerpt[];
	readonly triggers: readonly Span[];
	readonly speaker?: Speaker;
	/** When it was true; absent = the words do not say. */
	readonly when?: DateRange;
	readonly assessment?: Assessment;
	readonly grade?: Grade;
	/** The day this claim was written down here. */
	readonly recorded: PartialDate;
	/** Ours: why these words were read this way. */
	readonly note?: string;
	/** The rule or model that proposed it; absent = a person wrote it. */
	readonly proposedBy?: string;
	readonly review?: Review;
}

/** Whether a claim may count at all: not rejected, and accepted where a machine proposed it. */
export function isInForce({ proposedBy, review }: Pick<Claim, 'proposedBy' | 'review'>): boolean {
	return review ? review.verdict === 'accepted' : proposedBy === undefined;
}
