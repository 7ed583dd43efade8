import type { ActorRow } from './actor-rows.ts';
import type { TieRow } from './tie-rows.ts';
import {
	actorColumns,
	tieColumns,
	usualActorSort,
	usualTieSort,
	type ActorColumn,
	type Sort,
	type TieColumn
} from '#core/view/list-columns.ts';
import { firstDay, lastDay, type PartialDate } from '#core/model/partial-date.ts';
import { statuses } from '#core/model/relation.ts';

/** What a column is sorted by; null stands last in either direction. */
type Key = string | number | null;

const order = new Intl.Collator('en', { numeric: true });
const statusPlace = new Map(statuses.map((status, place) => [status, place]));

const tieKeys: Readonly<Record<TieColumn, (row: TieRow) => Key>> = {
	subject: ({ statement }) => statement,
	relation: ({ verb }) => verb,
	object: ({ object }) => object.names[0]?.text ?? object.id,
	status: ({ relation }) => statusPlace.get(relation.reason.status) ?? null,
	asserts: ({ relation }) => relation.reason.assertedBy.length,
	denies: ({ relation }) => relation.reason.deniedBy.length,
	when: ({ attested }) => day(attested.last, lastDay),
	publishers: ({ publishers }) => publishers.join(' ') || null,
	hedge: ({ hedge }) => hedge || null
};

const actorKeys: Readonly<Record<ActorColumn, (row: ActorRow) => Key>> = {
	name: ({ name }) => name,
	kind: ({ kind }) => kind,
	ties: ({ ties }) => ties,
	contested: ({ contested }) => contested,
	first: ({ attested }) => day(attested.first, firstDay),
	last: ({ attested }) => day(attested.last, lastDay)
};

/** Ties in order of a column, equal ones by their sentence, then by id. */
export function sortTies(
	rows: readonly TieRow[],
	{ column, descending }: Sort<TieColumn>
): readonly TieRow[] {
	return sorted(rows, tieKeys[column], ({ statement }) => statement, descending);
}

/** Actors in order of a column, equal ones by name, then by id. */
export function sortActors(
	rows: readonly ActorRow[],
	{ column, descending }: Sort<ActorColumn>
): readonly ActorRow[] {
	return sorted(rows, actorKeys[column], ({ name }) => name, descending);
}

/** The order that is asked for where the table of ties has the column, else its usual one. */
export function tieSort(sort: Sort | null): Sort<TieColumn> {
	const column = tieColumns.find((known) => known === sort?.column);
	return column && sort ? { column, descending: sort.descending } : usualTieSort;
}

/** The same for actors. */
export function actorSort(sort: Sort | null): Sort<ActorColumn> {
	const column = actorColumns.find((known) => known === sort?.column);
	return column && sort ? { column, descending: sort.descending } : usualActorSort;
}

function day(date: PartialDate | null, of: (date: PartialDate) => string): Key {
	return date === null ? null : of(date);
}

// Keys are made once for each row: fifteen thousand rows are compared two hundred thousand times.
function sorted<Row extends { readonly id: string }>(
	rows: readonly Row[],
	keyOf: (row: Row) => Key,
	nameOf: (row: Row) => string,
	descending: boolean
): readonly Row[] {
	const sign = descending ? -1 : 1;
	return rows
		.map((row) => ({ row, key: keyOf(row), name: nameOf(row) }))
		.sort(
			(a, b) =>
				Number(a.key === null) - Number(b.key === null) ||
				sign * compare(a.key, b.key) ||
				order.compare(a.name, b.name) ||
				(a.row.id < b.row.id ? -1 : 1)
		)
		.map(({ row }) => row);
}

function compare(a: Key, b: Key): number {
	if (typeof a === 'number' && typeof b === 'number') return a - b;
	return order.compare(String(a ?? ''), String(b ?? ''));
}
