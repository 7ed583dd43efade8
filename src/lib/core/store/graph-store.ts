import type { Actor } from '#core/model/actor.ts';
import type { Article } from '#core/model/article.ts';
import type { Claim, Hedge } from '#core/model/claim.ts';
import type {
	ActorId,
	ActorKindId,
	ArticleId,
	FamilyId,
	RelationId,
	RelationTypeId
} from '#core/model/ids.ts';
import type { DateRange, PartialDate } from '#core/model/partial-date.ts';
import type { Relation, Status } from '#core/model/relation.ts';

/** What to leave out. Absent = no restriction. Only the two clocks (`trueAt`, `knownBy`) change a status; the rest hides. */
export interface Filter {
	readonly trueAt?: DateRange;
	readonly knownBy?: PartialDate;
	readonly kinds?: ReadonlySet<ActorKindId>;
	readonly families?: ReadonlySet<FamilyId>;
	readonly types?: ReadonlySet<RelationTypeId>;
	readonly statuses?: ReadonlySet<Status>;
	readonly publishers?: ReadonlySet<string>;
	readonly speakers?: ReadonlySet<ActorId>;
	readonly hedges?: ReadonlySet<Hedge>;
	readonly languages?: ReadonlySet<string>;
}

/** One page of an answer. `next` is the cursor to ask for the following page with, absent on the last one. */
export interface Page<Row> {
	readonly rows: readonly Row[];
	readonly next?: string;
}

/** Where to go on, and how many rows at most (1 to 1,000). */
export interface PageRequest {
	readonly after?: string;
	readonly limit: number;
}

/** An actor that a relation leads to, with the relations that do. */
export interface Neighbour {
	readonly actor: Actor;
	readonly relations: readonly Relation[];
}

/** A name that a search matched, and which of the actor's spellings it was. */
export interface ActorHit {
	readonly actor: Actor;
	/** Index into `actor.names` of the best matching spelling. */
	readonly matchedName: number;
	/** Drawn relations of the actor. */
	readonly degree: number;
}

/** How many actors and relations each value of a facet has under a filter. */
export interface Facets {
	readonly kinds: ReadonlyMap<ActorKindId, number>;
	readonly families: ReadonlyMap<FamilyId, number>;
	readonly types: ReadonlyMap<RelationTypeId, number>;
	readonly statuses: ReadonlyMap<Status, number>;
	readonly publishers: ReadonlyMap<string, number>;
}

/**
 * What the screen asks, whatever holds the dossier. Every answer is in a stable order, so that equal questions give equal answers.
 *
 * `searchActors` folds the text (see `core/search/fold`) and wants every word as a prefix of some word of one name; a text
 * without words finds every actor. Those matched only by a name that means them by context come last, more drawn relations
 * come first, then the id. `neighbours` is ranked by number of relations, then id, with a keyset cursor.
 *
 * Relations that no picture draws (denied, retracted) are in an answer about several actors only where `statuses` names their
 * status; `relation`, `relations` and `facets` always give them. Of the filters on claims (publishers, speakers, hedges,
 * languages) one claim must pass all. An id that the store does not hold is left out of the answer.
 *
 * @throws {EntenteError} `limit-out-of-range` unless 1 ≤ limit ≤ 1,000; `cursor-unknown` for a cursor it did not give out
 */
export interface GraphStore {
	searchActors(
		text: string,
		options: { kinds?: ReadonlySet<ActorKindId>; limit: number }
	): Promise<readonly ActorHit[]>;
	actors(ids: readonly ActorId[]): Promise<readonly Actor[]>;
	neighbours(actor: ActorId, filter: Filter, page: PageRequest): Promise<Page<Neighbour>>;
	/** One hop from a set of actors at a time, as paths walk it. */
	step(
		actors: readonly ActorId[],
		filter: Filter,
		limit: number
	): Promise<readonly { readonly actor: ActorId; readonly other: ActorId }[]>;
	/** Relations with one end in each set: the ties among shown actors where both sets are the same. */
	relationsBetween(
		from: readonly ActorId[],
		to: readonly ActorId[],
		filter: Filter,
		limit: number
	): Promise<readonly Relation[]>;
	/** All relations of one drawn pair, either direction. */
	relations(a: ActorId, b: ActorId, filter: Filter, page: PageRequest): Promise<Page<Relation>>;
	relation(id: RelationId, filter: Filter): Promise<Relation | null>;
	claims(relation: RelationId, page: PageRequest): Promise<Page<Claim>>;
	/** Newest first. `total` is capped: above 10,000 it is 10,001 and reads "10,000+". */
	searchArticles(
		text: string,
		filter: Filter,
		page: PageRequest
	): Promise<Page<Article> & { readonly total: number }>;
	articles(ids: readonly ArticleId[]): Promise<readonly Article[]>;
	facets(filter: Filter): Promise<Facets>;
}
