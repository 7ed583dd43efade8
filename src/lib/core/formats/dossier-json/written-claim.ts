import * as v from 'valibot';
import { claimSchemaWith } from '#core/model/claim-schema.ts';
import type { Claim, Excerpt, Span } from '#core/model/claim.ts';
import { articleId, type ArticleId } from '#core/model/ids.ts';
import { checkLength, contextText, idBy, offset, spanText, strict } from '#core/model/schema-parts.ts';

const offsets = v.strictTuple([offset, offset]);

const spanEntries = { article: idBy(articleId), codePoints: offsets, utf16: offsets, text: spanText };

const toSpan = <Written extends { article: ArticleId; utf16: [number, number]; text: string }>(
	written: Written
) => {
	const [start, end] = written.utf16;
	return { article: written.article, start, end, text: written.text };
};

const writtenSpan = v.pipe(strict(spanEntries), v.transform(toSpan), checkLength());

const writtenExcerpt = v.pipe(
	strict({ ...spanEntries, prefix: contextText, suffix: contextText }),
	v.transform((written) => ({ ...toSpan(written), prefix: written.prefix, suffix: written.suffix })),
	checkLength()
);

/**
 * A claim in a dossier file. Each stretch of an article stands there in both countings under their own names, because readers
 * in Python count code points and readers in JavaScript UTF-16 units: they differ after the first emoji. `utf16` is read.
 */
export const writtenClaimSchema = claimSchemaWith(writtenSpan, writtenExcerpt) satisfies v.GenericSchema<
	unknown,
	Claim
>;

/** The claim as the file has it. `countIn` gives the code points that stand before an offset of an article. */
export function writeClaim(
	claim: Claim,
	countIn: (article: ArticleId) => (offset: number) => number
): object {
	const span = ({ article, start, end, text }: Span) => {
		const count = countIn(article);
		return { article, codePoints: [count(start), count(end)], utf16: [start, end], text };
	};
	const excerpt = (value: Excerpt) => ({ ...span(value), prefix: value.prefix, suffix: value.suffix });
	const written = { ...claim, excerpts: claim.excerpts.map(excerpt), triggers: claim.triggers.map(span) };
	if (!claim.speaker) return written;
	return { ...written, speaker: { ...claim.speaker, excerpt: excerpt(claim.speaker.excerpt) } };
}
