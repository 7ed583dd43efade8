import { isInForce, type Claim } from '#core/model/claim.ts';
import type { Dossier } from '#core/model/dossier.ts';
import { relationId, type RelationId } from '#core/model/ids.ts';
import { firstDay, lastDay, type DateRange, type PartialDate } from '#core/model/partial-date.ts';
import type { Relation } from '#core/model/relation.ts';
import { isKept, isRetracted, type Clocks } from './clocks.ts';
import { statusReason } from './status.ts';

type Evidence = Pick<Dossier, 'claims' | 'articles' | 'vocabulary'>;

/**
 * The relations that the claims in force make under two clocks, in order of id (code units). Denied and retracted ones are
 * among them, because lists show them; pictures leave them out (`isDrawn`). Cost: linear in the claims, and sorting.
 */
export function relationsOf(dossier: Evidence, clocks: Clocks = {}): ReadonlyMap<RelationId, Relation> {
	const claimsByRelation = new Map<RelationId, Claim[]>();
	for (const claim of dossier.claims.values()) {
		if (!isInForce(claim) || !isKept(claim, dossier, clocks)) continue;
		const id = relationId(claim.subject, claim.type, claim.object, isSymmetric(claim, dossier));
		const claims = claimsByRelation.get(id);
		if (claims) claims.push(claim);
		else claimsByRelation.set(id, [claim]);
	}
	const ids = [...claimsByRelation.keys()].sort((a, b) => (a < b ? -1 : 1));
	return new Map(ids.map((id) => [id, relationOf(id, claimsByRelation.get(id) ?? [], dossier, clocks)]));
}

function isSymmetric({ type }: Claim, { vocabulary }: Evidence): boolean {
	return vocabulary.relationTypes.get(type)?.symmetric ?? false;
}

function relationOf(id: RelationId, claims: readonly Claim[], dossier: Evidence, clocks: Clocks): Relation {
	const [first] = claims;
	if (!first) throw new RangeError('A relation has at least one claim.');
	const { subject, object, type } = first;
	const isTurned = isSymmetric(first, dossier) && object < subject;
	const asserting = claims.filter(({ polarity }) => polarity === 'asserts');
	const denying = claims.filter(({ polarity }) => polarity === 'denies');
	const when = hull(asserting.filter((claim) => !isRetracted(claim, dossier, clocks)));
	return {
		id,
		subject: isTurned ? object : subject,
		type,
		object: isTurned ? subject : object,
		claims: [...asserting, ...denying],
		reason: statusReason(claims, dossier, clocks),
		...(when ? { when } : {})
	};
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
