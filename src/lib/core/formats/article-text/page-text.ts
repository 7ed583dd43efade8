import { inReadingOrder, prevailsRightToLeft } from './reading-order.ts';
import type { TextPiece } from './text-piece.ts';

interface Line {
	readonly text: string;
	/** Where its reader starts, counted from there inward. */
	readonly indent: number;
	readonly y: number;
	readonly size: number;
}

/** A step is a paragraph's end where it is this many times the usual one; lines of one paragraph differ by rounding only. */
const wideStep = 1.25;
/** Sizes that differ more are not of one paragraph. */
const otherSize = 1.15;
/** An indent of this share of the size begins a paragraph. */
const indented = 0.8;
/** The widest step, in sizes, that can be the usual one: what is spaced wider has no line after line. */
const widestUsual = 2.5;

/**
 * The paragraphs of pages made of placed pieces, an empty line between them and between pages. Lines of one paragraph are joined
 * by a blank; a hyphen at a line's end is left as it is, with none after it. A paragraph ends where the next line is set off by space, size or indent,
 * or starts a new column after the end of a sentence. Headers, page numbers and notes are lines like all others.
 */
export function textOfPages(pages: readonly (readonly TextPiece[])[]): string {
	const isRightToLeft = prevailsRightToLeft(pages.flat());
	const lines = pages.map((pieces) => linesOf(pieces, isRightToLeft));
	const usual = usualSteps(lines);
	return lines.flatMap((page) => paragraphsOf(page, usual)).join('\n\n');
}

/** Whether some line reads from right to left: its order was worked out from places, and wants a look. */
export function hasRightToLeft(pages: readonly (readonly TextPiece[])[]): boolean {
	return pages.some((pieces) => pieces.some(({ isRightToLeft }) => isRightToLeft));
}

function linesOf(pieces: readonly TextPiece[], isTextRightToLeft: boolean): readonly Line[] {
	const lines: Line[] = [];
	let held: TextPiece[] = [];
	const finish = () => {
		const line = lineOf(held, isTextRightToLeft);
		if (line) lines.push(line);
		held = [];
	};
	for (const piece of pieces) {
		if (piece.text !== '') held.push(piece);
		if (piece.isLineEnd) finish();
	}
	finish();
	return lines;
}

function lineOf(pieces: readonly TextPiece[], isTextRightToLeft: boolean): Line | null {
	const { text, isRightToLeft } = inReadingOrder(pieces, isTextRightToLeft);
	const inked = pieces.filter((piece) => piece.text.trim() !== '');
	const first = inked[0];
	if (!first) return null;
	const left = inked.reduce((least, { x }) => Math.min(least, x), Infinity);
	const right = inked.reduce((most, { x, width }) => Math.max(most, x + width), -Infinity);
	const size = inked.reduce((most, piece) => Math.max(most, piece.size), 0);
	return { text: text.trim(), indent: isRightToLeft ? -right : left, y: first.y, size };
}

/** The usual step from line to line, by size (rounded): the median of those downward, the lower one of two. */
function usualSteps(pages: readonly (readonly Line[])[]): ReadonlyMap<number, number> {
	const steps = new Map<number, number[]>();
	for (const page of pages) {
		for (const [index, line] of page.entries()) {
			const above = page[index - 1];
			if (!above || above.y <= line.y || isOtherSize(above, line)) continue;
			const step = above.y - line.y;
			if (step > line.size * widestUsual) continue;
			const known = steps.get(Math.round(line.size));
			if (known) known.push(step);
			else steps.set(Math.round(line.size), [step]);
		}
	}
	return new Map([...steps].map(([size, all]) => [size, median(all)]));
}

function median(values: number[]): number {
	return values.sort((a, b) => a - b)[(values.length - 1) >> 1] ?? 0;
}

function isOtherSize(a: Line, b: Line): boolean {
	return Math.max(a.size, b.size) > Math.min(a.size, b.size) * otherSize;
}

function paragraphsOf(lines: readonly Line[], usual: ReadonlyMap<number, number>): readonly string[] {
	const paragraphs: string[][] = [];
	for (const [index, line] of lines.entries()) {
		const above = lines[index - 1];
		const open = paragraphs.at(-1);
		if (above && open && !beginsParagraph(above, line, open.length, usual)) open.push(line.text);
		else paragraphs.push([line.text]);
	}
	return paragraphs.map(joined);
}

function beginsParagraph(
	above: Line,
	line: Line,
	linesBefore: number,
	usual: ReadonlyMap<number, number>
): boolean {
	if (isOtherSize(above, line)) return true;
	const step = above.y - line.y;
	// Upward: the next column, into which a sentence may run on.
	if (step < -line.size / 2) return /[.!?؟۔…:]["”’»)\]]*$/u.test(above.text);
	const wide = (usual.get(Math.round(line.size)) ?? line.size * 1.2) * wideStep;
	if (step > wide) return true;
	if (listMark.test(line.text)) return true;
	// The first line of a list item, or of a paragraph that is set out, stands further out than those below it.
	const isSetOut = linesBefore === 1 && listMark.test(above.text);
	return !isSetOut && line.indent - above.indent > line.size * indented;
}

const listMark = /^(?:[•◦▪■●–—*-]|\d{1,3}[.)]|[a-z][.)])\s/u;

function joined(lines: readonly string[]): string {
	return lines.reduce((text, line) =>
		/[\u002d\u00ad\u2010]$/.test(text) ? `${text}${line}` : `${text} ${line}`
	);
}
