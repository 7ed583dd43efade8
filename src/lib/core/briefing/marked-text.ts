import type { Cite, Inline } from '#core/model/briefing.ts';
import type { ActorId, RelationId } from '#core/model/ids.ts';
import { citeKey } from './numbering.ts';

/** What a run of a caption leads to. */
export type MarkTarget =
	{ readonly actor: ActorId } | { readonly relation: RelationId } | { readonly note: Cite };

/** A stretch of a text in UTF-16 units that leads somewhere; never empty. */
export interface Mark {
	readonly start: number;
	readonly end: number;
	readonly target: MarkTarget;
}

/** A caption as a field for plain text edits it. Marks are in order, inside the text, and do not overlap. */
export interface Marked {
	readonly text: string;
	readonly marks: readonly Mark[];
}

const signs = new Intl.Segmenter('und', { granularity: 'grapheme' });

/** How a note stands in the text that is edited: "[3]"; "[?]" while it has no number. */
export function noteLabel(cite: Cite, numbers: ReadonlyMap<string, number>): string {
	return `[${numbers.get(citeKey(cite)) ?? '?'}]`;
}

/** A caption as text with marks, its notes as {@link noteLabel}. Line ends become "\n", as every field writes them. */
export function toMarked(caption: readonly Inline[], numbers: ReadonlyMap<string, number>): Marked {
	const marks: Mark[] = [];
	let text = '';
	for (const inline of caption) {
		const start = text.length;
		text += 'note' in inline ? noteLabel(inline.note, numbers) : oneLineEnd(inline.text);
		const target = targetOf(inline);
		if (target && text.length > start) marks.push({ start, end: text.length, target });
	}
	return { text, marks };
}

/** What a piece of a caption leads to, or null where it is words alone. */
export function targetOf(inline: Inline): MarkTarget | null {
	if ('note' in inline) return { note: inline.note };
	if ('actor' in inline) return { actor: inline.actor };
	return 'relation' in inline ? { relation: inline.relation } : null;
}

/** The text as a caption: neighbouring words without a mark are one piece, and no piece is empty. */
export function toCaption({ text, marks }: Marked): readonly Inline[] {
	const caption: Inline[] = [];
	let at = 0;
	for (const { start, end, target } of marks) {
		if (start > at) caption.push({ text: text.slice(at, start) });
		caption.push('note' in target ? target : { text: text.slice(start, end), ...target });
		at = end;
	}
	if (at < text.length) caption.push({ text: text.slice(at) });
	return caption;
}

/**
 * The text after somebody typed, pasted or deleted: marks after the change move along, marks that it cuts into are words from
 * then on. Of a note that it cuts into nothing is left, since half a bracket says nothing: only then the text is not what was
 * typed. A change takes characters as a reader counts them whole, so that a letter never loses its accent to a mark.
 *
 * @param caret where the caret stands after the change, in UTF-16 units: of two ways to read a change it decides
 */
export function edited(marked: Marked, typed: string, caret: number): Marked {
	if (typed === marked.text) return marked;
	const change = changeBetween(marked.text, typed, caret);
	const by = typed.length - marked.text.length;
	const { kept, cut } = partedBy(marked.marks, change.start, change.end, by);
	const halves = cut
		.filter(({ target }) => 'note' in target)
		.flatMap((note) => [
			{ from: note.start, to: Math.min(note.end, change.start) },
			{ from: Math.max(note.start, change.end) + by, to: note.end + by }
		])
		.filter(({ from, to }) => from < to);
	// From the last one, so that what comes before stays where it is.
	return halves.reduceRight<Marked>((left, { from, to }) => without(left, from, to), {
		text: typed,
		marks: kept
	});
}

/**
 * A label put in place of a stretch of the text, marked as leading to its target. Marks that the stretch cuts into go as in
 * {@link edited}; an empty label is put in without a mark. Between two places that are one it is put in, behind a note that lies there.
 *
 * @param from where the stretch begins and ends, in UTF-16 units; a character that it cuts into is taken whole
 */
