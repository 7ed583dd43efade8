import type { Actor } from '#core/model/actor.ts';
import type { Article } from '#core/model/article.ts';
import type { Dossier } from '#core/model/dossier.ts';
import type { Issue } from '#core/model/issue.ts';
import type { Relation } from '#core/model/relation.ts';
import type { ActorHit, GraphStore } from '#core/store/graph-store.ts';

/** What the screen has brought from the store so far. For a small dossier that is all of it; nothing may count on that. */
export interface WorkingSet {
	readonly actors: readonly Actor[];
	/** Denied ones too; they are listed and never drawn. */
	readonly relations: readonly Relation[];
	readonly articles: readonly Article[];
	/** The actors as the result list shows them while nothing is searched for. */
	readonly hits: readonly ActorHit[];
}

/** A dossier, opened: what it says of itself, the store to ask, and what was asked of it already. */
export interface Opened {
	readonly dossier: Dossier;
	readonly issues: readonly Issue[];
	readonly store: GraphStore;
	readonly workingSet: WorkingSet;
}
