// Articles, conjunctions and prepositions of up to four letters. "Up", "out", "off" and "down" are left large: in headlines
// they mostly belong to the verb, which is written large.
const small = new Set(
	'a an and as at but by for from in into nor of on onto or over per the to upon via with'.split(' ')
);

/**
 * An English title in headline style: The Chicago Manual of Style, 18th ed., 8.160. Only first letters change, and only from
 * small to large or in a small word; a word with a capital inside, or that begins with none, is left as it is.
 */
export function headlineCase(title: string): string {
	const pieces = title.split(/(\s+)/);
	const words = pieces.filter((piece) => /\p{L}/u.test(piece));
	let place = 0;
	let isAfterColon = false;
	return pieces
		.map((piece) => {
			if (!/\p{L}/u.test(piece)) return piece;
			place += 1;
			const isEdge = place === 1 || place === words.length || isAfterColon;
			isAfterColon = /[:?!]["”’»]*$/u.test(piece);
			return piece
				.split('-')
				.map((part, index) => cased(part, isEdge && index === 0))
				.join('-');
		})
		.join('');
}

function cased(word: string, isEdge: boolean): string {
	const letters = /^([^\p{L}\p{N}]*)(\p{L})([\p{L}\p{M}’'ʿʾ]*)/u.exec(word);
	if (!letters) return word;
	const [whole, before = '', first = '', rest = ''] = letters;
	if (/\p{Lu}/u.test(rest)) return word;
	const isSmall = !isEdge && before === '' && small.has((first + rest).toLowerCase());
	return `${before}${isSmall ? first.toLowerCase() : first.toUpperCase()}${rest}${word.slice(whole.length)}`;
}
