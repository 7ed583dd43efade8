/** A stretch of a text in UTF-16 units from 0; `end` is one past the last. */
export interface Stretch {
	readonly start: number;
	readonly end: number;
}

const signs = new Intl.Segmenter('und', { granularity: 'grapheme' });

/**
 * The stretch made to begin and end between characters as a reader counts them, never inside one (a letter with its accents, an
 * emoji of several parts), and without the blanks at its ends. A character that is only partly inside is taken whole. Null
 * where nothing but blanks is left. The ends may be given in either order and may lie outside the text.
 */
export function wholeSigns(text: string, from: number, to: number): Stretch | null {
	const inside = (place: number) => Math.max(0, Math.min(place, text.length));
	let [start, end] = [inside(Math.min(from, to)), inside(Math.max(from, to))];
	if (start === end) return null;
	const segments = signs.segment(text);
	const at = (place: number) => segments.containing(place);
	start = at(start)?.index ?? start;
	const last = at(end - 1);
	if (last) end = last.index + last.segment.length;
	for (let sign = at(start); start < end && sign && isBlank(sign.segment); sign = at(start)) {
		start += sign.segment.length;
	}
	for (let sign = at(end - 1); start < end && sign && isBlank(sign.segment); sign = at(end - 1)) {
		end = sign.index;
	}
	return start < end ? { start, end } : null;
}

/** Where these exact words stand nearest to a place; of two equally near the earlier. Null where they stand nowhere, or are blank. */
export function findWords(text: string, words: string, near: number): Stretch | null {
	const wanted = words.trim();
	if (wanted === '') return null;
	const before = text.lastIndexOf(wanted, near);
	const after = text.indexOf(wanted, near);
	const isAfter = before < 0 || (after >= 0 && after - near < near - before);
	const start = isAfter ? after : before;
	return start < 0 ? null : { start, end: start + wanted.length };
}

function isBlank(sign: string): boolean {
	return /^\s+$/u.test(sign);
}
