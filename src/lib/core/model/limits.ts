/**
 * How much the reader takes, in one place.
 *
 * `articleBytes`: UTF-8 bytes of one article's text. `jsonDepth`: how deep the values of a JSON file may nest (our own
 * formats need 8). `contextUnits`: UTF-16 units of text kept before and after an excerpt. `pageRows`: most rows of one page
 * of a store's answer. `articleHits`: above this many articles a search stops counting.
 */
export const limits = {
	articleBytes: 5 * 1024 * 1024,
	jsonDepth: 100,
	contextUnits: 32,
	pageRows: 1000,
	articleHits: 10_000
} as const;

/** Bytes that the text takes in UTF-8; a lone surrogate counts as the three of U+FFFD. One pass, no copy. */
export function utf8Bytes(text: string): number {
	let bytes = 0;
	for (const sign of text) {
		const point = sign.codePointAt(0) ?? 0;
		bytes += point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x10000 ? 3 : 4;
	}
	return bytes;
}
