import type { Actor } from '#core/model/actor.ts';
import type { Briefing } from '#core/model/briefing.ts';
import type { Article } from '#core/model/article.ts';
import type { ActorPoint, Dossier, Merger, NeverSame, Positions } from '#core/model/dossier.ts';
import type { ActorId, ArticleId, BriefingId } from '#core/model/ids.ts';
import { ClaimMap } from './claim-map.ts';
import { SortedMap } from './sorted-map.ts';

/** Positions whose points share what they can with those before. */
export interface WorkingPositions extends Positions {
	readonly points: SortedMap<ActorId, ActorPoint>;
}

/** A dossier whose maps share what they can with those before, so that one operation costs little in a large one. */
export interface WorkingDossier extends Dossier {
	readonly articles: SortedMap<ArticleId, Article>;
	readonly actors: SortedMap<ActorId, Actor>;
	readonly claims: ClaimMap;
	readonly positions: WorkingPositions | null;
	readonly mergers: SortedMap<ActorId, Merger>;
	readonly neverSame: SortedMap<string, NeverSame>;
	readonly briefings: SortedMap<BriefingId, Briefing>;
}

/**
 * The same dossier, ready for operations. Costs one pass the first time; what `apply` gives back is ready, and is given back
 * as it is.
 */
export function toWorking(dossier: Dossier): WorkingDossier {
	if (isWorking(dossier)) return dossier;
	const { positions } = dossier;
	return {
		...dossier,
		articles: SortedMap.of(dossier.articles),
		actors: SortedMap.of(dossier.actors),
		claims: ClaimMap.of(dossier.claims),
		positions: positions && { ...positions, points: SortedMap.of(positions.points) },
		mergers: SortedMap.of(dossier.mergers ?? new Map<ActorId, Merger>()),
		neverSame: SortedMap.of(dossier.neverSame ?? new Map<string, NeverSame>()),
		briefings: SortedMap.of(dossier.briefings ?? new Map<BriefingId, Briefing>())
	};
}

function isWorking(dossier: Dossier): dossier is WorkingDossier {
	const { articles, actors, claims, positions, mergers, neverSame, briefings } = dossier;
	const isPlaced = positions === null || positions.points instanceof SortedMap;
	const areSorted = [articles, actors, mergers, neverSame, briefings].every(
		(map) => map instanceof SortedMap
	);
	return claims instanceof ClaimMap && isPlaced && areSorted;
}
