import type { ArticleMarks } from '#state/reading/segments.ts';
import type { Article } from '#core/model/article.ts';
import type { Claim } from '#core/model/claim.ts';
import type { Relation } from '#core/model/relation.ts';

/** A claim that rests on words of the article, and the tie that it speaks for. */
export interface ClaimInArticle {
	readonly claim: Claim;
	readonly relation: Relation;
	readonly start: number;
}

/** The claims of one article in the order in which it is read, and what to mark. Broken excerpts are counted, not marked. */
export function claimsInArticle(
	{ id }: Article,
	relations: readonly Relation[]
): {
	readonly claims: readonly ClaimInArticle[];
	readonly marks: Pick<ArticleMarks, 'excerpts' | 'triggers'>;
	readonly broken: number;
} {
	const claims: ClaimInArticle[] = [];
	const excerpts: ArticleMarks['excerpts'][number][] = [];
	const triggers: ArticleMarks['triggers'][number][] = [];
	let broken = 0;
	for (const relation of relations) {
		for (const claim of relation.claims) {
			const here = claim.excerpts.filter(({ article }) => article === id);
			const good = here.filter((excerpt) => !excerpt.broken);
			broken += here.length - good.length;
			if (good.length === 0) continue;
			claims.push({ claim, relation, start: Math.min(...good.map(({ start }) => start)) });
			excerpts.push(...good.map(({ start, end }) => ({ start, end, claim: claim.id })));
			for (const { article, start, end } of claim.triggers) {
				if (article === id) triggers.push({ start, end, claim: claim.id });
			}
		}
	}
	claims.sort((a, b) => a.start - b.start || (a.claim.id < b.claim.id ? -1 : 1));
	return { claims, marks: { excerpts, triggers }, broken };
}
