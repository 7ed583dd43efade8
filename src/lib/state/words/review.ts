import { writtenDate } from '#core/drawing/furniture.ts';
import { isolated } from '#core/drawing/furniture-text.ts';
import { isInForce, type Claim } from '#core/model/claim.ts';
import { parsePartialDate } from '#core/model/partial-date.ts';

/** Why a claim counts for nothing: who rejected it, when and why, or that nobody accepted it yet. Empty where it counts. */
export function tellReview(claim: Pick<Claim, 'proposedBy' | 'review'>): string {
	if (isInForce(claim)) return '';
	const { review, proposedBy = '' } = claim;
	if (review?.verdict === 'rejected') {
		return `Rejected by ${isolated(review.by)} on ${writtenDay(review.at)}: ${isolated(review.reason)}`;
	}
	return `Proposed by ${isolated(proposedBy)}. It is not in the graph until someone accepts it.`;
}

/** Whether a person said no, other than that nobody said anything yet. */
export function isRejected({ review }: Pick<Claim, 'review'>): boolean {
	return review?.verdict === 'rejected';
}

function writtenDay(instant: string): string {
	const day = parsePartialDate(instant.slice(0, 10));
	return day === null ? instant : writtenDate(day);
}
