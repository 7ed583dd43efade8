import type { TableAction } from '#ui/keys/list-keys.ts';

/** A cell of the table: row -1 is its header. */
export interface Cell {
	readonly row: number;
	readonly column: number;
}

/** How large the table is, and how many rows are seen at once. */
export interface Extent {
	readonly rows: number;
	readonly columns: number;
	readonly page: number;
}

/** The cell that a key leads to; the same one at an edge. Null for a key that leads nowhere. */
export function stepCell(
	{ row, column }: Cell,
	action: TableAction,
	{ rows, columns, page }: Extent
): Cell | null {
	const to = (nextRow: number, nextColumn: number): Cell => ({
		row: Math.max(-1, Math.min(nextRow, rows - 1)),
		column: Math.max(0, Math.min(nextColumn, columns - 1))
	});
	switch (action) {
		case 'row-down':
			return to(row + 1, column);
		case 'row-up':
			return to(row - 1, column);
		case 'cell-right':
			return to(row, column + 1);
		case 'cell-left':
			return to(row, column - 1);
		case 'first-cell':
			return to(row, 0);
		case 'last-cell':
			return to(row, columns - 1);
		case 'page-down':
			return to(row + page, column);
		case 'page-up':
			return to(Math.max(row === -1 ? -1 : 0, row - page), column);
		case 'first-row':
			return to(0, 0);
		case 'last-row':
			return to(rows - 1, columns - 1);
		default:
			return null;
	}
}
