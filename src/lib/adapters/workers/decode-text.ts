import { guessCodePage } from '#core/formats/article-text/guess-code-page.ts';
import type { Issue } from '#core/model/issue.ts';
import { fault, warning } from '#core/model/place.ts';

/** A text without its byte order mark, and what was guessed about it; or why the bytes are none. */
export type Decoded =
	{ readonly text: string; readonly warnings: readonly Issue[] } | { readonly issue: Issue };

/**
 * Bytes as text: by their byte order mark, as UTF-8 where they are, else by what the file says of itself, else by a guess that the
 * reader is told of.
 *
 * @param said the encoding that a page names, any text
 */
export function decodeText(bytes: Uint8Array, file: string, said?: string): Decoded {
	const marked = markOf(bytes);
	if (marked) return { text: decode(bytes, marked), warnings: [] };
	const utf16 = unmarkedUtf16(bytes);
	if (utf16) return { text: decode(bytes, utf16), warnings: [guessed(file, 'UTF-16')] };
	if (bytes.includes(0)) {
		const remedy = 'Save it as .txt from the program it was made with.';
		return { issue: fault({ file }, 'article-not-text', 'it holds bytes that are no text.', remedy) };
	}
	const utf8 = strictly(bytes, 'utf-8');
	if (utf8 !== null) return { text: utf8, warnings: [] };
	const named = said === undefined ? null : strictly(bytes, said);
	if (named !== null) return { text: named, warnings: [] };
	const page = guessCodePage(bytes);
	return { text: decode(bytes, page), warnings: [guessed(file, page)] };
}

function markOf(bytes: Uint8Array): string | null {
	const [first, second, third] = bytes;
	if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8';
	if (first === 0xff && second === 0xfe) return 'utf-16le';
	if (first === 0xfe && second === 0xff) return 'utf-16be';
	return null;
}

// Every blank and line end of such a text has one NUL, always on the same side.
function unmarkedUtf16(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
	const sample = bytes.subarray(0, 4000);
	const zeros = [0, 0];
	for (const [at, byte] of sample.entries()) if (byte === 0) zeros[at % 2] = (zeros[at % 2] ?? 0) + 1;
	const [even = 0, odd = 0] = zeros;
	const enough = sample.length * 0.04;
	if (bytes.length % 2 === 1 || Math.min(even, odd) > 0 || Math.max(even, odd) < enough) return null;
	return odd > 0 ? 'utf-16le' : even > 0 ? 'utf-16be' : null;
}

function decode(bytes: Uint8Array, encoding: string): string {
	return new TextDecoder(encoding).decode(bytes);
}

function strictly(bytes: Uint8Array, encoding: string): string | null {
	try {
		return new TextDecoder(encoding, { fatal: true }).decode(bytes);
	} catch {
		// An encoding that is none, or bytes that are not of it: the next guess has its turn.
		return null;
	}
}

function guessed(file: string, encoding: string): Issue {
	const message = `the file does not say how its letters are written; it was read as ${encoding}.`;
	return warning(
		{ file },
		'encoding-guessed',
		message,
		'Look for wrong letters; if there are, save it as UTF-8.'
	);
}
