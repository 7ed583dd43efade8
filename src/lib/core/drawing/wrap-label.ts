import { isRightToLeft, textWidth } from './text-width.ts';

/** A name broken into lines, with the size in px of the block that they fill. */
export interface WrappedLabel {
	readonly lines: readonly string[];
	readonly width: number;
	readonly height: number;
	readonly fontSize: number;
	readonly lineHeight: number;
	readonly isRightToLeft: boolean;
}

/** Wanted width of a label as a multiple of its font size: about 110 px at 14 px. */
const wantedWidth = 110 / 14;
/** A label may be this much wider before a word is broken or the name is cut. */
const mostStretch = 1.5;
const mostLines = 3;
/** Characters that can matter: what lies beyond could never be drawn in three lines. */
const longestRead = 400;

/** Segments by grapheme where the engine has a segmenter, so that no letter loses its marks; else by code point. */
const graphemes: (text: string) => string[] =
	typeof Intl !== 'undefined' && 'Segmenter' in Intl
		? (
				(segmenter) => (text) =>
					Array.from(segmenter.segment(text), ({ segment }) => segment)
			)(new Intl.Segmenter('und', { granularity: 'grapheme' }))
		: (text) => Array.from(text);

/**
 * Break a name into at most three lines of about 110 px (at 14 px; in step with the font size), of widths as equal as its
 * words allow. Lines are widened by up to half before a word is broken or the name is cut, by grapheme and with "…".
 * White space and control characters count as one space; a name of nothing else gives no line. Linear in the name's length.
 *
 * @param fontSize px, weight 600
 */
export function wrapLabel(name: string, fontSize: number): WrappedLabel {
	const text = tidy(name);
	const letters = Array.from(text, (sign) => sign.codePointAt(0) ?? 0);
	const firstStrong = letters.find((codePoint) => isRightToLeft(codePoint) || isLatin(codePoint));
	const lineHeight = Math.round(fontSize * (letters.some(isRightToLeft) ? 1.5 : 1.2));
	const lines = breakLines(text, fontSize);
	return {
		lines,
		width: Math.max(0, ...lines.map((line) => textWidth(line, fontSize, 600))),
		height: lines.length * lineHeight,
		fontSize,
		lineHeight,
		isRightToLeft: firstStrong !== undefined && isRightToLeft(firstStrong)
	};
}

const isLatin = (codePoint: number) => codePoint >= 0x41 && codePoint < 0x590 && codePoint !== 0xd7;

function tidy(name: string): string {
	const start = name
		.slice(0, 4 * longestRead)
		.replace(/[\s\p{Cc}]+/gu, ' ')
		.trim();
	return graphemes(start).slice(0, longestRead).join('') + (name.length > 4 * longestRead ? '…' : '');
}

function breakLines(text: string, fontSize: number): readonly string[] {
	const wanted = fontSize * wantedWidth;
	const words = splitWords(text, fontSize, wanted * mostStretch);
	const widest = Math.max(wanted, ...words.map((word) => textWidth(word.trimEnd(), fontSize, 600)));
	for (const limit of [widest, Math.max(widest, wanted * 1.25), wanted * mostStretch]) {
		const lines = fill(words, fontSize, limit);
		if (lines.length <= mostLines) return balance(words, fontSize, limit, lines);
	}
	const lines = fill(words, fontSize, wanted * mostStretch).slice(0, mostLines);
	return lines.map((line, index) =>
		index === mostLines - 1 ? cut(line, fontSize, wanted * mostStretch) : line
	);
}

// A line may end after a space, a hyphen or a slash. Words that alone are too wide are broken by grapheme.
function splitWords(text: string, fontSize: number, limit: number): readonly string[] {
	const words = text.match(/[^\s/-]*[\s/-]+|[^\s/-]+$/gu) ?? [];
	return words.flatMap((word) =>
		textWidth(word, fontSize, 600) <= limit ? [word] : pieces(word, fontSize, limit)
	);
}

function pieces(word: string, fontSize: number, limit: number): readonly string[] {
	const found: string[] = [];
	let piece = '';
	let width = 0;
	for (const sign of graphemes(word)) {
		const more = textWidth(sign, fontSize, 600);
		if (piece !== '' && width + more > limit) {
			found.push(piece);
			[piece, width] = ['', 0];
		}
		piece += sign;
		width += more;
	}
	return [...found, piece];
}

function fill(words: readonly string[], fontSize: number, limit: number): readonly string[] {
	const lines: string[] = [];
	let line = '';
	for (const word of words) {
		if (line !== '' && textWidth((line + word).trimEnd(), fontSize, 600) > limit) {
			lines.push(line.trimEnd());
			line = '';
		}
		line += word;
	}
	if (line.trimEnd() !== '') lines.push(line.trimEnd());
	return lines;
}

// The narrowest block that needs no more lines, found in eight halvings.
function balance(
	words: readonly string[],
	fontSize: number,
	limit: number,
	lines: readonly string[]
): readonly string[] {
	let [low, high, best] = [limit / 2, limit, lines];
	for (let round = 0; round < 8; round++) {
		const middle = (low + high) / 2;
		const tried = fill(words, fontSize, middle);
		const isWithin = tried.every((line) => textWidth(line, fontSize, 600) <= middle);
		if (tried.length <= lines.length && isWithin) [high, best] = [middle, tried];
		else low = middle;
	}
	return best;
}

function cut(line: string, fontSize: number, limit: number): string {
	const signs = graphemes(line);
	while (signs.length > 1 && textWidth(`${signs.join('')}…`, fontSize, 600) > limit) signs.pop();
	return `${signs.join('').trimEnd()}…`;
}
