import type { Dossier } from '#core/model/dossier.ts';

/** The same dossier in maps that structured cloning keeps, as it does not those that share their parts. Cost: one pass. */
export function plainMaps(dossier: Dossier): Dossier {
	const { articles, actors, claims, positions, mergers, neverSame } = dossier;
	return {
		...dossier,
		articles: new Map(articles),
		actors: new Map(actors),
		claims: new Map(claims),
		positions: positions && { ...positions, points: new Map(positions.points) },
		...(mergers && { mergers: new Map(mergers) }),
		...(neverSame && { neverSame: new Map(neverSame) })
	};
}
