import * as v from 'valibot';
import type { NeverSame } from './dossier.ts';
import { actorReference, instant, remedyMark, strict, words } from './schema-parts.ts';

const signed = { reason: v.exactOptional(words), by: words, at: instant };

/** See {@link Merger}. */
export const mergerEntries = { into: actorReference, ...signed };

/** See {@link NeverSame}. */
export const neverSameSchema = v.pipe(
	strict({ a: actorReference, b: actorReference, ...signed }),
	v.check(
		({ a, b }) => a < b,
		`the pair is not in order${remedyMark}Put the id that comes first in code units first.`
	)
) satisfies v.GenericSchema<unknown, NeverSame>;

/** Which actors are read as which, and which are never the same, as lists. */
export const resolutionEntries = {
	mergers: v.array(strict({ actor: actorReference, ...mergerEntries })),
	neverSame: v.array(neverSameSchema)
};
