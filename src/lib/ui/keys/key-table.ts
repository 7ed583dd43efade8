/** Where a key counts: everywhere outside of fields and menus, or only while the network has the focus. */
export type KeyPlace = 'anywhere' | 'network';

/** What a key can do. */
export type Action =
	| 'search'
	| 'next-region'
	| 'previous-region'
	| 'up'
	| 'next-excerpt'
	| 'previous-excerpt'
	| 'quote'
	| 'print'
	| 'copy'
	| 'cite'
	| 'undo'
	| 'nudge'
	| 'pin'
	| 'redo'
	| 'sheet'
	| 'add-scene'
	| 'present'
	| 'show-network'
	| 'show-table'
	| 'show-outline'
	| 'next-neighbour'
	| 'previous-neighbour'
	| 'go-over'
	| 'go-back'
	| 'go-up'
	| 'go-down'
	| 'go-left'
	| 'go-right'
	| 'open'
	| 'toggle'
	| 'where'
	| 'why'
	| 'repeat'
	| 'centre'
	| 'fit'
	| 'fit-selection'
	| 'focus'
	| 'zoom-in'
	| 'zoom-out';

/** One row of the key sheet. */
export interface Key {
	readonly action: Action;
	/** As `KeyboardEvent.key` has it, after the modifiers: `Shift+F6`, `Mod+p` (Mod is Ctrl, on a Mac ⌘). */
	readonly press: readonly string[];
	/** As the sheet shows it. */
	readonly shown: string;
	readonly place: KeyPlace;
	readonly does: string;
	/** Text that is selected, and fields, keep what the key means to them. */
	readonly isLeftToText?: true;
	/** In a field it does what it does there: take back what was typed. */
	readonly isLeftToFields?: true;
	/** Held down it is pressed once. */
	readonly isOnce?: true;
}

/**
 * The one table of keys: the sheet, the listener and the tests read it. Those that table and outline have for themselves, while
 * they have the focus, are in `list-keys.ts`.
 */
