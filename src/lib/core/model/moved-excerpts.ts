import type { Claim, Excerpt } from './claim.ts';
import type { ClaimId } from './ids.ts';

/** An excerpt that was found at another place, by its claim and its path in there: `excerpts.0` or `speaker.excerpt`. */
export type MovedExcerpt = readonly [claim: ClaimId, path: string];

/** The excerpts of a claim that are marked as moved. */
export function movedIn({ id, excerpts, speaker }: Claim): readonly MovedExcerpt[] {
	const paths = excerpts.flatMap(({ moved }, index) => (moved ? [`excerpts.${index}`] : []));
	return (speaker?.excerpt.moved ? [...paths, 'speaker.excerpt'] : paths).map((path) => [id, path]);
}

/** The claims with these excerpts marked as moved. What leads to no excerpt, or to a broken one, is passed over. */
export function markMoved(
	claims: ReadonlyMap<ClaimId, Claim>,
	moved: readonly MovedExcerpt[]
): ReadonlyMap<ClaimId, Claim> {
	if (moved.length === 0) return claims;
	const pathsByClaim = new Map<ClaimId, Set<string>>();
	for (const [id, path] of moved) {
		const paths = pathsByClaim.get(id) ?? new Set();
		pathsByClaim.set(id, paths.add(path));
	}
	return new Map([...claims].map(([id, claim]) => [id, marked(claim, pathsByClaim.get(id))]));
}

function marked(claim: Claim, paths: ReadonlySet<string> | undefined): Claim {
	if (!paths) return claim;
	const mark = (excerpt: Excerpt, path: string): Excerpt =>
		paths.has(path) && !excerpt.broken ? { ...excerpt, moved: true } : excerpt;
	const excerpts = claim.excerpts.map((excerpt, index) => mark(excerpt, `excerpts.${index}`));
	if (!claim.speaker) return { ...claim, excerpts };
	const excerpt = mark(claim.speaker.excerpt, 'speaker.excerpt');
	return { ...claim, excerpts, speaker: { ...claim.speaker, excerpt } };
}
