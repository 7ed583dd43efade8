import type { Article } from '#core/model/article.ts';
import type { Claim } from '#core/model/claim.ts';
import type { Dossier } from '#core/model/dossier.ts';
import type { ArticleId, ClaimId } from '#core/model/ids.ts';
import { canOverlap, lastDay, type DateRange, type PartialDate } from '#core/model/partial-date.ts';

/** The two clocks, the only filters that change a status. Absent = not set. */
export interface Clocks {
	/** Keep what can have been true in this range; what is undated can have been true at any time. */
	readonly trueAt?: DateRange | undefined;
	/** Keep what surely was published by the end of this day: an article of 2020-02 is not known by 2020-02-10. */
	readonly knownBy?: PartialDate | undefined;
}

/** The articles that an asserting claim quotes, each once. */
export function articlesQuoted({ excerpts, speaker }: Claim): readonly ArticleId[] {
	const ids = excerpts.map(({ article }) => article);
	return [...new Set(speaker ? [...ids, speaker.excerpt.article] : ids)];
}

/**
 * Whether the clocks keep a claim. An assessment is known when all claims that it rests on are; what quotes nothing and rests
 * on nothing is known from the day it was recorded.
 */
export function isKept(
	claim: Claim,
	{ claims, articles }: Pick<Dossier, 'claims' | 'articles'>,
	clocks: Clocks
): boolean {
	if (clocks.trueAt && !canOverlap(claim.when, clocks.trueAt)) return false;
	const { knownBy } = clocks;
	if (knownBy === undefined) return true;
	return restsOnOnly(claim, claims, (ground) => {
		const quoted = articlesQuoted(ground);
		if (quoted.length === 0) return isBy(ground.recorded, knownBy);
		return quoted.every((id) => {
			const article = articles.get(id);
			return article !== undefined && isBy(article.published.date, knownBy);
		});
	});
}

/** Whether an article that the claim quotes, or rests on through an assessment, was retracted by the known-by clock. */
export function isRetracted(
	claim: Claim,
	{ claims, articles }: Pick<Dossier, 'claims' | 'articles'>,
	{ knownBy }: Clocks
): boolean {
	const isGone = (article: Article | undefined) =>
		article?.retracted !== undefined && (knownBy === undefined || isBy(article.retracted.date, knownBy));
	return !restsOnOnly(
		claim,
		claims,
		(ground) => !articlesQuoted(ground).some((id) => isGone(articles.get(id)))
	);
}

// What quotes nothing itself but rests on other claims is as good as those: the claims at the bottom, each once. A support
// that is not in the dossier holds for nothing.
function restsOnOnly(
	claim: Claim,
	claims: ReadonlyMap<ClaimId, Claim>,
	holds: (ground: Claim) => boolean
): boolean {
	const seen = new Set([claim.id]);
	const open = [claim];
	for (let next = open.pop(); next; next = open.pop()) {
		const supports = next.assessment?.restsOn ?? [];
		if (supports.length === 0 && !holds(next)) return false;
		for (const id of supports) {
			const support = claims.get(id);
			if (!support) return false;
			if (!seen.has(id)) open.push(support);
			seen.add(id);
		}
	}
	return true;
}

function isBy(date: PartialDate, day: PartialDate): boolean {
	return lastDay(date) <= lastDay(day);
}
