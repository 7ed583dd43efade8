/** What a key can do while a briefing is shown. */
export type PlayerAction =
	| 'next'
	| 'previous'
	| 'first'
	| 'last'
	| 'go-to'
	| 'black'
	| 'white'
	| 'full-screen'
	| 'overview'
	| 'presenter'
	| 'laser'
	| 'spotlight'
	| 'smaller'
	| 'larger'
	| 'pen'
	| 'clear'
	| 'explore'
	| 'back'
	| 'jump'
	| 'why'
	| 'sheet'
	| 'leave';

/** One row of the player's key sheet. */
export interface ClickerKey {
	readonly action: PlayerAction;
	/** As `KeyboardEvent.key` has it; none for `go-to`, which is a number and then Enter. */
	readonly keys: readonly string[];
	/** As the sheet shows it. */
	readonly shown: string;
	readonly does: string;
	/** A key that is held goes on doing it. */
	readonly isRepeated?: true;
}

/**
 * The one table of keys of the player: the sheet, the listeners of both windows and the tests read it. Hand-held clickers send
 * PageDown and PageUp, and `.` or B for their blank button.
 */
export const clickerKeys: readonly ClickerKey[] = [
	{
		action: 'next',
		keys: ['PageDown', 'ArrowRight', 'ArrowDown', ' ', 'n', 'N'],
		shown: 'Page Down, Right, Down, Space, N',
		does: 'Next scene',
		isRepeated: true
	},
	{
		action: 'previous',
		keys: ['PageUp', 'ArrowLeft', 'ArrowUp', 'p', 'P'],
		shown: 'Page Up, Left, Up, P',
		does: 'Previous scene',
		isRepeated: true
	},
	{ action: 'first', keys: ['Home'], shown: 'Home', does: 'First scene' },
	{ action: 'last', keys: ['End'], shown: 'End', does: 'Last scene' },
	{ action: 'go-to', keys: [], shown: 'a number, then Enter', does: 'Go to this scene' },
	{ action: 'black', keys: ['.', 'b', 'B'], shown: '. or B', does: 'Black screen, and back' },
	{ action: 'white', keys: [','], shown: ',', does: 'White screen, and back' },
	{ action: 'full-screen', keys: ['f', 'F'], shown: 'F', does: 'Full screen, and back' },
	{ action: 'overview', keys: ['o', 'O'], shown: 'O', does: 'All scenes at once' },
	{ action: 'presenter', keys: ['s', 'S'], shown: 'S', does: 'The presenter’s window' },
	{ action: 'laser', keys: ['l', 'L'], shown: 'L', does: 'Laser: a dot that follows the pointer' },
	{ action: 'spotlight', keys: ['h', 'H'], shown: 'H', does: 'Spotlight: everything else is dark' },
	{ action: 'smaller', keys: ['['], shown: '[', does: 'Smaller spotlight', isRepeated: true },
	{ action: 'larger', keys: [']'], shown: ']', does: 'Larger spotlight', isRepeated: true },
	{ action: 'pen', keys: ['d', 'D'], shown: 'D', does: 'Pen: draw on the picture' },
	{ action: 'clear', keys: ['x', 'X'], shown: 'X', does: 'Wipe off what was drawn' },
	{ action: 'explore', keys: ['e', 'E'], shown: 'E', does: 'Explore from here' },
	{ action: 'back', keys: ['Backspace'], shown: 'Backspace', does: 'Back to the scene' },
	{ action: 'jump', keys: ['/'], shown: '/', does: 'Jump to an actor' },
	{ action: 'why', keys: ['y', 'Y'], shown: 'Y', does: 'Why is this tie here?' },
	{ action: 'sheet', keys: ['?'], shown: '?', does: 'This sheet' },
	{ action: 'leave', keys: ['Escape'], shown: 'Esc', does: 'Leave one level' }
];

/** What of a keyboard event says which key it was. The audience's window sends these to the presenter's. */
export interface ClickerPress {
	readonly key: string;
	readonly ctrlKey?: boolean;
	readonly metaKey?: boolean;
	readonly altKey?: boolean;
	/** The key is held. */
	readonly repeat?: boolean;
}

/** What a key means. `digits` are those of a scene's number that is being typed, for the next key. */
export type KeyReading =
	| { readonly action: 'go-to'; readonly scene: number; readonly digits: '' }
	/** Null: the key was part of a number. */
	| { readonly action: Exclude<PlayerAction, 'go-to'> | null; readonly digits: string };

/** A briefing has no more scenes than this has digits for. */
const mostDigits = 4;

/**
 * What a key means, or null where it means nothing here and is left to the browser. While a number is typed, Enter goes to the
 * scene of that number (counted from 1; there may be no such scene), Backspace takes back a digit, Esc the number, and any
 * other key does what it does and drops the number.
 *
 * @param digits what the reading of the key before left
 */
export function readKey(press: ClickerPress, digits: string): KeyReading | null {
	const { key, ctrlKey = false, metaKey = false, altKey = false, repeat = false } = press;
	if (ctrlKey || metaKey || altKey) return null;
	if (/^[0-9]$/.test(key)) return { action: null, digits: repeat ? digits : withDigit(digits, key) };
	if (digits !== '') {
		if (key === 'Enter') return { action: 'go-to', scene: Number(digits), digits: '' };
		if (key === 'Backspace') return { action: null, digits: digits.slice(0, -1) };
		if (key === 'Escape') return { action: null, digits: '' };
	}
	const row = clickerKeys.find(({ keys }) => keys.includes(key));
	if (!row || row.action === 'go-to') return null;
	// A key that is held must not turn something on and off; it means nothing else either.
	return { action: repeat && !row.isRepeated ? null : row.action, digits: '' };
}

// Zeros in front say nothing, and digits that are too many do nothing.
function withDigit(digits: string, digit: string): string {
	return `${digits}${digit}`.replace(/^0+/, '').slice(0, mostDigits);
}
