import * as v from 'valibot';
import { formatEntries } from './format-entries.ts';
import { articleId } from './ids.ts';
import { idBy, languageTag, partialDate, remedyMark, strict, words } from './schema-parts.ts';

const articleEntries = {
	title: words,
	publisher: words,
	published: strict({ date: partialDate, basis: v.exactOptional(words) }),
	language: languageTag,
	licence: words,
	sha256: v.pipe(
		v.string(),
		v.regex(/^[0-9a-f]{64}$/, `this is no SHA-256${remedyMark}Write its 64 hexadecimal digits in lower case.`)
	),
	origin: v.exactOptional(words),
	url: v.exactOptional(words),
	authors: v.exactOptional(v.array(words)),
	retracted: v.exactOptional(strict({ date: partialDate, reason: words }))
};

/**
 * `articles/<id>.json`: all of an article but its text (`articles/<id>.txt`). The id is the file's name; it is in the file
 * only where no file may be called so.
 */
export const articleFileSchema = strict({
	...formatEntries('article'),
	id: v.exactOptional(idBy(articleId)),
	...articleEntries
});

/** What a bundle says of an article beside its id and text. */
export const articleDetails = articleEntries;
