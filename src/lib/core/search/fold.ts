// Left out before anything else: some of them decompose into a blank and an accent, which would part a word.
const apostrophes = /['’‘‛`´ʹʻʼʽʾʿˈ′]/gu;
// Latin accents, the Arabic signs that are no letters (harakat, hamza above and below, superscript alef), and the tatweel.
// … and the apostrophes that a sign decomposed into (U+0374 becomes U+02B9).
const marks = /[\u0640\u02B9\u02BC\u2032]|[\u0300-\u036F\u064B-\u065F\u0670]/gu;
const between = /[^\p{L}\p{N}\p{M}]+/gu;

// Letters that Unicode does not decompose but a keyboard without them would write otherwise.
const letters: ReadonlyMap<string, string> = new Map([
	['أ', 'ا'],
	['إ', 'ا'],
	['آ', 'ا'],
	['ٱ', 'ا'],
	['ى', 'ي'],
	['ی', 'ي'],
	['ک', 'ك'],
	['ة', 'ه'],
	['ß', 'ss'],
	['æ', 'ae'],
	['œ', 'oe'],
	['ø', 'o'],
	['đ', 'd'],
	['ł', 'l'],
	['ı', 'i'],
	['ς', 'σ']
]);
const replaced = new RegExp(`[${[...letters.keys()].join('')}]`, 'gu');

/**
 * The words of a text as search compares them: lower case, one blank between, without accents and apostrophes, and with the
 * Arabic letters that are written one for another made equal. `Jama'at`, `Jama‘at`, `Jamā‘at` and `jamaat` are one word.
 * Folding what is folded changes nothing. A text of signs only folds to the empty text.
 */
export function fold(text: string): string {
	return (
		text
			.replace(apostrophes, '')
			.normalize('NFKD')
			.toLowerCase()
			.replace(marks, '')
			.replace(replaced, (letter) => letters.get(letter) ?? letter)
			// What is gone may have kept other marks out of their order.
			.normalize('NFKD')
			.replace(between, ' ')
			.trim()
	);
}
