import { isInForce, type Claim } from '#core/model/claim.ts';
import type { Dossier } from '#core/model/dossier.ts';
import type { RelationId } from '#core/model/ids.ts';
import { firstDay, lastDay, type DateRange, type PartialDate } from '#core/model/partial-date.ts';
import type { Relation } from '#core/model/relation.ts';
import { claimsByRelation, type RelationClaims } from './claims-by-relation.ts';
import { isKept, isRetracted, type Clocks } from './clocks.ts';
import { statusReason } from './status.ts';

type Evidence = Pick<Dossier, 'claims' | 'articles' | 'vocabulary'>;

/**
 * The relations that the claims in force make under two clocks, in order of id (code units). Denied and retracted ones are
 * among them, because lists show them; pictures leave them out (`isDrawn`). Cost: linear in the claims, and sorting.
 */
export function relationsOf(dossier: Evidence, clocks: Clocks = {}): ReadonlyMap<RelationId, Relation> {
	const told = claimsByRelation(dossier, (claim) => isInForce(claim) && isKept(claim, dossier, clocks));
	return new Map(told.map((relation) => [relation.id, weighed(relation, dossier, clocks)]));
}

function weighed(relation: RelationClaims, dossier: Evidence, clocks: Clocks): Relation {
	const { claims } = relation;
	const when = hull(
		claims.filter((claim) => claim.polarity === 'asserts' && !isRetracted(claim, dossier, clocks))
	);
	return { ...relation, reason: statusReason(claims, dossier, clocks), ...(when ? { when } : {}) };
}

function hull(claims: readonly Claim[]): DateRange | undefined {
	const ranges = claims.flatMap(({ when }) => when ?? []);
	if (ranges.length === 0) return undefined;
	const firsts = ranges.map(({ first }) => first);
	const lasts = ranges.map(({ last }) => last);
	return { first: outermost(firsts, firstDay, -1), last: outermost(lasts, lastDay, 1) };
}

// Open where one of them is open; of two that mean the same day the more precise one.
function outermost(
	dates: readonly (PartialDate | null)[],
	day: (date: PartialDate) => string,
	sign: 1 | -1
): PartialDate | null {
	return dates.reduce((best, date) => {
		if (best === null || date === null) return null;
		if (day(date) === day(best)) return date.length > best.length ? date : best;
		return day(date) > day(best) === (sign === 1) ? date : best;
	});
}
