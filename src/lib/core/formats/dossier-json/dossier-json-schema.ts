import * as v from 'valibot';
import { bundleEntries } from '#core/model/read-bundle.ts';
import { formatEntries } from '#core/model/format-entries.ts';
import { strict } from '#core/model/schema-parts.ts';
import { writtenClaimSchema } from './written-claim.ts';

/** Stands in every file, so that nobody has to guess what its numbers count. */
export const offsetsNote =
	'From 0, the end not included. "codePoints" counts Unicode code points (Python, W3C Web Annotation), "utf16" counts UTF-16 code units (JavaScript, Java); Entente reads "utf16".';

/** A whole dossier in one JSON file. */
export const dossierJsonSchema = strict({
	...formatEntries('dossier-json'),
	offsets: v.string(),
	...bundleEntries,
	claims: v.array(writtenClaimSchema)
});