export const keys: readonly Key[] = [
	{ action: 'search', press: ['/'], shown: '/', place: 'anywhere', does: 'Search' },
	{
		action: 'next-region',
		press: ['F6'],
		shown: 'F6',
		place: 'anywhere',
		does: 'Next region: list, network, evidence'
	},
	{
		action: 'previous-region',
		press: ['Shift+F6'],
		shown: 'Shift F6',
		place: 'anywhere',
		does: 'Previous region'
	},
	{
		action: 'up',
		press: ['Escape'],
		shown: 'Esc',
		place: 'anywhere',
		does: 'One level up: article, tie, actor, everything'
	},
	{ action: 'next-excerpt', press: ['j', 'J'], shown: 'J', place: 'anywhere', does: 'Next excerpt' },
	{ action: 'previous-excerpt', press: ['k', 'K'], shown: 'K', place: 'anywhere', does: 'Previous excerpt' },
	{
		action: 'quote',
		press: ['q', 'Q'],
		shown: 'Q',
		place: 'anywhere',
		does: 'In an article: select words by keyboard, and make a claim of them'
	},
	{ action: 'print', press: ['Mod+p'], shown: 'Ctrl P or ⌘ P', place: 'anywhere', does: 'Print the view' },
	{
		action: 'copy',
		press: ['Mod+c'],
		shown: 'Ctrl C or ⌘ C',
		place: 'anywhere',
		does: 'Copy what is selected: an actor’s name, a tie’s sentence with its sources',
		isLeftToText: true
	},
	{
		action: 'cite',
		press: ['C'],
		shown: 'Shift C',
		place: 'anywhere',
		does: 'Ways to copy the citation of this excerpt'
	},
	{
		action: 'undo',
		press: ['Mod+z'],
		shown: 'Ctrl Z or ⌘ Z',
		place: 'anywhere',
		does: 'Undo what changed the dossier (Back undoes what changed the view)',
		isLeftToFields: true
	},
	{
		action: 'redo',
		press: ['Mod+Z', 'Mod+y'],
		shown: 'Ctrl Shift Z',
		place: 'anywhere',
		does: 'Redo it',
		isLeftToFields: true
	},
	{
		action: 'add-scene',
		press: ['s', 'S'],
		shown: 'S',
		place: 'anywhere',
		does: 'Add a scene of what you see to the briefing',
		isOnce: true
	},
	{
		action: 'present',
		press: ['P'],
		shown: 'Shift P',
		place: 'anywhere',
		does: 'Present the briefing',
		isOnce: true
	},
	{ action: 'sheet', press: ['?'], shown: '?', place: 'anywhere', does: 'This sheet' },
	{ action: 'show-network', press: ['n', 'N'], shown: 'N', place: 'anywhere', does: 'The network' },
	{ action: 'show-table', press: ['t', 'T'], shown: 'T', place: 'anywhere', does: 'The table' },
	{ action: 'show-outline', press: ['o', 'O'], shown: 'O', place: 'anywhere', does: 'The outline' },
	{
		action: 'next-neighbour',
		press: ['ArrowDown'],
		shown: 'Down',
		place: 'network',
		does: 'Next neighbour of the current actor'
	},
	{
		action: 'previous-neighbour',
		press: ['ArrowUp'],
		shown: 'Up',
		place: 'network',
		does: 'Previous neighbour'
	},
	{
		action: 'go-over',
		press: ['ArrowRight'],
		shown: 'Right',
		place: 'network',
		does: 'Go to that neighbour'
	},
	{
		action: 'go-back',
		press: ['ArrowLeft'],
		shown: 'Left',
		place: 'network',
		does: 'Back along the walked path'
	},
	{
		action: 'go-up',
		press: ['Shift+ArrowUp'],
		shown: 'Shift Up',
		place: 'network',
		does: 'Nearest actor above'
	},
	{
		action: 'go-down',
		press: ['Shift+ArrowDown'],
		shown: 'Shift Down',
		place: 'network',
		does: 'Nearest actor below'
	},
	{
		action: 'go-left',
		press: ['Shift+ArrowLeft'],
		shown: 'Shift Left',
		place: 'network',
		does: 'Nearest actor to the left'
	},
	{
		action: 'go-right',
		press: ['Shift+ArrowRight'],
		shown: 'Shift Right',
		place: 'network',
		does: 'Nearest actor to the right'
	},
	{ action: 'open', press: ['Enter'], shown: 'Enter', place: 'network', does: 'Open the evidence' },
	{
		action: 'toggle',
		press: [' '],
		shown: 'Space',
		place: 'network',
		does: 'Select the current actor, or let go of it'
	},
	{
		action: 'pin',
		press: ['p'],
		shown: 'P',
		place: 'network',
		does: 'Pin the current actor, or free it',
		isOnce: true
	},
	{
		action: 'nudge',
		press: ['m', 'M'],
		shown: 'M',
		place: 'network',
		does: 'Move the current actor: arrows 8 px, with Shift 32; Enter or Esc ends'
	},
	{ action: 'where', press: ['w', 'W'], shown: 'W', place: 'network', does: 'Where am I?' },
	{ action: 'why', press: ['y', 'Y'], shown: 'Y', place: 'network', does: 'Why is this tie here?' },
	{ action: 'repeat', press: ['r', 'R'], shown: 'R', place: 'network', does: 'Say it again' },
	{ action: 'centre', press: ['.'], shown: '.', place: 'network', does: 'Bring the current actor into view' },
	{ action: 'fit', press: ['0'], shown: '0', place: 'network', does: 'Fit everything' },
	{ action: 'fit-selection', press: ['1'], shown: '1', place: 'network', does: 'Fit the selection' },
	{
		action: 'focus',
		press: ['f', 'F'],
		shown: 'F',
		place: 'network',
		does: 'Focus: only what is 1, 2, 3 hops away; then everything again'
	},
	{ action: 'zoom-in', press: ['+', '='], shown: '+', place: 'network', does: 'Closer' },
	{ action: 'zoom-out', press: ['-'], shown: '−', place: 'network', does: 'Farther' }
];
