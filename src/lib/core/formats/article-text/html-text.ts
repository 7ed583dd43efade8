import { FlowingText } from './flowing-text.ts';
import { HtmlDetails, type PageDetails } from './html-details.ts';
import { readMarkup, type MarkupListener } from './markup-events.ts';

// What a reader of the page does not see as its text.
const unseen = new Set(
	(
		'script style noscript template iframe noframes noembed object svg math canvas audio video select datalist textarea button ' +
		'dialog'
	).split(' ')
);
// What stands around an article and belongs to the site.
const around = new Set(['nav', 'aside', 'footer']);

const blocks = new Set(
	(
		'address article aside blockquote body center dd details dialog dir div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 ' +
		'header hgroup hr legend li main menu nav ol p pre search section summary table caption tbody thead tfoot ul'
	).split(' ')
);

/**
 * The words of a page as a reader sees them, and what the page says of itself. Block elements are paragraphs with an empty line between;
 * `<br>` and rows of tables end a line, cells are parted by a tab; `<pre>` keeps its blanks. Scripts, styles, frames and form fields are left
 * out, navigation, asides and footers too, unless one of them is never closed: then all of them are kept, and `isSiteKept` says so.
 * Cost: one pass, two in that case. The text is text: whatever `<` remains in it was written as `&lt;`.
 */
export function htmlText(
	html: string
): PageDetails & { readonly text: string; readonly isSiteKept: boolean } {
	const page = new Page(around);
	readMarkup(html, page);
	if (page.isBalanced) return { ...page.details.found(), text: page.words, isSiteKept: false };
	const whole = new Page(new Set());
	readMarkup(html, whole);
	return { ...whole.details.found(), text: whole.words, isSiteKept: true };
}

class Page implements MarkupListener {
	readonly details = new HtmlDetails();
	readonly #flow = new FlowingText();
	readonly #leftOut: ReadonlySet<string>;
	// The element that is left out with all that is in it, and how many of its name are open.
	#skipped: { readonly name: string; depth: number } | null = null;
	#isTitle = false;
	#pres = 0;

	constructor(leftOut: ReadonlySet<string>) {
		this.#leftOut = leftOut;
	}

	get words(): string {
		return this.#flow.toString();
	}

	/** Whether what was left out ended; an unseen element that does not end swallows the rest in browsers too. */
	get isBalanced(): boolean {
		return this.#skipped === null || !this.#leftOut.has(this.#skipped.name);
	}

	open(name: string, attributes: ReadonlyMap<string, string>, isEmpty: boolean): void {
		if (this.#skipped) {
			if (name === this.#skipped.name && !isEmpty) this.#skipped.depth++;
			return;
		}
		this.details.tag(name, attributes);
		if (unseen.has(name) || this.#leftOut.has(name)) {
			if (blocks.has(name)) this.#flow.breakParagraph();
			// `<svg/>` is over at once; in HTML's own elements the slash means nothing.
			if (!(isEmpty && (name === 'svg' || name === 'math'))) this.#skipped = { name, depth: 1 };
		} else if (name === 'title') this.#isTitle = true;
		else this.#shape(name, true);
	}

	close(name: string): void {
		if (this.#skipped) {
			if (name === this.#skipped.name && --this.#skipped.depth === 0) this.#skipped = null;
			return;
		}
		if (name === 'title') this.#isTitle = false;
		else this.#shape(name, false);
	}

	text(text: string): void {
		if (this.#skipped) return;
		if (this.#isTitle) this.details.titleText(text);
		else if (this.#pres > 0) this.#flow.addAsIs(text);
		else this.#flow.add(text);
	}

	#shape(name: string, isOpen: boolean): void {
		if (name === 'br' && isOpen) this.#flow.breakLine();
		else if (name === 'tr') this.#flow.endLine();
		else if ((name === 'td' || name === 'th') && isOpen) this.#flow.nextCell();
		else if (blocks.has(name)) this.#flow.breakParagraph();
		if (name === 'pre') this.#pres = Math.max(0, this.#pres + (isOpen ? 1 : -1));
	}
}
