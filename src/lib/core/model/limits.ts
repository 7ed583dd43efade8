/**
 * How much the reader takes, in one place.
 *
 * `articleBytes`: UTF-8 bytes of one article's text. `jsonDepth`: how deep the values of a JSON file may nest (our own
 * formats need 8). `contextUnits`: UTF-16 units of text kept before and after an excerpt. `pageRows`: most rows of one page
 * of a store's answer. `articleHits`: above this many articles a search stops counting. `draftBytes`, `bundleBytes`: UTF-8 bytes
 * of what a server is sent, a change and a whole dossier. `sentValues`: most values in one of the two. `namedValues`: of a value
 * of more parts than these only the first problem is named. `sceneTextUnits`: UTF-16 units of one text of a scene. `callouts`
 * of one scene. `farthest`: how far from nought a place of a scene may lie, px or sides of the picture.
 *
 * Files of one's own: `fileBytes` of an article's file or of a zip as it lies there, `unpackedBytes` of all that a zip, a folder or
 * a JSON file holds, `files` in a zip or folder, `packingRatio` of unpacked to packed bytes, `pdfPages` of one article.
 */
export const limits = {
	articleBytes: 5 * 1024 * 1024,
	jsonDepth: 100,
	contextUnits: 32,
	pageRows: 1000,
	articleHits: 10_000,
	draftBytes: 8 * 1024 * 1024,
	bundleBytes: 20 * 1024 * 1024,
	sentValues: 1_000_000,
	namedValues: 100_000,
	fileBytes: 20 * 1024 * 1024,
	unpackedBytes: 200 * 1024 * 1024,
	files: 2_000,
	packingRatio: 100,
	pdfPages: 2_000,
	sceneTextUnits: 20_000,
	callouts: 200,
	farthest: 1_000_000
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
