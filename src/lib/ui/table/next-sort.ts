import type { Sort } from '#core/view/list-columns.ts';

/**
 * The order after a click on a heading: its column, and at another click the other way round. A column that the list usually
 * begins with the greatest of begins so. Null where that is the usual order, which needs no saying.
 */
export function nextSort<Column extends string>(
	now: Sort<Column>,
	column: Column,
	usual: Sort<Column>,
	greatestFirst: readonly Column[] = []
): Sort<Column> | null {
	const isSame = now.column === column;
	const descending = isSame ? !now.descending : greatestFirst.includes(column);
	return column === usual.column && descending === usual.descending ? null : { column, descending };
}
