import type { Actor, Name } from '#core/model/actor.ts';
import type { Article } from '#core/model/article.ts';
import type { Briefing, BriefingDetails, BriefingScene, SceneDetails } from '#core/model/briefing.ts';
import type { Claim, Review } from '#core/model/claim.ts';
import { asWritten } from '#core/model/dossier-bundle.ts';
import type { ActorPoint, Dossier, Merger, NeverSame } from '#core/model/dossier.ts';
import type { Point } from '#core/model/point.ts';
import { EntenteError } from '#core/model/entente-error.ts';
import type { ActorId, ArticleId, BriefingId, ClaimId, SceneId } from '#core/model/ids.ts';
import type { AboutDetails, ActorDetails, ArticleDetails, ClaimDetails, Operation } from './operation.ts';
import { pairKey } from './pair-key.ts';
import { aboutDetailsOf } from './rules/about.ts';
import { detailsOf } from './rules/actors.ts';
import { articleDetailsOf } from './rules/articles.ts';
import { briefingDetailsOf, sceneDetailsOf } from './rules/briefings.ts';
import { claimDetailsOf } from './rules/claims.ts';
import { bare } from './rules/placing.ts';
import { toReview } from './rules/reviews.ts';

/**
 * Operations on a dossier, with what each must carry filled in from it. Those that name something which is not in the dossier
 * throw {@link EntenteError} `operation-without-target`: ask for what is there. What adds something needs no helper.
 */
export function operationsOn(dossier: Dossier) {
	const actor = (id: ActorId): Actor => dossier.actors.get(id) ?? missing('actor', id);
	const article = (id: ArticleId): Article => dossier.articles.get(id) ?? missing('article', id);
	const claim = (id: ClaimId): Claim => asWritten(dossier.claims.get(id) ?? missing('claim', id));
	const briefing = (id: BriefingId): Briefing => dossier.briefings?.get(id) ?? missing('briefing', id);
	const scene = (id: BriefingId, sceneId: SceneId): BriefingScene =>
		briefing(id).scenes.find((each) => each.id === sceneId) ?? missing('scene', sceneId);
	const point = (id: ActorId): ActorPoint | undefined => dossier.positions?.points.get(id);
	return {
		changeActor: (id: ActorId, to: ActorDetails): Operation => {
			return { type: 'change-actor', actor: id, from: detailsOf(actor(id)), to: detailsOf(to) };
		},
		removeActor(id: ActorId): Operation {
			const place = point(id);
			return { type: 'remove-actor', actor: actor(id), ...(place ? { point: place } : {}) };
		},
		/** Last among the names. */
		addName: (id: ActorId, name: Name): Operation => {
			return { type: 'add-name', actor: id, name, index: actor(id).names.length };
		},
		changeName: (id: ActorId, from: Name, to: Name): Operation => ({
			type: 'change-name',
			actor: id,
			from,
			to
		}),
		removeName: (id: ActorId, name: Name): Operation => {
			return { type: 'remove-name', actor: id, name, index: Math.max(0, actor(id).names.indexOf(name)) };
		},
		/** The primary name so far becomes an alias. */
		changePrimaryName(id: ActorId, promoted: Name): Operation {
			const primary = actor(id).names.find(({ role }) => role === 'primary') ?? missing('primary name', id);
			return { type: 'change-primary-name', actor: id, primary, demoted: 'alias', promoted };
		},
		changeArticle: (id: ArticleId, to: ArticleDetails): Operation => {
			return {
				type: 'change-article',
				article: id,
				from: articleDetailsOf(article(id)),
				to: articleDetailsOf(to)
			};
		},
		removeArticle: (id: ArticleId): Operation => ({ type: 'remove-article', article: article(id) }),
		restoreArticle(id: ArticleId): Operation {
			const retracted = article(id).retracted ?? missing('retraction of', id);
			return { type: 'restore-article', article: id, retracted };
		},
		addClaim: (added: Claim): Operation => ({ type: 'add-claim', claim: asWritten(added) }),
		changeClaim: (id: ClaimId, to: ClaimDetails): Operation => {
			const [from, after] = [claimDetailsOf(claim(id)), claimDetailsOf(asWritten(to))];
			return { type: 'change-claim', claim: id, from, to: after };
		},
		removeClaim: (id: ClaimId): Operation => ({ type: 'remove-claim', claim: claim(id) }),
		/** Null takes the verdict away. */
		reviewClaim(id: ClaimId, review: Review | null): Operation {
			const from = claim(id).review ?? null;
			if (from === null && review === null) return missing('verdict on', id);
			return toReview(id, from, review);
		},
		/** Reads `id` as `merger.into` from now on. */
		mergeActors: (id: ActorId, merger: Merger): Operation => {
			return { type: 'merge-actors', actor: actor(id).id, merger };
		},
		splitActor(id: ActorId): Operation {
			const merger = dossier.mergers?.get(id) ?? missing('merger of', id);
			return { type: 'split-actor', actor: id, merger };
		},
		/** The pair in either order. */
		markNeverSame({ a, b, ...rest }: NeverSame): Operation {
			return { type: 'mark-never-same', pair: a < b ? { a, b, ...rest } : { a: b, b: a, ...rest } };
		},
		unmarkNeverSame(a: ActorId, b: ActorId): Operation {
			const pair = dossier.neverSame?.get(pairKey(a, b)) ?? missing('mark on', a);
			return { type: 'unmark-never-same', pair };
		},
		/** @param frame the size of the canvas in px, written down where the dossier has no positions yet */
		moveActor(
			id: ActorId,
			to: Point | null,
			frame: { readonly width: number; readonly height: number }
		): Operation {
			const from = point(id);
			const first = dossier.positions ? {} : { frame };
			return { type: 'move-actor', actor: id, from: from ? bare(from) : null, to, ...first };
		},
		changeBriefing: (id: BriefingId, to: BriefingDetails): Operation => {
			const from = briefingDetailsOf(briefing(id));
			return { type: 'change-briefing', briefing: id, from, to: briefingDetailsOf(to) };
		},
		removeBriefing: (id: BriefingId): Operation => ({ type: 'remove-briefing', briefing: briefing(id) }),
		/** @param index where among the scenes, from 0; last unless given */
		addScene(id: BriefingId, scene: BriefingScene, index = briefing(id).scenes.length): Operation {
			return { type: 'add-scene', briefing: id, scene, index };
		},
		removeScene(id: BriefingId, sceneId: SceneId): Operation {
			const { scenes } = briefing(id);
			const removed = scene(id, sceneId);
			return { type: 'remove-scene', briefing: id, scene: removed, index: scenes.indexOf(removed) };
		},
		changeScene(id: BriefingId, sceneId: SceneId, to: SceneDetails): Operation {
			const from = sceneDetailsOf(scene(id, sceneId));
			return { type: 'change-scene', briefing: id, scene: sceneId, from, to: sceneDetailsOf(to) };
		},
		moveScene(id: BriefingId, sceneId: SceneId, to: number): Operation {
			const from = briefing(id).scenes.indexOf(scene(id, sceneId));
			return { type: 'move-scene', briefing: id, scene: sceneId, from, to };
		},
		changeAbout: (to: AboutDetails): Operation => {
			return { type: 'change-about', from: aboutDetailsOf(dossier.about), to: aboutDetailsOf(to) };
		}
	};
}

function missing(what: string, id: string): never {
	throw new EntenteError('operation-without-target', `There is no ${what} ${id} in the dossier.`);
}
