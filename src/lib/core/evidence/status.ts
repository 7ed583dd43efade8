import type { Claim } from '#core/model/claim.ts';
import type { Dossier } from '#core/model/dossier.ts';
import { canOverlap } from '#core/model/partial-date.ts';
import type { Caveat, Status, StatusReason } from '#core/model/relation.ts';
import { articleOriginOf, originOf, type Origin } from './origin-key.ts';
import { articlesQuoted, isRetracted, type Clocks } from './clocks.ts';

/** What a claim stands on: words that its article holds, an analyst's reasoning, or neither (or words that are nowhere). */
type Basis = 'quoted' | 'assessed' | 'unquoted';

// A claim whose every excerpt is broken has no words that anyone could check.
function basisOf({ excerpts, assessment }: Claim): Basis {
	if (excerpts.some(({ broken }) => !broken)) return 'quoted';
	return assessment ? 'assessed' : 'unquoted';
}

/**
 * The status of a relation from its claims: rule 4 of the trade. The clocks have chosen the claims already; here they say
 * only which retractions are known. The order of the claims changes the order of the names, nothing else.
 *
 * Denials count if they are quoted or assessed. Origin keys and article origins are counted over quoted assertions alone,
 * over the analyst's where there are none; what carries no words is asserted by nobody who could be named.
 */
export function statusReason(
	claims: readonly Claim[],
	dossier: Pick<Dossier, 'claims' | 'articles'>,
	clocks: Clocks
): StatusReason {
	const standing = claims.filter((claim) => !isRetracted(claim, dossier, clocks));
	const asserting = standing.filter(({ polarity }) => polarity === 'asserts');
	const denying = standing.filter((claim) => claim.polarity === 'denies' && basisOf(claim) !== 'unquoted');
	const contradicting = denying.filter(({ when }) => asserting.some((claim) => canOverlap(when, claim.when)));
	const quoted = asserting.filter((claim) => basisOf(claim) === 'quoted');
	const assessed = asserting.filter((claim) => basisOf(claim) === 'assessed');
	const strongest = quoted.length > 0 ? quoted : assessed;
	const origins = distinct(strongest.map((claim) => originIn(claim, dossier)));
	const articleOrigins = distinct(quoted.flatMap((claim) => articleOriginsIn(claim, dossier))).length;
	const counted = asserting.length === 0 ? denying : contradicting;
	const caveat = caveatOf(asserting);
	return {
		status: statusOf({ standing, asserting, contradicting, origins: origins.length, articleOrigins }),
		assertedBy: origins.map(({ name }) => name),
		deniedBy: distinct(counted.map((claim) => originIn(claim, dossier))).map(({ name }) => name),
		articleOrigins,
		retractedClaims: claims.length - standing.length,
		onlyPlanned: caveat !== null,
		...(caveat ? { caveat } : {})
	};
}

function statusOf({
	standing,
	asserting,
	contradicting,
	origins,
	articleOrigins
}: {
	standing: readonly Claim[];
	asserting: readonly Claim[];
	contradicting: readonly Claim[];
	origins: number;
	articleOrigins: number;
}): Status {
	if (standing.length === 0) return 'retracted';
	if (asserting.length === 0) return 'denied';
	if (contradicting.length > 0) return 'contested';
	const bases = new Set(asserting.map(basisOf));
	if (bases.has('quoted')) return origins >= 2 && articleOrigins >= 2 ? 'corroborated' : 'reported';
	return bases.has('assessed') ? 'assessed' : 'unquoted';
}

function caveatOf(asserting: readonly Claim[]): Caveat | null {
	const hedges = new Set(asserting.map(({ hedge }) => hedge));
	const [isPlanned, isConditional] = [hedges.delete('planned'), hedges.delete('conditional')];
	if (hedges.size > 0) return null;
	if (isPlanned) return isConditional ? 'planned or conditional' : 'planned';
	return isConditional ? 'conditional' : null;
}

function originIn(claim: Claim, { articles }: Pick<Dossier, 'articles'>): Origin {
	const [article] = articlesQuoted(claim);
	return originOf(claim, article === undefined ? undefined : articles.get(article));
}

function articleOriginsIn(claim: Claim, { articles }: Pick<Dossier, 'articles'>): readonly Origin[] {
	return articlesQuoted(claim).flatMap((id) => {
		const article = articles.get(id);
		return article ? articleOriginOf(article) : [];
	});
}

function distinct(origins: readonly Origin[]): readonly Origin[] {
	const byKey = new Map<string, Origin>();
	for (const origin of origins) if (!byKey.has(origin.key)) byKey.set(origin.key, origin);
	return [...byKey.values()];
}