export function insertMark(
	marked: Marked,
	{ start: from, end: to }: Pick<Mark, 'start' | 'end'>,
	label: string,
	target: MarkTarget
): Marked {
	const words = oneLineEnd(label);
	const whole = wholeSigns(marked, from, Math.max(from, to));
	const { kept, cut } = partedBy(marked.marks, whole.start, whole.end, 0);
	const notes = cut.filter((mark) => 'note' in mark.target);
	const start = Math.min(whole.start, ...notes.map((note) => note.start));
	const end = Math.max(whole.end, ...notes.map((note) => note.end));
	const by = words.length - (end - start);
	const text = marked.text.slice(0, start) + words + marked.text.slice(end);
	const moved = kept.map((mark) => (mark.start >= end ? shifted(mark, by) : mark));
	const added = words === '' ? [] : [{ start, end: start + words.length, target }];
	return { text, marks: [...moved, ...added].sort((a, b) => a.start - b.start) };
}

/** The note that a place lies in or next to, so that a field deletes it as a whole; null where there is none. */
export function noteAt({ marks }: Marked, start: number, end: number): Mark | null {
	return marks.find((mark) => 'note' in mark.target && mark.start < end && start < mark.end) ?? null;
}

function wholeSigns(marked: Marked, from: number, to: number): Pick<Mark, 'start' | 'end'> {
	if (from < to) return { start: borderBefore(marked.text, from), end: borderAfter(marked.text, to) };
	const place = noteAt(marked, from, from)?.end ?? borderAfter(marked.text, from);
	return { start: place, end: place };
}

function partedBy(marks: readonly Mark[], start: number, end: number, by: number) {
	const kept: Mark[] = [];
	const cut: Mark[] = [];
	for (const mark of marks) {
		if (mark.end <= start) kept.push(mark);
		else if (mark.start >= end) kept.push(shifted(mark, by));
		else cut.push(mark);
	}
	return { kept, cut };
}

const shifted = (mark: Mark, by: number): Mark => ({ ...mark, start: mark.start + by, end: mark.end + by });

function without({ text, marks }: Marked, from: number, to: number): Marked {
	return {
		text: text.slice(0, from) + text.slice(to),
		marks: marks.map((mark) => (mark.start >= to ? shifted(mark, from - to) : mark))
	};
}

/** The stretch of the old text that is another in the new one; what follows it follows there too. */
function changeBetween(old: string, typed: string, caret: number): Pick<Mark, 'start' | 'end'> {
	const shorter = Math.min(old.length, typed.length);
	const rest = typed.slice(Math.max(0, caret));
	// What stands after the caret was there before, unless the change was made elsewhere.
	const isAtCaret = caret >= 0 && rest.length <= shorter && old.endsWith(rest);
	let start = 0;
	const mostStart = isAtCaret ? shorter - rest.length : shorter;
	while (start < mostStart && old[start] === typed[start]) start++;
	let after = isAtCaret ? rest.length : 0;
	if (!isAtCaret) {
		while (after < shorter - start && old[old.length - 1 - after] === typed[typed.length - 1 - after])
			after++;
	}
	return wholeInBoth(old, typed, start, after);
}

function wholeInBoth(old: string, typed: string, start: number, after: number): Pick<Mark, 'start' | 'end'> {
	let [first, last] = [start, after];
	for (let before = -1; before !== first;) {
		before = first;
		first = borderBefore(typed, borderBefore(old, first));
	}
	for (let before = -1; before !== last;) {
		before = last;
		last = old.length - borderAfter(old, old.length - last);
		last = typed.length - borderAfter(typed, typed.length - last);
	}
	return { start: first, end: Math.max(first, old.length - last) };
}

function borderBefore(text: string, place: number): number {
	const inside = Math.max(0, Math.min(place, text.length));
	return signs.segment(text).containing(inside)?.index ?? inside;
}

function borderAfter(text: string, place: number): number {
	const inside = Math.max(0, Math.min(place, text.length));
	const sign = signs.segment(text).containing(inside);
	return sign && sign.index < inside ? sign.index + sign.segment.length : inside;
}

function oneLineEnd(text: string): string {
	return text.replace(/\r\n?/g, '\n');
}
