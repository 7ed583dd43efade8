import { noteAt, type Marked } from '#core/briefing/marked-text.ts';

/**
 * Keeps the mark of a note whole while a hand edits around it: a deletion takes all of it, typing into it goes behind it. What the
 * browser was about to do is done to the wider stretch instead, by itself, so that it can undo it.
 */
export function wholeNotes(event: InputEvent, field: HTMLTextAreaElement, marked: Marked) {
	const { inputType, isComposing, cancelable } = event;
	const isDeletion = inputType.startsWith('delete');
	if (isComposing || !cancelable || !(isDeletion || inputType.startsWith('insert'))) return;
	const { selectionStart, selectionEnd } = field;
	const [start, end] = widened(marked, selectionStart, selectionEnd, inputType);
	if (start === selectionStart && end === selectionEnd) return;
	const text = isDeletion ? '' : typedBy(event);
	if (text === null) return;
	event.preventDefault();
	field.setSelectionRange(start, end);
	deleteOrType(field, text);
}

/** Types a text over what is selected in a field, or deletes that, as a hand would: the browser can undo it. */
export function deleteOrType(field: HTMLTextAreaElement, text: string) {
	const { selectionStart, selectionEnd } = field;
	// Deprecated, and the only way to write into a field that undo knows of.
	const isDone =
		text === '' ? document.execCommand('delete') : document.execCommand('insertText', false, text);
	if (!isDone) field.setRangeText(text, selectionStart, selectionEnd, 'end');
}

function typedBy({ inputType, data, dataTransfer }: InputEvent): string | null {
	if (inputType === 'insertLineBreak' || inputType === 'insertParagraph') return '\n';
	return data ?? dataTransfer?.getData('text/plain') ?? null;
}

function widened(marked: Marked, start: number, end: number, inputType: string): readonly [number, number] {
	if (start < end) {
		const [first, last] = [noteAt(marked, start, start), noteAt(marked, end, end)];
		return [first?.start ?? start, last?.end ?? end];
	}
	if (inputType.startsWith('deleteContentBackward') || /^delete.*Backward$/.test(inputType)) {
		const note = noteAt(marked, start - 1, start);
		return note ? [note.start, note.end] : [start, end];
	}
	if (/^delete.*Forward$/.test(inputType)) {
		const note = noteAt(marked, start, start + 1);
		return note ? [note.start, note.end] : [start, end];
	}
	const place = noteAt(marked, start, start)?.end ?? start;
	return [place, place];
}
