import * as v from 'valibot';
import { formatEntries } from './format-entries.ts';
import { actorReference, languageTag, partialDate, strict, words } from './schema-parts.ts';

/** What `dossier.json` and a bundle both say of a dossier; the id is the folder's name. */
export const aboutEntries = {
	title: words,
	description: words,
	language: languageTag,
	asOf: partialDate,
	licence: words,
	fictional: v.boolean(),
	startWith: v.array(actorReference)
};

/** `dossier.json`. `checkpoint` is the last operation of the ledger that the other files already hold. */
export const dossierFileSchema = strict({
	...formatEntries('dossier'),
	...aboutEntries,
	checkpoint: v.pipe(v.number(), v.integer(), v.minValue(0))
});
