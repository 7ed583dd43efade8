import { EntenteError } from '#core/model/entente-error.ts';
import { limits } from '#core/model/limits.ts';
import type { Page, PageRequest } from './graph-store.ts';

/** What rows are ordered by: a number, greater first, then a text in code units. It is the cursor, too. */
export type SortKey = readonly [weight: number, id: string];

/** Negative where `a` comes before `b`. */
export function compareKeys([weightA, idA]: SortKey, [weightB, idB]: SortKey): number {
	if (weightA !== weightB) return weightB - weightA;
	return idA === idB ? 0 : idA < idB ? -1 : 1;
}

/** The limit, where a page may have so many rows. @throws {EntenteError} `limit-out-of-range` */
export function checkLimit(limit: number): number {
	if (Number.isInteger(limit) && limit >= 1 && limit <= limits.pageRows) return limit;
	throw new EntenteError('limit-out-of-range', `A page has 1 to ${limits.pageRows} rows, not ${limit}.`);
}

/**
 * One page of rows that are sorted by `keyOf`: those that come after the cursor. A keyset cursor stays right where rows come
 * or go before it.
 *
 * @throws {EntenteError} `limit-out-of-range`, `cursor-unknown`
 */
export function pageOf<Row>(
	sorted: readonly Row[],
	keyOf: (row: Row) => SortKey,
	{ after, limit }: PageRequest
): Page<Row> {
	checkLimit(limit);
	const start = after === undefined ? 0 : firstAfter(sorted, keyOf, readCursor(after));
	const rows = sorted.slice(start, start + limit);
	const last = rows.at(-1);
	if (last === undefined || start + limit >= sorted.length) return { rows };
	return { rows, next: JSON.stringify(keyOf(last)) };
}

function firstAfter<Row>(sorted: readonly Row[], keyOf: (row: Row) => SortKey, cursor: SortKey): number {
	const found = sorted.findIndex((row) => compareKeys(cursor, keyOf(row)) < 0);
	return found < 0 ? sorted.length : found;
}

function readCursor(text: string): SortKey {
	try {
		const value: unknown = JSON.parse(text);
		if (Array.isArray(value) && value.length === 2) {
			const [weight, id] = value as unknown[];
			if (typeof weight === 'number' && typeof id === 'string') return [weight, id];
		}
	} catch {
		// Said below, as for every other text that is no cursor.
	}
	throw new EntenteError('cursor-unknown', 'This is no cursor of this store.');
}
