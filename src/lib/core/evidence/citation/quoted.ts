/**
 * A text in double quotation marks, with the mark that follows it inside them as American printers set it: `“Title,”`. Double
 * quotation marks inside become single ones, guillemets stay; a final full stop or comma gives way, a question mark does not.
 */
export function quoted(text: string, following: '.' | ',' | ''): string {
	const [, body = '', closing = ''] = /^(.*?)(”*)$/s.exec(text) ?? [];
	const inside = body.replaceAll('“', '‘').replaceAll('”', '’').replaceAll('"', "'");
	// The full stop of an abbreviation is a part of it.
	const open = inside.replace(/(?<!\p{Lu})[.,;]$/u, '');
	const mark = following === '.' && /[?!….]$/u.test(open) ? '' : following;
	return `“${open}${mark}${'’'.repeat(closing.length)}”`;
}

const longestPassage = 20;

/** A passage short enough to find it by: its first and last words where it has more than twenty. */
export function shortPassage(text: string): string {
	const words = text.split(' ');
	if (words.length <= longestPassage) return text;
	return `${words.slice(0, 10).join(' ')} … ${words.slice(-6).join(' ')}`;
}
