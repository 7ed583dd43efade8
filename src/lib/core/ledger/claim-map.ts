import type { Claim } from '#core/model/claim.ts';
import type { ActorId, ArticleId, ClaimId } from '#core/model/ids.ts';
import { SortedMap } from './sorted-map.ts';

interface Uses {
	readonly actors: SortedMap<ActorId, number>;
	readonly articles: SortedMap<ArticleId, number>;
	readonly claims: SortedMap<ClaimId, number>;
}

/** The ids that a claim cannot do without, each once. */
export interface ClaimReferences {
	readonly actors: readonly ActorId[];
	readonly articles: readonly ArticleId[];
	readonly claims: readonly ClaimId[];
}

/**
 * Claims with a count of what they refer to, so that removing an actor need not look through all of them. Never changed, in
 * order of id; see {@link SortedMap} for the cost.
 */
export class ClaimMap implements ReadonlyMap<ClaimId, Claim> {
	readonly #rows: SortedMap<ClaimId, Claim>;
	readonly #uses: Uses;

	private constructor(rows: SortedMap<ClaimId, Claim>, uses: Uses) {
		this.#rows = rows;
		this.#uses = uses;
	}

	/** The same claims, counted once; a map that is one already is given back. */
	static of(claims: ReadonlyMap<ClaimId, Claim>): ClaimMap {
		if (claims instanceof ClaimMap) return claims;
		const references = [...claims.values()].map(referencesOf);
		const uses = {
			actors: counts(references.map(({ actors }) => actors)),
			articles: counts(references.map(({ articles }) => articles)),
			claims: counts(references.map(({ claims }) => claims))
		};
		return new ClaimMap(SortedMap.of(claims), uses);
	}

	/** How many claims have this actor as an end or as the speaker. */
	usesOfActor(id: ActorId): number {
		return this.#uses.actors.get(id) ?? 0;
	}

	/** How many claims quote this article. */
	usesOfArticle(id: ArticleId): number {
		return this.#uses.articles.get(id) ?? 0;
	}

	/** How many claims rest on this one. */
	usesOfClaim(id: ClaimId): number {
		return this.#uses.claims.get(id) ?? 0;
	}

	/** These claims with this one put in under its id. */
	with(claim: Claim): ClaimMap {
		const before = this.#rows.get(claim.id);
		return new ClaimMap(this.#rows.with(claim.id, claim), this.#counted(before, claim));
	}

	/** These claims without this one. */
	without(id: ClaimId): ClaimMap {
		return new ClaimMap(this.#rows.without(id), this.#counted(this.#rows.get(id), undefined));
	}

	#counted(before: Claim | undefined, after: Claim | undefined): Uses {
		const from = before ? referencesOf(before) : none;
		const to = after ? referencesOf(after) : none;
		return {
			actors: recount(this.#uses.actors, from.actors, to.actors),
			articles: recount(this.#uses.articles, from.articles, to.articles),
			claims: recount(this.#uses.claims, from.claims, to.claims)
		};
	}

	get size(): number {
		return this.#rows.size;
	}

	get(id: ClaimId): Claim | undefined {
		return this.#rows.get(id);
	}

	has(id: ClaimId): boolean {
		return this.#rows.has(id);
	}

	forEach(visit: (claim: Claim, id: ClaimId, map: ReadonlyMap<ClaimId, Claim>) => void): void {
		this.#rows.forEach((claim, id) => visit(claim, id, this));
	}

	entries(): MapIterator<[ClaimId, Claim]> {
		return this.#rows.entries();
	}

	keys(): MapIterator<ClaimId> {
		return this.#rows.keys();
	}

	values(): MapIterator<Claim> {
		return this.#rows.values();
	}

	[Symbol.iterator](): MapIterator<[ClaimId, Claim]> {
		return this.#rows.entries();
	}
}

const none: ClaimReferences = { actors: [], articles: [], claims: [] };

/** What a claim refers to: its ends and speaker, the articles it quotes, the claims it rests on. */
export function referencesOf({ subject, object, speaker, excerpts, assessment }: Claim): ClaimReferences {
	const actors = speaker?.actor === undefined ? [subject, object] : [subject, object, speaker.actor];
	const articles = excerpts.map(({ article }) => article);
	if (speaker) articles.push(speaker.excerpt.article);
	return { actors: once(actors), articles: once(articles), claims: once(assessment?.restsOn ?? []) };
}

function once<Id>(ids: readonly Id[]): readonly Id[] {
	return ids.length < 2 ? ids : [...new Set(ids)];
}

function counts<Id extends string>(lists: readonly (readonly Id[])[]): SortedMap<Id, number> {
	const found = new Map<Id, number>();
	for (const ids of lists) for (const id of ids) found.set(id, (found.get(id) ?? 0) + 1);
	return SortedMap.of(found);
}

function recount<Id extends string>(
	counts: SortedMap<Id, number>,
	from: readonly Id[],
	to: readonly Id[]
): SortedMap<Id, number> {
	let next = counts;
	for (const id of from) {
		if (to.includes(id)) continue;
		const left = (next.get(id) ?? 0) - 1;
		next = left > 0 ? next.with(id, left) : next.without(id);
	}
	for (const id of to) if (!from.includes(id)) next = next.with(id, (next.get(id) ?? 0) + 1);
	return next;
}
