import type { TextPiece } from './text-piece.ts';

/**
 * The text of one line as it is read. A line in which letters from right to left prevail, or are at all in a text in which they do, is put
 * in order by place, right to left, with runs from left to right (Latin words, numbers) kept as they stand; brackets and quotation marks
 * are turned, because a page holds them as they look; presentation forms of Arabic letters become the letters. Other lines are joined
 * as the page has them.
 */
export function inReadingOrder(
	pieces: readonly TextPiece[],
	isTextRightToLeft: boolean
): { text: string; isRightToLeft: boolean } {
	const classes = pieces.map(classOf);
	const isRightToLeft = isTextRightToLeft ? classes.includes('R') : prevailsRightToLeft(pieces);
	if (!isRightToLeft) return { text: pieces.map(({ text }) => asLetters(text)).join(''), isRightToLeft };
	const placed = pieces
		.map((piece, index) => ({ piece, kind: classes[index] ?? 's' }))
		.sort((a, b) => b.piece.x - a.piece.x);
	const kinds = placed.map(({ kind }) => kind).join('');
	let [text, at] = ['', 0];
	for (const { index, 0: run } of kinds.matchAll(leftToRight)) {
		text += placed.slice(at, index).map(rightToLeftText).join('');
		at = index + run.length;
		text += placed
			.slice(index, at)
			.reverse()
			.map(({ piece }) => piece.text)
			.join('');
	}
	return { text: text + placed.slice(at).map(rightToLeftText).join(''), isRightToLeft };
}

/** Whether the pieces have more letters from right to left than others. */
export function prevailsRightToLeft(pieces: readonly TextPiece[]): boolean {
	let balance = 0;
	for (const piece of pieces) {
		const kind = classOf(piece);
		if (kind === 'R') balance += piece.text.length;
		else if (kind === 'L') balance -= piece.text.length;
	}
	return balance > 0;
}

/** R: letters from right to left; L: other letters; N: digits; p: a sign inside numbers; s: anything else. */
type Class = 'R' | 'L' | 'N' | 'p' | 's';

// From one Latin word to the last Latin word or number before a letter from right to left; or a number with its signs.
const leftToRight = /L(?:[LNps]*[LN])?|N(?:p?N)*/g;

function classOf({ text, isRightToLeft }: TextPiece): Class {
	if (isRightToLeft || rightToLeftLetter.test(text)) return 'R';
	if (/\p{L}/u.test(text)) return 'L';
	if (/\p{Nd}/u.test(text)) return 'N';
	return /^[.,:/%+-]$/.test(text) ? 'p' : 's';
}

const rightToLeftLetter = /[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFC]/;

function rightToLeftText({ piece: { text } }: { piece: TextPiece }): string {
	return asLetters(text).replace(/[()[\]{}<>«»‹›]/g, (sign) => turned[sign] ?? sign);
}

const turned: Readonly<Record<string, string>> = {
	...{ '(': ')', ')': '(', '[': ']', ']': '[', '{': '}', '}': '{' },
	...{ '<': '>', '>': '<', '«': '»', '»': '«', '‹': '›', '›': '‹' }
};

// Shapes of letters, and of letters drawn as one, as fonts number them. The forms that stand on a blank lose it.
function asLetters(text: string): string {
	return text.replace(/[\uFB1D-\uFDFF\uFE70-\uFEFC]/g, (sign) => sign.normalize('NFKC').replace(/^ /, ''));
}
