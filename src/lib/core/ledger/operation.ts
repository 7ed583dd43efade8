import type { Briefing, BriefingDetails, BriefingScene, SceneDetails } from '#core/model/briefing.ts';
import type { Actor, Name, NameRole } from '#core/model/actor.ts';
import type { Article } from '#core/model/article.ts';
import type { Claim, Review } from '#core/model/claim.ts';
import type { ActorPoint, DossierAbout, Merger, NeverSame } from '#core/model/dossier.ts';
import type { Point } from '#core/model/point.ts';
import type { ActorId, ArticleId, BriefingId, ClaimId, SceneId } from '#core/model/ids.ts';

/** What an actor is, its id and names apart. */
export type ActorDetails = Omit<Actor, 'id' | 'names'>;
/** What may be put right about an article. Its text is immutable, and a retraction has operations of its own. */
export type ArticleDetails = Omit<Article, 'id' | 'text' | 'sha256' | 'retracted'>;
/** When and why an article was retracted. */
export type Retraction = NonNullable<Article['retracted']>;
/** A claim without what a person made of it. */
export type ClaimDetails = Omit<Claim, 'review'>;
/** What a dossier says of itself; the id is its folder's name. */
export type AboutDetails = Omit<DossierAbout, 'id'>;

/**
 * One thing that can be done to a dossier, as plain JSON. Each carries the value it found as well as the one it leaves, so
 * that its inverse needs nothing else and a change that was made to something else by now is noticed. Values of `from` are
 * those of the dossier that the operation was made for; `make-operations.ts` fills them in.
 */
export type Operation =
	/** `point` only where this takes back a removal: a new actor is placed with `move-actor`. */
	| { readonly type: 'add-actor'; readonly actor: Actor; readonly point?: ActorPoint }
	| {
			readonly type: 'change-actor';
			readonly actor: ActorId;
			readonly from: ActorDetails;
			readonly to: ActorDetails;
	  }
	| { readonly type: 'remove-actor'; readonly actor: Actor; readonly point?: ActorPoint }
	/** `index`: where among the actor's names, from 0; past the end means last. */
	| { readonly type: 'add-name'; readonly actor: ActorId; readonly name: Name; readonly index: number }
	| { readonly type: 'change-name'; readonly actor: ActorId; readonly from: Name; readonly to: Name }
	| { readonly type: 'remove-name'; readonly actor: ActorId; readonly name: Name; readonly index: number }
	/** `primary` gets the role `demoted`, and `promoted` (given with its old role) becomes the primary name. */
	| {
			readonly type: 'change-primary-name';
			readonly actor: ActorId;
			readonly primary: Name;
			readonly demoted: NameRole;
			readonly promoted: Name;
	  }
	| { readonly type: 'add-article'; readonly article: Article }
	| {
			readonly type: 'change-article';
			readonly article: ArticleId;
			readonly from: ArticleDetails;
			readonly to: ArticleDetails;
	  }
	| { readonly type: 'remove-article'; readonly article: Article }
	| { readonly type: 'retract-article'; readonly article: ArticleId; readonly retracted: Retraction }
	| { readonly type: 'restore-article'; readonly article: ArticleId; readonly retracted: Retraction }
	| { readonly type: 'add-claim'; readonly claim: Claim }
	| {
			readonly type: 'change-claim';
			readonly claim: ClaimId;
			readonly from: ClaimDetails;
			readonly to: ClaimDetails;
	  }
	| { readonly type: 'remove-claim'; readonly claim: Claim }
	| {
			readonly type: 'accept-claim';
			readonly claim: ClaimId;
			readonly from: Review | null;
			readonly review: Accepted;
	  }
	| {
			readonly type: 'reject-claim';
			readonly claim: ClaimId;
			readonly from: Review | null;
			readonly review: Rejected;
	  }
	/** Takes the verdict away, so that the claim stands as it was written. */
	| { readonly type: 'reopen-claim'; readonly claim: ClaimId; readonly from: Review }
	| { readonly type: 'merge-actors'; readonly actor: ActorId; readonly merger: Merger }
	| { readonly type: 'split-actor'; readonly actor: ActorId; readonly merger: Merger }
	| { readonly type: 'mark-never-same'; readonly pair: NeverSame }
	| { readonly type: 'unmark-never-same'; readonly pair: NeverSame }
	/** `frame`: the canvas, in px; given where the dossier has no positions yet. */
	| {
			readonly type: 'move-actor';
			readonly actor: ActorId;
			readonly from: Point | null;
			readonly to: Point | null;
			readonly frame?: { readonly width: number; readonly height: number };
	  }
	| { readonly type: 'pin-actor'; readonly actor: ActorId }
	| { readonly type: 'unpin-actor'; readonly actor: ActorId }
	| { readonly type: 'change-about'; readonly from: AboutDetails; readonly to: AboutDetails }
	| { readonly type: 'add-briefing'; readonly briefing: Briefing }
	| { readonly type: 'remove-briefing'; readonly briefing: Briefing }
	| {
			readonly type: 'change-briefing';
			readonly briefing: BriefingId;
			readonly from: BriefingDetails;
			readonly to: BriefingDetails;
	  }
	/** `index`: where among the scenes, from 0; past the end means last. */
	| {
			readonly type: 'add-scene';
			readonly briefing: BriefingId;
			readonly scene: BriefingScene;
			readonly index: number;
	  }
	| {
			readonly type: 'remove-scene';
			readonly briefing: BriefingId;
			readonly scene: BriefingScene;
			readonly index: number;
	  }
	| {
			readonly type: 'change-scene';
			readonly briefing: BriefingId;
			readonly scene: SceneId;
			readonly from: SceneDetails;
			readonly to: SceneDetails;
	  }
	/** Places among the scenes, from 0; `to` is where it stands afterwards. */
	| {
			readonly type: 'move-scene';
			readonly briefing: BriefingId;
			readonly scene: SceneId;
			readonly from: number;
			readonly to: number;
	  };

/** A verdict for a claim. */
export type Accepted = Extract<Review, { verdict: 'accepted' }>;
/** A verdict against a claim, with its reason. */
export type Rejected = Extract<Review, { verdict: 'rejected' }>;

/** The name of an operation. */
export type OperationType = Operation['type'];
/** The operation of this name. */
export type OperationOf<Type extends OperationType> = Extract<Operation, { type: Type }>;
