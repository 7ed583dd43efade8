import { utf8Bytes } from '#core/model/limits.ts';

const reserved = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i;
/** Bytes in UTF-8: file systems take 255 with the extension. */
const longestStem = 200;

/**
 * A name that every file system takes and no program reads as a path: separators, controls, bidi controls, the signs
 * `: * ? " < > |` and lone surrogates become `-`, dots and blanks at the ends go, `CON` and its like get a `_` in front, and what is
 * longer than 200 bytes in UTF-8 before the extension is cut. Nothing left gives `entente`.
 */
export function safeFileName(name: string): string {
	const clean = name.replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}/\\:*?"<>|]+/gu, '-');
	const extension = /\.[A-Za-z0-9]{1,11}$/.exec(clean)?.[0] ?? '';
	const cut = start(clean.slice(0, clean.length - extension.length));
	const trimmed = cut.replace(/^[\s.-]+|[\s.-]+$/gu, '') || 'entente';
	return `${reserved.test(trimmed) ? '_' : ''}${trimmed}${extension}`;
}

function start(text: string): string {
	let [kept, bytes] = ['', 0];
	for (const sign of text) {
		bytes += utf8Bytes(sign);
		if (bytes > longestStem) return kept;
		kept += sign;
	}
	return kept;
}
