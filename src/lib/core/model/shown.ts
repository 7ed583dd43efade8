const longest = 80;
// Controls, bidi controls, invisible and unpaired signs: they would act on a terminal or hide in a sentence.
const acting = /[\p{Cc}\p{Cf}\p{Cs}\u2028\u2029]/gu;

/** Foreign text made safe for one line of a terminal or a sentence: acting and invisible signs become `\u{…}`. */
export function visible(text: string): string {
	return text.replace(acting, (sign) => `\\u{${(sign.codePointAt(0) ?? 0).toString(16)}}`);
}

/** A foreign value as an error sentence quotes it: text in double quotes, cut at 80 characters; other values by their kind. */
export function shown(value: unknown): string {
	if (typeof value === 'string') {
		const signs = [...value];
		const cut = signs.length > longest ? `${signs.slice(0, longest).join('')}…` : value;
		return `"${visible(cut)}"`;
	}
	if (typeof value === 'number' || typeof value === 'boolean' || value === null) return String(value);
	if (value === undefined) return 'nothing';
	return Array.isArray(value) ? 'a list' : 'an object';
}
