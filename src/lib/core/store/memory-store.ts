import { relationsOf } from '#core/evidence/relations.ts';
import type { Actor } from '#core/model/actor.ts';
import type { Article } from '#core/model/article.ts';
import type { Claim } from '#core/model/claim.ts';
import type { Dossier } from '#core/model/dossier.ts';
import type { ActorId, ActorKindId, ArticleId, RelationId } from '#core/model/ids.ts';
import { limits } from '#core/model/limits.ts';
import { lastDay } from '#core/model/partial-date.ts';
import { isDrawn, type Relation } from '#core/model/relation.ts';
import { fold } from '#core/search/fold.ts';
import type { ArticleSearch } from './article-search.ts';
import { facetsOf } from './facets.ts';
import { isWanted, passes } from './filter-test.ts';
import type { ActorHit, Facets, Filter, GraphStore, Neighbour, Page, PageRequest } from './graph-store.ts';
import type { FoundName, NameSearch } from './name-search.ts';
import { checkLimit, compareKeys, pageOf, type SortKey } from './page.ts';
import { otherEnd, RelationIndex } from './relation-index.ts';

// A dragged time slider asks for many clock positions; the last few are asked again at once by other questions.
const keptClocks = 8;

// An error while answering is the answer's, also where it is thrown before anything was waited for.
const answer = <Answer>(ask: () => Answer) => new Promise<Answer>((resolve) => resolve(ask()));

// What could not be fetched is fetched again at the next question.
const forgetting = (forget: () => void) => (error: unknown) => {
	forget();
	throw error;
};

/**
 * A dossier in memory. What is asked often is indexed at the first question that needs it, words by a library that is fetched
 * only then (a question with words rejects where it cannot be); relations are computed once for
 * each position of the two clocks, of which the last eight are kept.
 */
export class MemoryStore implements GraphStore {
	readonly #dossier: Dossier;
	readonly #indexByClocks = new Map<string, RelationIndex>();
	#names: Promise<NameSearch> | null = null;
	#articles: Promise<ArticleSearch> | null = null;
	#lastSet: { readonly ids: readonly ActorId[]; readonly set: ReadonlySet<ActorId> } | null = null;

	constructor(dossier: Dossier) {
		this.#dossier = dossier;
	}

	async searchActors(
		text: string,
		{ kinds, limit }: { kinds?: ReadonlySet<ActorKindId>; limit: number }
	): Promise<readonly ActorHit[]> {
		checkLimit(limit);
		const found = await this.#findNames(text);
		const index = this.#index({});
		const degreeOf = (id: ActorId) => index.of(id).filter(({ reason }) => isDrawn(reason.status)).length;
		return found
			.filter(({ actor }) => !kinds || kinds.has(actor.kind))
			.map((one) => ({ ...one, degree: degreeOf(one.actor.id) }))
			.sort(
				(a, b) =>
					Number(a.isByContext) - Number(b.isByContext) ||
					compareKeys([a.degree, a.actor.id], [b.degree, b.actor.id])
			)
			.slice(0, limit)
			.map(({ actor, matchedName, degree }) => ({ actor, matchedName, degree }));
	}

