import { limits } from '#core/model/limits.ts';

/** What stands before and after a stretch of text: up to 32 UTF-16 units each, never half of a surrogate pair. */
export function contextOf(text: string, start: number, end: number): { prefix: string; suffix: string } {
	let from = Math.max(0, start - limits.contextUnits);
	let to = Math.min(text.length, end + limits.contextUnits);
	if (splitsPair(text, from)) from += 1;
	if (splitsPair(text, to)) to -= 1;
	return { prefix: text.slice(from, start), suffix: text.slice(end, to) };
}

/** Whether a cut at this place (UTF-16 units) would part the two halves of one character. */
export function splitsPair(text: string, at: number): boolean {
	return /^[\uD800-\uDBFF][\uDC00-\uDFFF]$/.test(text.slice(Math.max(0, at - 1), at + 1));
}
