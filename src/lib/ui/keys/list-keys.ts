/** What a key does in the table. */
export type TableAction =
	| 'row-down'
	| 'row-up'
	| 'cell-left'
	| 'cell-right'
	| 'first-cell'
	| 'last-cell'
	| 'page-down'
	| 'page-up'
	| 'first-row'
	| 'last-row'
	| 'open-row'
	| 'choose-row';

/** What a key does in the outline. */
export type OutlineAction =
	| 'line-down'
	| 'line-up'
	| 'line-in'
	| 'line-out'
	| 'first-line'
	| 'last-line'
	| 'open-siblings'
	| 'open-line'
	| 'choose-line';

interface Row<Place, Action> {
	readonly place: Place;
	readonly action: Action;
	readonly press: readonly string[];
	readonly shown: string;
	readonly does: string;
}

/** A key of the table, as the WAI-ARIA grid pattern has it. */
export type TableKey = Row<'table', TableAction>;

/** A key of the outline, as the WAI-ARIA tree pattern has it. */
export type OutlineKey = Row<'outline', OutlineAction>;

function row<Place, Action>(place: Place) {
	return (action: Action, press: string, shown: string, does: string): Row<Place, Action> => ({
		place,
		action,
		press: [press],
		shown,
		does
	});
}

const inTable = row<'table', TableAction>('table');
const inOutline = row<'outline', OutlineAction>('outline');

export const tableKeys: readonly TableKey[] = [
	inTable('row-down', 'ArrowDown', 'Down', 'Next row'),
	inTable('row-up', 'ArrowUp', 'Up', 'Previous row; from the first one to the headings'),
	inTable('cell-right', 'ArrowRight', 'Right', 'Next column'),
	inTable('cell-left', 'ArrowLeft', 'Left', 'Previous column'),
	inTable('first-cell', 'Home', 'Home', 'First column'),
	inTable('last-cell', 'End', 'End', 'Last column'),
	inTable('page-down', 'PageDown', 'Page Down', 'A page down'),
	inTable('page-up', 'PageUp', 'Page Up', 'A page up'),
	inTable('first-row', 'Mod+Home', 'Ctrl Home', 'First row'),
	inTable('last-row', 'Mod+End', 'Ctrl End', 'Last row'),
	inTable(
		'open-row',
		'Enter',
		'Enter',
		'Open the evidence; on an actor’s name, the actor; on a heading, sort'
	),
	inTable('choose-row', ' ', 'Space', 'Select the row and stay in the table')
];

export const outlineKeys: readonly OutlineKey[] = [
	inOutline('line-down', 'ArrowDown', 'Down', 'Next line'),
	inOutline('line-up', 'ArrowUp', 'Up', 'Previous line'),
	inOutline('line-in', 'ArrowRight', 'Right', 'Open the line, or go into it'),
	inOutline('line-out', 'ArrowLeft', 'Left', 'Close the line, or go out of it'),
	inOutline('first-line', 'Home', 'Home', 'First line'),
	inOutline('last-line', 'End', 'End', 'Last line'),
	inOutline('open-siblings', '*', '*', 'Open everything beside the line'),
	inOutline('open-line', 'Enter', 'Enter', 'Open the evidence'),
	inOutline('choose-line', ' ', 'Space', 'Select the line and stay in the outline')
];
