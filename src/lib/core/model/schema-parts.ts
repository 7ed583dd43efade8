import * as v from 'valibot';
import type { Excerpt, Span } from './claim.ts';
import { actorId, articleId } from './ids.ts';
import { limits } from './limits.ts';
import { firstDay, lastDay, parsePartialDate, type DateRange, type PartialDate } from './partial-date.ts';

/** Separates what is wrong from what to do about it in the message of a check. */
export const remedyMark = '\n';

/** An object with these fields and no other. */
export function strict<const Entries extends v.ObjectEntries>(entries: Entries) {
	return v.strictObject(entries);
}

/** A non-empty text turned into a branded id by its constructor. */
export function idBy<Id extends string>(make: (text: string) => Id) {
	return v.pipe(
		v.string(),
		v.nonEmpty(`an id may not be empty${remedyMark}Give it an id.`),
		v.transform(make)
	);
}

/** Text that says something: not empty and not blank. */
export const words = v.pipe(
	v.string(),
	v.regex(/\S/, `the text is empty${remedyMark}Write it, or leave the field out.`)
);

/** A BCP 47 tag by its shape (`ar-Latn`); whether such a language exists is not asked. */
export const languageTag = v.pipe(
	v.string(),
	v.regex(
		/^[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8}){0,8}$/,
		`this is no language tag${remedyMark}Write one such as en, fr, ar or ar-Latn.`
	)
);

const badDate = `this is no date${remedyMark}Write YYYY, YYYY-MM or YYYY-MM-DD, of a day that exists.`;

/** See {@link PartialDate}. */
export const partialDate = v.pipe(
	v.string(),
	v.regex(/^\d{4}(?:-\d{2}(?:-\d{2})?)?$/, badDate),
	v.check((text) => parsePartialDate(text) !== null, badDate),
	v.transform((text) => text as PartialDate)
);

/** A moment in UTC as `Date.toISOString` writes it: `2026-03-01T09:30:00.000Z`. */
export const instant = v.pipe(
	v.string(),
	v.regex(
		/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d{1,9})?Z$/,
		`this is no moment${remedyMark}Write it in UTC, such as 2026-03-01T09:30:00.000Z.`
	)
);

/** See {@link DateRange}; at least one end is known, and the first does not lie after the last. */
export const dateRange = v.pipe(
	strict({ first: v.nullable(partialDate), last: v.nullable(partialDate) }),
	v.check(
		({ first, last }) => first !== null || last !== null,
		`neither end of the range is known${remedyMark}Leave the whole range out.`
	),
	v.check(
		({ first, last }) => first === null || last === null || firstDay(first) <= lastDay(last),
		`the range ends before it begins${remedyMark}Put the earlier date first.`
	)
) satisfies v.GenericSchema<unknown, DateRange>;

/** A place in a text, counted from 0. */
export const offset = v.pipe(v.number(), v.integer(), v.minValue(0));

/** A stretch of text has at least one character. */
export const spanText = v.pipe(v.string(), v.minLength(1));

/** What stands before or after an excerpt. */
export const contextText = v.pipe(v.string(), v.maxLength(limits.contextUnits));

/** Whether the offsets of a span are as far apart as its text is long, as a check for schemas of spans. */
export function checkLength<Input extends { start: number; end: number; text: string }>() {
	return v.check<Input, string>(
		({ start, end, text }) => end - start === text.length,
		`end minus start is not the length of the text${remedyMark}Count in UTF-16 units, as JavaScript does.`
	);
}

const spanEntries = { article: idBy(articleId), start: offset, end: offset, text: spanText };

/** See {@link Span}. */
export const spanSchema = v.pipe(strict(spanEntries), checkLength()) satisfies v.GenericSchema<unknown, Span>;

/** An excerpt as it stands in a file. Whether its words are in the article is not the schema's business. */
export const excerptSchema = v.pipe(
	strict({ ...spanEntries, prefix: contextText, suffix: contextText }),
	checkLength()
) satisfies v.GenericSchema<unknown, Excerpt>;

/** The id of an actor. */
export const actorReference = idBy(actorId);
