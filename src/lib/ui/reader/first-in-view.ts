import type { Stretch } from '#core/evidence/stretch.ts';
import type { WordWalk } from '#core/evidence/word-walk.ts';
import { rangeOf } from './text-places.ts';

/**
 * The place in the article, in UTF-16 units, of the first word that is in view below what sticks to the top; 0 where none is.
 *
 * @param top where the view begins, in px of the window
 */
export function firstInView(walk: WordWalk, root: HTMLElement, top: number): number {
	const paragraph = [...root.querySelectorAll<HTMLElement>('[data-start]')].find(
		(one) => one.getBoundingClientRect().bottom > top
	);
	if (!paragraph) return 0;
	const start = Number(paragraph.dataset['start']);
	const end = start + (paragraph.textContent?.length ?? 0);
	let choice = walk.from(start);
	for (let last: Stretch | null = null; choice && choice.focus !== last && choice.focus.start < end;) {
		const place = rangeOf(choice.focus, root)?.getBoundingClientRect();
		if (place && place.top >= top) return choice.focus.start;
		last = choice.focus;
		choice = walk.move(choice, 'next-word', false);
	}
	return start;
}
