import { textWidthTable, type WidthRun } from './text-width-table.ts';

/** Weights that labels are set in. */
export type TextWeight = 400 | 600;

const tables = { 400: readTables(400), 600: readTables(600) };

/** Arabic is set a little larger than the Latin beside it. */
const arabicScale = 1.06;

/**
 * Width of one line of text in px as the page's fonts set it: Source Sans 3 for Latin, Noto Sans Arabic for Arabic, and an
 * average for scripts that the page ships no font for. Kerning is left out; for Latin the error stays under 3 %.
 * Arabic letters count with their joined or ending form; a lam-alef counts as two letters, so it comes out too wide, never
 * too narrow. Controls, marks and lone surrogates are no fault. Linear in the length of the text.
 *
 * @param fontSize px
 */
export function textWidth(text: string, fontSize: number, weight: TextWeight): number {
	const { latin, arabicEnding, arabicJoined } = tables[weight];
	const codePoints = Array.from(text.normalize('NFC'), (sign) => sign.codePointAt(0) ?? 0);
	let width = 0;
	codePoints.forEach((codePoint, index) => {
		const ending = arabicEnding.get(codePoint);
		if (ending === undefined) {
			width += latin.get(codePoint) ?? elsewhere(codePoint);
			return;
		}
		const joined = joinsNext(codePoints, index) ? arabicJoined.get(codePoint) : undefined;
		width += (joined ?? ending) * arabicScale;
	});
	return (width * fontSize) / 1000;
}

/** Whether a code point is drawn from right to left: Hebrew, Arabic, Syriac, Thaana, N'Ko and their presentation forms. */
export function isRightToLeft(codePoint: number): boolean {
	return (
		(codePoint >= 0x590 && codePoint <= 0x8ff && !(codePoint >= 0x660 && codePoint <= 0x669)) ||
		(codePoint >= 0xfb1d && codePoint <= 0xfdff) ||
		(codePoint >= 0xfe70 && codePoint <= 0xfefe)
	);
}

function readTables(weight: TextWeight) {
	const { latin, arabicEnding, arabicJoined } = textWidthTable[weight];
	return {
		latin: readRuns(latin),
		arabicEnding: readRuns(arabicEnding),
		arabicJoined: readRuns(arabicJoined)
	};
}

function readRuns(runs: readonly WidthRun[]): ReadonlyMap<number, number> {
	const widths = new Map<number, number>();
	for (const [first, digits] of runs) {
		for (let index = 0; index * 2 < digits.length; index++) {
			widths.set(first + index, Number.parseInt(digits.slice(index * 2, index * 2 + 2), 36));
		}
	}
	return widths;
}

function joinsNext(codePoints: readonly number[], index: number): boolean {
	let next = index + 1;
	while (isMark(codePoints[next] ?? 0)) next++;
	return isArabicLetter(codePoints[next] ?? 0);
}

const isArabicLetter = (codePoint: number) =>
	(codePoint >= 0x620 && codePoint <= 0x64a && codePoint !== 0x621) ||
	(codePoint >= 0x66e && codePoint <= 0x6d3);

const isMark = (codePoint: number) =>
	(codePoint >= 0x300 && codePoint <= 0x36f) ||
	(codePoint >= 0x591 && codePoint <= 0x5bd) ||
	(codePoint >= 0x610 && codePoint <= 0x61a) ||
	(codePoint >= 0x64b && codePoint <= 0x65f) ||
	codePoint === 0x670 ||
	(codePoint >= 0x6d6 && codePoint <= 0x6ed && codePoint !== 0x6e5 && codePoint !== 0x6e6);

const isInvisible = (codePoint: number) =>
	codePoint < 0x20 ||
	(codePoint >= 0x7f && codePoint < 0xa0) ||
	codePoint === 0xad ||
	(codePoint >= 0x200b && codePoint <= 0x200f) ||
	(codePoint >= 0x2028 && codePoint <= 0x202e) ||
	(codePoint >= 0x2060 && codePoint <= 0x206f) ||
	(codePoint >= 0xfe00 && codePoint <= 0xfe0f) ||
	codePoint === 0xfeff;

// Averages of common fallback fonts, in 1/1000 em.
function elsewhere(codePoint: number): number {
	if (isInvisible(codePoint) || isMark(codePoint)) return 0;
	if (codePoint >= 0x2000 && codePoint <= 0x200a) return 333;
	if (codePoint >= 0x1f000 && codePoint <= 0x1faff) return 1300;
	const isWide = codePoint >= 0x1100 && (codePoint <= 0x115f || codePoint >= 0x2e80);
	return isWide && codePoint <= 0x3ffff ? 1000 : 620;
}