	actors(ids: readonly ActorId[]): Promise<readonly Actor[]> {
		return answer(() => {
			return ids.flatMap((id) => this.#dossier.actors.get(id) ?? []);
		});
	}

	neighbours(actor: ActorId, filter: Filter, page: PageRequest): Promise<Page<Neighbour>> {
		return answer(() => {
			const relationsByOther = new Map<ActorId, Relation[]>();
			for (const relation of this.#around(actor, filter)) {
				const other = otherEnd(relation, actor);
				const known = relationsByOther.get(other);
				if (known) known.push(relation);
				else relationsByOther.set(other, [relation]);
			}
			const neighbours = [...relationsByOther].flatMap(([id, relations]) => {
				const found = this.#dossier.actors.get(id);
				return found ? { actor: found, relations } : [];
			});
			const keyOf = (neighbour: Neighbour): SortKey => [neighbour.relations.length, neighbour.actor.id];
			return pageOf(
				neighbours.sort((a, b) => compareKeys(keyOf(a), keyOf(b))),
				keyOf,
				page
			);
		});
	}

	step(
		actors: readonly ActorId[],
		filter: Filter,
		limit: number
	): Promise<readonly { readonly actor: ActorId; readonly other: ActorId }[]> {
		return answer(() => {
			checkLimit(limit);
			const steps: { actor: ActorId; other: ActorId }[] = [];
			for (const actor of new Set(actors)) {
				const others = new Set(this.#around(actor, filter).map((relation) => otherEnd(relation, actor)));
				for (const other of [...others].sort((a, b) => (a < b ? -1 : 1))) {
					steps.push({ actor, other });
					if (steps.length === limit) return steps;
				}
			}
			return steps;
		});
	}

	relationsBetween(
		from: readonly ActorId[],
		to: readonly ActorId[],
		filter: Filter,
		limit: number
	): Promise<readonly Relation[]> {
		return answer(() => {
			checkLimit(limit);
			const [fewer, more] = from.length <= to.length ? [from, this.#setOf(to)] : [to, this.#setOf(from)];
			const found = new Map<RelationId, Relation>();
			for (const actor of new Set(fewer)) {
				for (const relation of this.#around(actor, filter)) {
					if (more.has(otherEnd(relation, actor))) found.set(relation.id, relation);
				}
			}
			return [...found.values()].sort((a, b) => (a.id < b.id ? -1 : 1)).slice(0, limit);
		});
	}

	relations(a: ActorId, b: ActorId, filter: Filter, page: PageRequest): Promise<Page<Relation>> {
		return answer(() => {
			const between = this.#index(filter)
				.of(a)
				.filter((relation) => otherEnd(relation, a) === b && passes(relation, filter, this.#dossier));
			return pageOf(between, ({ id }) => [0, id], page);
		});
	}

	relation(id: RelationId, filter: Filter): Promise<Relation | null> {
		return answer(() => {
			const relation = this.#index(filter).byId.get(id);
			return relation && passes(relation, filter, this.#dossier) ? relation : null;
		});
	}

	claims(relation: RelationId, page: PageRequest): Promise<Page<Claim>> {
		return answer(() => {
			const claims = this.#index({}).byId.get(relation)?.claims ?? [];
			const places = new Map(claims.map(({ id }, index) => [id, index]));
			return pageOf(claims, ({ id }) => [-(places.get(id) ?? 0), id], page);
		});
	}

	async searchArticles(
		text: string,
		{ knownBy, publishers, languages }: Filter,
		page: PageRequest
	): Promise<Page<Article> & { readonly total: number }> {
		const keyOf = ({ published, id }: Article): SortKey => [
			Number(lastDay(published.date).replaceAll('-', '')),
			id
		];
		const found = (await this.#findArticles(text))
			.filter(({ published }) => knownBy === undefined || lastDay(published.date) <= lastDay(knownBy))
			.filter(({ publisher }) => !publishers || publishers.has(publisher))
			.filter(({ language }) => !languages || languages.has(language))
			.sort((a, b) => compareKeys(keyOf(a), keyOf(b)));
		return { ...pageOf(found, keyOf, page), total: Math.min(found.length, limits.articleHits + 1) };
	}

	articles(ids: readonly ArticleId[]): Promise<readonly Article[]> {
		return answer(() => {
			return ids.flatMap((id) => this.#dossier.articles.get(id) ?? []);
		});
	}

	facets(filter: Filter): Promise<Facets> {
		return answer(() => {
			return facetsOf(this.#dossier, this.#index(filter), filter);
		});
	}

	async #findNames(text: string): Promise<readonly FoundName[]> {
		if (fold(text) === '') {
			return [...this.#dossier.actors.values()].map((actor) => ({
				actor,
				matchedName: 0,
				isByContext: false
			}));
		}
		this.#names ??= import('./name-search.ts').then(
			({ NameSearch }) => new NameSearch(this.#dossier.actors.values())
		);
		return (await this.#names.catch(forgetting(() => (this.#names = null)))).find(text);
	}

	async #findArticles(text: string): Promise<readonly Article[]> {
		if (fold(text) === '') return [...this.#dossier.articles.values()];
		this.#articles ??= import('./article-search.ts').then(
			({ ArticleSearch }) => new ArticleSearch(this.#dossier.articles.values())
		);
		return (await this.#articles.catch(forgetting(() => (this.#articles = null)))).find(text);
	}

	// The same many are asked about for one actor after another.
	#setOf(ids: readonly ActorId[]): ReadonlySet<ActorId> {
		if (this.#lastSet?.ids !== ids) this.#lastSet = { ids, set: new Set(ids) };
		return this.#lastSet.set;
	}

	#around(actor: ActorId, filter: Filter): readonly Relation[] {
		return this.#index(filter)
			.of(actor)
			.filter((relation) => isWanted(relation, filter) && passes(relation, filter, this.#dossier));
	}

	#index({ trueAt, knownBy }: Filter): RelationIndex {
		const key = JSON.stringify([trueAt?.first, trueAt?.last, knownBy]);
		const kept = this.#indexByClocks.get(key);
		const index = kept ?? new RelationIndex(relationsOf(this.#dossier, { trueAt, knownBy }));
		this.#indexByClocks.delete(key);
		this.#indexByClocks.set(key, index);
		const [oldest] = this.#indexByClocks.keys();
		if (this.#indexByClocks.size > keptClocks && oldest !== undefined) this.#indexByClocks.delete(oldest);
		return index;
	}
}
