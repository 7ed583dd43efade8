import type { Draft } from './entry.ts';
import { inverseAll } from './inverse.ts';

/** What to append in order to take an entry back. */
export function undoOf({ id, operations }: Draft): Pick<Draft, 'undoes' | 'operations'> {
	return { undoes: id, operations: inverseAll(operations) };
}

/** What to append in order to do an entry again that was taken back. */
export function redoOf({ id, operations }: Draft): Pick<Draft, 'redoes' | 'operations'> {
	return { redoes: id, operations };
}
