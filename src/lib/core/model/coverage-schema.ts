import * as v from 'valibot';
import { formatEntries } from './format-entries.ts';
import { claimId } from './ids.ts';
import { idBy, offset, remedyMark, spanText, strict, words } from './schema-parts.ts';

const sentence = v.pipe(
	strict({
		start: offset,
		end: offset,
		text: spanText,
		claims: v.exactOptional(v.pipe(v.array(idBy(claimId)), v.minLength(1))),
		none: v.exactOptional(words)
	}),
	v.check(
		({ claims, none }) => (claims === undefined) !== (none === undefined),
		`a sentence has claims or a reason why it has none${remedyMark}Give it exactly one of "claims" and "none".`
	)
);

/** `articles/<id>.coverage.json`: every sentence of the article with its claims, or the reason why it has none. */
export const coverageFileSchema = strict({ ...formatEntries('coverage'), sentences: v.array(sentence) });

/** One sentence of a coverage file. */
export type CoveredSentence = v.InferOutput<typeof sentence>;
