import * as v from 'valibot';
import type { Claim, Excerpt, Review, Span } from './claim.ts';
import { claimId, relationTypeId } from './ids.ts';
import {
	actorReference,
	dateRange,
	excerptSchema,
	idBy,
	instant,
	partialDate,
	remedyMark,
	spanSchema,
	strict,
	words
} from './schema-parts.ts';

const claimReference = idBy(claimId);

/** A claim whose quoted words are written in a shape of the file's choosing. */
export function claimSchemaWith<
	SpanSchema extends v.GenericSchema<unknown, Span>,
	ExcerptSchema extends v.GenericSchema<unknown, Excerpt>
>(span: SpanSchema, excerpt: ExcerptSchema) {
	return v.pipe(
		strict({
			id: claimReference,
			subject: actorReference,
			type: idBy(relationTypeId),
			object: actorReference,
			polarity: v.picklist(['asserts', 'denies']),
			hedge: v.picklist(['none', 'alleged', 'believed', 'planned', 'conditional']),
			excerpts: v.array(excerpt),
			triggers: v.array(span),
			speaker: v.exactOptional(strict({ actor: v.exactOptional(actorReference), words, excerpt })),
			when: v.exactOptional(dateRange),
			assessment: v.exactOptional(strict({ reason: words, restsOn: v.array(claimReference) })),
			grade: v.exactOptional(
				strict({
					source: v.picklist(['A', 'B', 'C', 'D', 'E', 'F']),
					information: v.picklist([1, 2, 3, 4, 5, 6])
				})
			),
			recorded: partialDate,
			note: v.exactOptional(words),
			proposedBy: v.exactOptional(words),
			review: v.exactOptional(review)
		}),
		v.check(
			({ excerpts, assessment }) => assessment === undefined || !excerpts?.length,
			`a claim has excerpts or an assessment, not both${remedyMark}Make the assessment a claim of its own that rests on this one.`
		)
	);
}

/** See {@link Review}. */
export const review = v.variant('verdict', [
	strict({ verdict: v.literal('accepted'), by: words, at: instant }),
	strict({ verdict: v.literal('rejected'), reason: words, by: words, at: instant })
]) satisfies v.GenericSchema<unknown, Review>;

/** One row of `claims.jsonl`. */
export const claimSchema = claimSchemaWith(spanSchema, excerptSchema) satisfies v.GenericSchema<
	unknown,
	Claim
>;
