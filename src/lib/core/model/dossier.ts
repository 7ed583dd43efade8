import type { Actor } from './actor.ts';
import type { Article } from './article.ts';
import type { Briefing } from './briefing.ts';
import type { Claim } from './claim.ts';
import type { ActorId, ArticleId, BriefingId, ClaimId, DossierId } from './ids.ts';
import type { PartialDate } from './partial-date.ts';
import type { Point } from './point.ts';
import type { Vocabulary } from './vocabulary.ts';

/** Where an actor stands; pinned = a person put it there, so that arranging leaves it alone. */
export interface ActorPoint extends Point {
	readonly pinned?: true;
}

/** Where the actors stand, and the size of the canvas that they were arranged for. */
export interface Positions {
	readonly width: number;
	readonly height: number;
	readonly points: ReadonlyMap<ActorId, ActorPoint>;
	/** Actors whose middle lies lower than this stand in the "Also named" tray; absent = there is no tray. */
	readonly trayTop?: number;
}

/** What a dossier says of itself. */
export interface DossierAbout {
	readonly id: DossierId;
	readonly title: string;
	/** One paragraph, plain text. */
	readonly description: string;
	readonly language: string;
	/** The day up to which the dossier was kept; stamps read "as of". */
	readonly asOf: PartialDate;
	readonly licence: string;
	/** Made up, for training: every view says so. */
	readonly fictional: boolean;
	/** Three or so actors to start with, for the front page. */
	readonly startWith: readonly ActorId[];
}

/** Why one actor is read as another. `at` is an ISO instant in UTC. */
export interface Merger {
	readonly into: ActorId;
	readonly reason?: string;
	readonly by: string;
	readonly at: string;
}

/** Two actors that someone looked at and found to be different. `a` comes before `b` in code units. */
export interface NeverSame {
	readonly a: ActorId;
	readonly b: ActorId;
	readonly reason?: string;
	readonly by: string;
	readonly at: string;
}

/**
 * Everything held on one subject; an immutable value. Maps are in file order (by id).
 *
 * `mergers` are by the actor that is read as another, `neverSame` by `pairKey`; absent means none. Actors and claims are as
 * they were written; `readThrough` gives them with mergers read through.
 */
export interface Dossier {
	readonly about: DossierAbout;
	readonly vocabulary: Vocabulary;
	readonly articles: ReadonlyMap<ArticleId, Article>;
	readonly actors: ReadonlyMap<ActorId, Actor>;
	readonly claims: ReadonlyMap<ClaimId, Claim>;
	readonly positions: Positions | null;
	readonly mergers?: ReadonlyMap<ActorId, Merger>;
	readonly neverSame?: ReadonlyMap<string, NeverSame>;
	/** Absent means none. What they speak of may be gone by now: that is for their lint to say. */
	readonly briefings?: ReadonlyMap<BriefingId, Briefing>;
}
