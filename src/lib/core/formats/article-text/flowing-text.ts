/** How far two pieces of text stand apart. */
const apart = { nothing: 0, blank: 1, tab: 2, line: 3, paragraph: 4 } as const;
type Apart = (typeof apart)[keyof typeof apart];
const signs = ['', ' ', '\t', '\n', '\n\n'] as const;

/**
 * Text as a page flows it: blanks, tabs and line ends become one blank; breaks are asked for, the widest one counts, and none stands at
 * the beginning or the end. Other blanks, such as the no-break one, are kept.
 */
export class FlowingText {
	readonly #pieces: string[] = [];
	#gap: Apart = apart.nothing;

	add(text: string): void {
		const flat = text.replace(/[ \t\n\f\r]+/g, ' ');
		const from = flat.startsWith(' ') ? 1 : 0;
		const to = flat.endsWith(' ') ? flat.length - 1 : flat.length;
		if (from > 0) this.#widen(apart.blank);
		if (to > from) this.#put(flat.slice(from, to));
		if (to < flat.length) this.#widen(apart.blank);
	}

	/** Text whose blanks and line ends stand for themselves. */
	addAsIs(text: string): void {
		if (text !== '') this.#put(text.replace(/\r\n?/g, '\n'));
	}

	nextCell(): void {
		this.#widen(apart.tab);
	}

	endLine(): void {
		this.#widen(apart.line);
	}

	breakLine(): void {
		// Two in a row are how pages without paragraphs part them.
		this.#widen(this.#gap >= apart.line ? apart.paragraph : apart.line);
	}

	breakParagraph(): void {
		this.#widen(apart.paragraph);
	}

	toString(): string {
		return this.#pieces.join('');
	}

	#put(piece: string): void {
		if (this.#pieces.length > 0 && this.#gap > apart.nothing) this.#pieces.push(signs[this.#gap]);
		this.#pieces.push(piece);
		this.#gap = apart.nothing;
	}

	#widen(gap: Apart): void {
		if (gap > this.#gap) this.#gap = gap;
	}
}
