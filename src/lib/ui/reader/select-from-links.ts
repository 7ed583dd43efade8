/**
 * Lets a hand select words from inside a link, which browsers do not: there a drag would take the link away. A link that words
 * were selected across was not clicked. The returned function ends it.
 */
export function selectFromLinks(text: HTMLElement): () => void {
	let start: Caret | null = null;

	const onDown = (event: MouseEvent) => {
		const isPlain = event.button === 0 && !event.altKey && !event.shiftKey;
		start = isPlain && linkAt(event) ? caretAt(event) : null;
	};
	const onMove = (event: MouseEvent) => {
		if (!start || (event.buttons & 1) === 0) return;
		const end = caretAt(event);
		if (!end || (end.node === start.node && end.offset === start.offset)) return;
		getSelection()?.setBaseAndExtent(start.node, start.offset, end.node, end.offset);
	};
	const onClick = (event: MouseEvent) => {
		start = null;
		// The keyboard clicks without a count.
		if (event.detail === 0 || !linkAt(event) || getSelection()?.isCollapsed !== false) return;
		event.preventDefault();
		event.stopPropagation();
	};
	// What was selected so far would be dragged away.
	const onDrag = (event: DragEvent) => {
		if (start) event.preventDefault();
	};
	text.addEventListener('mousedown', onDown);
	text.addEventListener('dragstart', onDrag);
	addEventListener('mousemove', onMove);
	text.addEventListener('click', onClick);
	return () => {
		text.removeEventListener('mousedown', onDown);
		text.removeEventListener('dragstart', onDrag);
		removeEventListener('mousemove', onMove);
		text.removeEventListener('click', onClick);
	};
}

interface Caret {
	readonly node: Node;
	readonly offset: number;
}

function linkAt({ target }: Event): Element | null {
	return target instanceof Element ? target.closest('a') : null;
}

function caretAt({ clientX, clientY }: MouseEvent): Caret | null {
	if (!('caretPositionFromPoint' in document)) return null;
	const found = document.caretPositionFromPoint(clientX, clientY);
	return found && { node: found.offsetNode, offset: found.offset };
}
