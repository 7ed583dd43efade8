/** A day, month or year as far as it is known: `2017-03-02`, `2017-03` or `2017`. The length says the precision. */
export type PartialDate = string & { readonly partialDate: true };

/** When something was true. Either end may be open (null): `{ first: '2012', last: null }` is "since 2012, end unknown". */
export interface DateRange {
	readonly first: PartialDate | null;
	readonly last: PartialDate | null;
}

const pattern = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/;

/** The text as a date, or null where it is none (`2017-13`, `2017-02-30`, `17`). */
export function parsePartialDate(text: string): PartialDate | null {
	const parts = pattern.exec(text);
	if (!parts) return null;
	const [, year, month, day] = parts;
	if (month !== undefined && (Number(month) < 1 || Number(month) > 12)) return null;
	if (day !== undefined && (Number(day) < 1 || Number(day) > daysIn(Number(year), Number(month))))
		return null;
	return text as PartialDate;
}

/** First day that the date can mean, as `YYYY-MM-DD`. */
export function firstDay(date: PartialDate): string {
	return date.length === 4 ? `${date}-01-01` : date.length === 7 ? `${date}-01` : date;
}

/** Last day that the date can mean, as `YYYY-MM-DD`. */
export function lastDay(date: PartialDate): string {
	if (date.length === 4) return `${date}-12-31`;
	if (date.length === 10) return date;
	return `${date}-${String(daysIn(Number(date.slice(0, 4)), Number(date.slice(5)))).padStart(2, '0')}`;
}

/** Whether some day can lie in both ranges. An absent range (undated) may be any time, so it overlaps everything. */
export function canOverlap(a: DateRange | undefined, b: DateRange | undefined): boolean {
	if (!a || !b) return true;
	return !endsBefore(a, b) && !endsBefore(b, a);
}

function endsBefore(a: DateRange, b: DateRange): boolean {
	return a.last !== null && b.first !== null && lastDay(a.last) < firstDay(b.first);
}

function daysIn(year: number, month: number): number {
	if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
	return [4, 6, 9, 11].includes(month) ? 30 : 31;
}
