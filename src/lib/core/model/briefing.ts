import type { ActorId, BriefingId, ClaimId, RelationId, SceneId } from './ids.ts';
import type { Point } from './point.ts';

/** One excerpt, by its claim and its place among that claim's excerpts, from 0. */
export interface Cite {
	readonly claim: ClaimId;
	readonly excerpt: number;
}

/**
 * A piece of a caption: words, words that lead to an actor or a relation, or the mark of a numbered note. The number is no
 * part of it: it follows from the order of the briefing.
 */
export type Inline =
	| { readonly text: string }
	| { readonly text: string; readonly actor: ActorId }
	| { readonly text: string; readonly relation: RelationId }
	| { readonly note: Cite };

/** What can be laid over a drawing. */
export const calloutKinds = ['text', 'arrow', 'hull', 'bracket'] as const;

/** One of {@link calloutKinds}. */
export type CalloutKind = (typeof calloutKinds)[number];

/**
 * A remark laid over the drawing. It holds to what it is about and follows it: to actors, to a relation, or to a place of the
 * picture given as fractions (0 to 1) of its sides.
 */
export interface Callout {
	readonly kind: CalloutKind;
	readonly on:
		{ readonly actors: readonly ActorId[] } | { readonly relation: RelationId } | { readonly at: Point };
	readonly text: string;
	/** How far a person moved the words from where they would stand, as fractions of the picture's sides. */
	readonly shifted?: Point;
}

/** What becomes of those whom a scene is not about. */
export const othersWays = ['hide', 'dim', 'show'] as const;

/** One of {@link othersWays}. */
export type Others = (typeof othersWays)[number];

/** How a scene comes after the one before it: its actors move to their new places, or it is there at once. */
export const transitions = ['move', 'cut'] as const;

/** One of {@link transitions}. */
export type TransitionKind = (typeof transitions)[number];

/** A moment in the life of a dossier: after which entry of its ledger (0 = none), and when that was, in UTC. */
export interface LedgerPoint {
	readonly sequence: number;
	readonly at: string;
}

/** A view of the dossier as it was at one moment, with what is said about it. */
export interface BriefingScene {
	readonly id: SceneId;
	readonly title: string;
	readonly caption: readonly Inline[];
	/** For the presenter only. */
	readonly notes: string;
	/** The view as in the address: see `writeHash`. */
	readonly view: string;
	readonly others: Others;
	/** Actors that stand elsewhere than in the dossier, in px of its frame, by id. */
	readonly moved?: readonly (readonly [actor: ActorId, x: number, y: number])[];
	readonly callouts: readonly Callout[];
	/** Excerpts that the scene rests on and its caption does not mark. */
	readonly cites: readonly Cite[];
	readonly madeAt: LedgerPoint;
	/** Up to this entry of the ledger somebody looked at what had changed, and kept the scene as it was made. */
	readonly keptAt?: number;
	/** How long it is meant to be shown. */
	readonly seconds?: number;
	readonly transition: TransitionKind;
}

/** Scenes in order. */
export interface Briefing {
	readonly id: BriefingId;
	readonly title: string;
	readonly language: string;
	/** Whom it may be shown to, as a banner: "Public", "Restricted". */
	readonly classification?: string;
	readonly scenes: readonly BriefingScene[];
}

/** What a briefing says of itself. */
export type BriefingDetails = Omit<Briefing, 'id' | 'scenes'>;

/** All of a scene but its id. */
export type SceneDetails = Omit<BriefingScene, 'id'>;
