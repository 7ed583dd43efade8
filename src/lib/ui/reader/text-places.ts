import type { Stretch } from '#core/evidence/stretch.ts';

// Each paragraph says where it starts in the article, in UTF-16 units; its text nodes are the article's text, unit by unit.
const paragraphs = '[data-start]';

/**
 * The part of an article that a range of its page covers, in UTF-16 units, whatever marks and links stand in between; null
 * where it covers none of the text. What lies outside the text, or between its paragraphs, is left out.
 *
 * @param root holds the paragraphs, in order
 */
export function stretchOf(range: Range, root: HTMLElement): Stretch | null {
	const touched = [...root.querySelectorAll<HTMLElement>(paragraphs)].filter((one) =>
		range.intersectsNode(one)
	);
	const parts = touched.map((paragraph) => partOf(range, paragraph)).filter(({ start, end }) => start < end);
	const [first, last] = [parts[0], parts.at(-1)];
	return first && last ? { start: first.start, end: last.end } : null;
}

/** The range of the page that shows this part of an article; null where the page does not show it. */
export function rangeOf({ start, end }: Stretch, root: HTMLElement): Range | null {
	const all = [...root.querySelectorAll<HTMLElement>(paragraphs)];
	const from = all.findLast((paragraph) => startOf(paragraph) <= start);
	const to = all.findLast((paragraph) => startOf(paragraph) < end);
	const first = from && pointAt(from, start, true);
	const last = to && pointAt(to, end, false);
	if (!first || !last) return null;
	const range = root.ownerDocument.createRange();
	range.setStart(...first);
	range.setEnd(...last);
	return range;
}

function startOf(paragraph: HTMLElement): number {
	return Number(paragraph.dataset['start']);
}

function partOf(range: Range, paragraph: HTMLElement): Stretch {
	const whole = paragraph.ownerDocument.createRange();
	whole.selectNodeContents(paragraph);
	const begin = startOf(paragraph);
	const [before, until] = [whole.cloneRange(), whole.cloneRange()];
	const startsInside = range.compareBoundaryPoints(Range.START_TO_START, whole) > 0;
	const endsInside = range.compareBoundaryPoints(Range.END_TO_END, whole) < 0;
	if (startsInside) before.setEnd(range.startContainer, range.startOffset);
	if (endsInside) until.setEnd(range.endContainer, range.endOffset);
	return {
		start: begin + (startsInside ? before.toString().length : 0),
		end: begin + until.toString().length
	};
}

// At a border between two nodes a start belongs to the later one, an end to the earlier.
function pointAt(paragraph: HTMLElement, place: number, isStart: boolean): [Text, number] | null {
	const walker = paragraph.ownerDocument.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT);
	let left = place - startOf(paragraph);
	let last: Text | null = null;
	for (let node = walker.nextNode(); node instanceof Text; node = walker.nextNode()) {
		const isHere = isStart ? left < node.length : left <= node.length;
		if (isHere && node.length > 0) return [node, left];
		left -= node.length;
		last = node;
	}
	return last && [last, last.length];
}
