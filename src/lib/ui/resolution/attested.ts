import { firstDay, lastDay, type DateRange, type PartialDate } from '#core/model/partial-date.ts';
import type { Relation } from '#core/model/relation.ts';

/** From the first to the last day that any of the relations is said to have held; undefined where none is dated. */
export function attestedRange(relations: readonly Pick<Relation, 'when'>[]): DateRange | undefined {
	const dates = relations.flatMap(({ when }) => [when?.first ?? null, when?.last ?? null]);
	const known = dates.filter((date): date is PartialDate => date !== null);
	const [start] = known.toSorted((a, b) => (firstDay(a) < firstDay(b) ? -1 : 1));
	const [end] = known.toSorted((a, b) => (lastDay(a) > lastDay(b) ? -1 : 1));
	return start && end ? { first: start, last: end } : undefined;
}
