import type { PartialDate } from '#core/model/partial-date.ts';

const months = [
	...['January', 'February', 'March', 'April', 'May', 'June', 'July'],
	...['August', 'September', 'October', 'November', 'December']
];

/** `March 3, 2024`, `March 2024` or `2024`, as far as the date is known. */
export function americanDate(date: PartialDate): string {
	const [year = '', month, day] = date.split('-');
	if (month === undefined) return year;
	const name = months[Number(month) - 1] ?? '';
	return day === undefined ? `${name} ${year}` : `${name} ${Number(day)}, ${year}`;
}

/** `2024, March 3`, `2024, March` or `2024`. */
export function yearFirst(date: PartialDate): string {
	const [year = '', month, day] = date.split('-');
	if (month === undefined) return year;
	const name = months[Number(month) - 1] ?? '';
	return day === undefined ? `${year}, ${name}` : `${year}, ${name} ${Number(day)}`;
}

/** Year, month and day as numbers, as many as are known. */
export function dateParts(date: PartialDate): readonly number[] {
	return date.split('-').map(Number);
}
