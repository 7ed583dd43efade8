import { textWidth } from '#core/drawing/text-width.ts';

/** How a text is set on paper. Sizes in pt. */
export interface Setting {
	readonly width: number;
	readonly size: number;
	readonly lineHeight: number;
	readonly weight?: 400 | 600;
}

/** A stretch of a text in one face. */
export interface SetText {
	readonly text: string;
	/** Noto Serif is wider than the face that widths are known of. */
	readonly isSerif: boolean;
}

const serifScale = 1.17;
/** A browser breaks lines a little earlier than widths alone say. */
const reserve = 1.03;
const arabicLineHeight = 1.06 * 1.5;
const arabic = /\p{Script=Arabic}/u;

/** How many lines a text takes, at least one. Errs toward more. Linear in the text. */
export function linesOf(text: string | readonly SetText[], setting: Setting): number {
	const { width, size, weight = 400 } = setting;
	const blank = textWidth(' ', size, weight) * reserve;
	const runs = typeof text === 'string' ? [{ text, isSerif: false }] : text;
	let [lines, used] = [1, 0];
	for (const { text: run, isSerif } of runs) {
		for (const word of run.split(/\s+/)) {
			const length = textWidth(word, size, weight) * reserve * (isSerif ? serifScale : 1);
			if (used > 0 && used + blank + length > width) {
				lines += 1;
				used = 0;
			}
			// A word that is longer than a line is broken where the line ends.
			const over = Math.max(0, Math.ceil(length / width) - 1);
			lines += over;
			used += (used > 0 ? blank : 0) + length - over * width;
		}
	}
	return lines;
}

/** The height of a text in pt; lines in Arabic script are higher. */
export function heightOf(text: string | readonly SetText[], setting: Setting): number {
	const { size, lineHeight } = setting;
	const whole = typeof text === 'string' ? text : text.map((run) => run.text).join('');
	const line = arabic.test(whole) ? Math.max(lineHeight, size * arabicLineHeight) : lineHeight;
	return linesOf(text, setting) * line;
}
