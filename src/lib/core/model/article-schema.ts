import * as v from 'valibot';
import { formatEntries } from './file-formats.ts';
import { languageTag, partialDate, remedyMark, strict, words } from './schema-parts.ts';

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

/** `articles/<id>.json`: all of an article but its id (the file's name) and its text (`articles/<id>.txt`). */
export const articleFileSchema = strict({ ...formatEntries('article'), ...articleEntries });

/** What a bundle says of an article beside its id and text. */
export const articleDetails = articleEntries;
