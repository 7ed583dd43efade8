import { parsePartialDate, type PartialDate } from '#core/model/partial-date.ts';

/**
 * The day, month or year with which a machine-written date begins (`2020-02-15T08:00:00+01:00`, `20200215`, `2020-02`), as it stands there
 * and in no other time zone; null where there is none.
 */
export function dateIn(text: string): PartialDate | null {
	const found = /^\s*(\d{4})(?:-?(\d{2})(?:-?(\d{2}))?)?(?!\d)/.exec(text);
	if (!found) return null;
	const [, year, month, day] = found;
	return parsePartialDate([year, month, day].filter((part) => part !== undefined).join('-'));
}
