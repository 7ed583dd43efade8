import type { Stretch } from '#core/evidence/stretch.ts';
import type { WordWalk } from '#core/evidence/word-walk.ts';

/** The word of the article that stands at a point of the window, in CSS px, or the nearest one to it; null beside the text. */
export function wordAt(
	walk: WordWalk,
	root: HTMLElement,
	{ x, y }: { x: number; y: number }
): Stretch | null {
	const caret = 'caretPositionFromPoint' in document ? document.caretPositionFromPoint(x, y) : null;
	const paragraph = caret?.offsetNode.parentElement?.closest<HTMLElement>('[data-start]');
	if (!caret || !paragraph || !root.contains(paragraph)) return null;
	const before = document.createRange();
	before.selectNodeContents(paragraph);
	before.setEnd(caret.offsetNode, caret.offset);
	const place = Number(paragraph.dataset['start']) + before.toString().length;
	const next = walk.from(place);
	if (!next) return null;
	// The caret may stand in the middle of a word, or at its end.
	const { focus: last } = walk.move(next, 'previous-word', false);
	return last.end >= place ? last : next.focus;
}
