import type { Claim, Review } from '#core/model/claim.ts';
import type { ClaimId } from '#core/model/ids.ts';
import { claimCell, type Cell, type Effect } from '../cell.ts';
import type { Operation, OperationOf } from '../operation.ts';
import { found, gone, outdated, type Problem } from '../problem.ts';
import type { Rule } from '../rule.ts';
import { sameValue } from '../same-value.ts';
import type { WorkingDossier } from '../working.ts';
import { claimDetailsOf } from './claims.ts';

/** See `accept-claim`. */
export const acceptClaim: Rule<OperationOf<'accept-claim'>> = {
	problems: (dossier, { claim, from }) => problemsOf(dossier, claim, from),
	change: (dossier, { claim, review }) => put(dossier, claim, review),
	inverse: ({ claim, from, review }) => toReview(claim, review, from),
	effects: ({ claim, from, review }) => [effect(claim, from, review)],
	needs: ({ claim }) => needs(claim)
};

/** See `reject-claim`. */
export const rejectClaim: Rule<OperationOf<'reject-claim'>> = {
	problems: (dossier, { claim, from }) => problemsOf(dossier, claim, from),
	change: (dossier, { claim, review }) => put(dossier, claim, review),
	inverse: ({ claim, from, review }) => toReview(claim, review, from),
	effects: ({ claim, from, review }) => [effect(claim, from, review)],
	needs: ({ claim }) => needs(claim)
};

/** See `reopen-claim`. */
export const reopenClaim: Rule<OperationOf<'reopen-claim'>> = {
	problems: (dossier, { claim, from }) => problemsOf(dossier, claim, from),
	change: (dossier, { claim }) => put(dossier, claim, null),
	inverse: ({ claim, from }) => toReview(claim, null, from),
	effects: ({ claim, from }) => [effect(claim, from, null)],
	needs: ({ claim }) => needs(claim)
};

/** The operation that leaves a claim with this verdict, or with none. */
export function toReview(claim: ClaimId, from: Review | null, review: Review | null): Operation {
	if (review?.verdict === 'accepted') return { type: 'accept-claim', claim, from, review };
	if (review) return { type: 'reject-claim', claim, from, review };
	return { type: 'reopen-claim', claim, from: from as Review };
}

function problemsOf({ claims }: WorkingDossier, id: ClaimId, from: Review | null): readonly Problem[] {
	const claim = claims.get(id);
	if (!claim) return [gone('claim', 'claim', id)];
	return found(!sameValue(claim.review ?? null, from) && outdated('from', 'the verdict on the claim', id));
}

function put(dossier: WorkingDossier, id: ClaimId, review: Review | null): WorkingDossier {
	const details = claimDetailsOf(dossier.claims.get(id) as Claim);
	return { ...dossier, claims: dossier.claims.with(review ? { ...details, review } : details) };
}

const effect = (claim: ClaimId, from: Review | null, to: Review | null): Effect => {
	return { ...claimCell(claim, 'review'), from, to };
};

const needs = (claim: ClaimId): readonly Cell[] => [claimCell(claim, 'existence')];
