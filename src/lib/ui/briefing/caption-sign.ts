/** A sign in a caption that asks for something to lead to, and what was typed behind it. */
export interface CaptionSign {
	/** "@" asks for an actor or a tie, "^" for words to cite. */
	readonly sign: '@' | '^';
	/** Where the sign stands, in UTF-16 units. */
	readonly start: number;
	readonly query: string;
}

/** Signs of a query that are looked at. */
const longest = 60;

/** The sign that the caret stands behind, or null. An address ("name@place") asks for nothing. */
export function signBefore(text: string, caret: number): CaptionSign | null {
	const found = /([@^])((?!\s)[^\n@^]*)$/u.exec(text.slice(Math.max(0, caret - longest), caret));
	if (!found) return null;
	const start = caret - found[0].length;
	const sign = found[1] === '@' ? '@' : '^';
	if (sign === '@' && /[\p{L}\p{N}]$/u.test(text.slice(0, start))) return null;
	return { sign, start, query: found[2] ?? '' };
}
