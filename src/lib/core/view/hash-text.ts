// Two things in one alternation, so that what one writes the other cannot: half a surrogate pair as !D83D, and the signs that
// encodeURIComponent leaves but that mail and chat programs take as the end of a link.
const kept = /[!'()*]/g;
const halfPair = /[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;

/** An id as one word of a URL's hash: percent-encoded, `~` kept readable; half a surrogate pair, which no URL can hold, as `!D83D`. */
export function encodeId(id: string): string {
	let encoded = '';
	let from = 0;
	for (const match of id.matchAll(halfPair)) {
		encoded += percentEncoded(id.slice(from, match.index)) + `!${hex(match[0])}`;
		from = match.index + 1;
	}
	return encoded + percentEncoded(id.slice(from));
}

/** The id that {@link encodeId} was given; null for the empty text and for what is not encoded rightly. */
export function decodeId(word: string): string | null {
	if (word === '') return null;
	try {
		return word
			.split(/(![0-9A-F]{4})/)
			.map((part) => (/^![0-9A-F]{4}$/.test(part) ? fromHex(part.slice(1)) : decodeURIComponent(part)))
			.join('');
	} catch {
		return null;
	}
}

function percentEncoded(text: string): string {
	return encodeURIComponent(text).replace(kept, (sign) => `%${hex(sign).slice(2)}`);
}

function hex(sign: string): string {
	return sign.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0');
}

function fromHex(digits: string): string {
	return String.fromCharCode(Number.parseInt(digits, 16));
}
