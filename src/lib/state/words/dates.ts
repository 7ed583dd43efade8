import { writtenDate } from '#core/drawing/furniture.ts';
import type { DateRange, PartialDate } from '#core/model/partial-date.ts';

/** `2012 to March 2017`, `2017`, `since 2012`, `until 2017`; `n.d.` where nothing is known. */
export function formatRange(range: DateRange | undefined): string {
	if (!range || (range.first === null && range.last === null)) return 'n.d.';
	const { first, last } = range;
	if (first !== null && first === last) return writtenDate(first);
	if (first !== null && last !== null) return `${writtenDate(first)} to ${writtenDate(last)}`;
	return first !== null ? `since ${writtenDate(first)}` : `until ${last === null ? '' : writtenDate(last)}`;
}

/** `9 Nov 2014`, `2012 to Mar 2017`: where the whole name of a month has no room. */
export function shortDate(date: PartialDate): string {
	return withShortMonths(writtenDate(date));
}

/** {@link formatRange} in the same manner. */
export function shortRange(range: DateRange | undefined): string {
	return withShortMonths(formatRange(range));
}

function withShortMonths(text: string): string {
	return text.replace(/[A-Z][a-z]{4,}/g, (month) => month.slice(0, 3));
}
