const replacement = '\ufffd';
const escapes: Readonly<Record<string, string>> = {
	'&': '&amp;',
	'<': '&lt;',
	'>': '&gt;',
	'"': '&quot;',
	'\t': '&#9;',
	'\n': '&#10;',
	'\r': '&#13;'
};

/** Text as XML 1.0 can hold it, and how many signs it cannot hold were replaced by U+FFFD. */
export interface WritableText {
	readonly text: string;
	readonly replaced: number;
}

/**
 * Replace what no XML 1.0 file can hold, not even escaped: U+0000–08, 0B, 0C, 0E–1F, FFFE, FFFF and lone surrogates.
 * Linear; text without such signs is returned as it is.
 */
export function writable(text: string): WritableText {
	let replaced = 0;
	const clean = text.replace(/[\p{Cc}\p{Cs}\ufffe\uffff]/gu, (sign) => {
		if (sign >= '\u007f' && sign <= '\u009f') return sign;
		if (sign === '\t' || sign === '\n' || sign === '\r') return sign;
		replaced++;
		return replacement;
	});
	return { text: clean, replaced };
}

/** Writable text as the content of an element. A carriage return is written as `&#13;`, or readers would drop it. */
export function escapeContent(text: string): string {
	return text.replace(/[&<>\r]/g, (sign) => escapes[sign] ?? sign);
}

/** Writable text as the value of an attribute in double quotes; line ends and tabs survive as references. */
export function escapeAttribute(text: string): string {
	return text.replace(/[&<>"\t\n\r]/g, (sign) => escapes[sign] ?? sign);
}

/** A value as JSON that XML can hold whole: JSON escapes controls and lone surrogates by itself, the non-characters are added. */
export function jsonForXml(value: unknown): string {
	return JSON.stringify(value).replace(/[\ufffe\uffff]/g, (sign) => `\\u${sign.charCodeAt(0).toString(16)}`);
}
