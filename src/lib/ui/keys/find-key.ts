import { keys, type Key, type KeyPlace } from './key-table.ts';

/** What of a keyboard event says which key it was. */
export type Pressed = Pick<KeyboardEvent, 'key' | 'shiftKey' | 'ctrlKey' | 'metaKey' | 'altKey'>;

/** The row of the table that a key press means at this place, or null. */
export function findKey(pressed: Pressed, place: KeyPlace): Key | null {
	return findAmong(
		keys.filter((row) => row.place === 'anywhere' || row.place === place),
		pressed
	);
}

/** The row of a list of keys that a key press means, or null. */
export function findAmong<Row extends Pick<Key, 'press'>>(
	rows: readonly Row[],
	pressed: Pressed
): Row | null {
	if (pressed.altKey) return null;
	const text = written(pressed);
	return rows.find(({ press }) => press.includes(text)) ?? null;
}

/** Whether a row is one sign without a modifier: those can be turned off, for people who dictate. */
export function isSingleSign({ press }: Key): boolean {
	return press.every((text) => text.length === 1 && text !== ' ');
}

// Shift is already in a sign (`?`, `J`), but not in a named key (`F6`, `ArrowUp`).
function written({ key, shiftKey, ctrlKey, metaKey }: Pressed): string {
	const isNamed = key.length > 1;
	return `${ctrlKey || metaKey ? 'Mod+' : ''}${shiftKey && isNamed ? 'Shift+' : ''}${key}`;
}
