import type { ArticleMarks } from '#state/reading/segments.ts';
import type { Article } from '#core/model/article.ts';
import type { Claim } from '#core/model/claim.ts';
import type { RelationClaims } from '#core/evidence/claims-by-relation.ts';
import type { SetAside } from '#core/evidence/set-aside.ts';
import type { ClaimId } from '#core/model/ids.ts';
import type { Relation } from '#core/model/relation.ts';

/** A claim that rests on words of the article, and the tie that it speaks for. */
export interface ClaimInArticle<Tie = Relation> {
	readonly claim: Claim;
	readonly relation: Tie;
	readonly start: number;
}

/**
 * The claims of one article in the order in which it is read, and what to mark. Broken excerpts are counted, not marked. Claims
 * that are set aside are marked too, and not among those that are gone through.
 */
export function claimsInArticle(
	{ id }: Article,
	relations: readonly Relation[],
	aside: SetAside['byRelation'] = new Map()
): {
	readonly claims: readonly ClaimInArticle[];
	readonly setAside: ReadonlyMap<ClaimId, ClaimInArticle<RelationClaims>>;
	readonly marks: Pick<ArticleMarks, 'excerpts' | 'triggers'>;
	readonly broken: number;
} {
	const claims: ClaimInArticle[] = [];
	const excerpts: ArticleMarks['excerpts'][number][] = [];
	const triggers: ArticleMarks['triggers'][number][] = [];
	let broken = 0;
	function mark<Tie>(claim: Claim, relation: Tie): ClaimInArticle<Tie> | null {
		const good = claim.excerpts.filter((excerpt) => excerpt.article === id && !excerpt.broken);
		if (good.length === 0) return null;
		excerpts.push(...good.map(({ start, end }) => ({ start, end, claim: claim.id })));
		for (const { article, start, end } of claim.triggers) {
			if (article === id) triggers.push({ start, end, claim: claim.id });
		}
		return { claim, relation, start: Math.min(...good.map(({ start }) => start)) };
	}
	for (const relation of relations) {
		for (const claim of relation.claims) {
			broken += claim.excerpts.filter((excerpt) => excerpt.article === id && excerpt.broken).length;
			const found = mark(claim, relation);
			if (found) claims.push(found);
		}
	}
	claims.sort((a, b) => a.start - b.start || (a.claim.id < b.claim.id ? -1 : 1));
	const setAside = new Map<ClaimId, ClaimInArticle<RelationClaims>>();
	for (const relation of aside.values()) {
		for (const claim of relation.claims) {
			const found = mark(claim, relation);
			if (found) setAside.set(claim.id, found);
		}
	}
	return { claims, setAside, marks: { excerpts, triggers }, broken };
}
