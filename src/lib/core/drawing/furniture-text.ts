import { isRightToLeft, textWidth, type TextWeight } from './text-width.ts';

const [isolate, endOfIsolate] = ['\u2068', '\u2069'];
const bidiControls = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/;
/** Signs of a text that are looked at: no picture has room for more. */
const longest = 2000;

/** Text kept from turning round what stands beside it: isolated where it holds letters or signs that run from right to left. */
export function isolated(text: string): string {
	const turns =
		bidiControls.test(text) || Array.from(text).some((sign) => isRightToLeft(sign.codePointAt(0) ?? 0));
	return turns ? `${isolate}${text}${endOfIsolate}` : text;
}

/** White space and control characters as single spaces, as the lines of a picture hold no others. */
function oneLine(text: string): string {
	return text
		.slice(0, longest)
		.replace(/[\s\p{Cc}]+/gu, ' ')
		.trim();
}

/** A line cut by code point, with "…", to at most `width` px. */
export function cutText(text: string, width: number, fontSize: number, weight: TextWeight): string {
	const line = oneLine(text);
	if (textWidth(line, fontSize, weight) <= width) return line;
	const signs = Array.from(line);
	const cut = (kept: number) => `${signs.slice(0, kept).join('').trimEnd()}…`;
	let [kept, tooMany] = [0, signs.length];
	while (tooMany - kept > 1) {
		const middle = (kept + tooMany) >> 1;
		if (textWidth(cut(middle), fontSize, weight) <= width) kept = middle;
		else tooMany = middle;
	}
	return cut(kept);
}

/** A paragraph broken at spaces into at most `most` lines of `width` px; the last one is cut where there is more. */
export function wrapText(
	text: string,
	width: number,
	fontSize: number,
	weight: TextWeight,
	most: number
): readonly string[] {
	const lines: string[] = [];
	let line = '';
	const words = oneLine(text).split(' ');
	for (const [index, word] of words.entries()) {
		const longer = line === '' ? word : `${line} ${word}`;
		if (textWidth(longer, fontSize, weight) <= width || line === '') line = longer;
		else if (lines.length === most - 1) {
			return [...lines, cutText([line, ...words.slice(index)].join(' '), width, fontSize, weight)];
		} else {
			lines.push(cutText(line, width, fontSize, weight));
			line = word;
		}
	}
	return line === '' ? lines : [...lines, cutText(line, width, fontSize, weight)];
}
