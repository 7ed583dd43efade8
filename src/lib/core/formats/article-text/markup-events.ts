import { Tokenizer, type TokenizerCallbacks } from 'htmlparser2';

/** What is heard while markup is read. Names of elements and attributes come in lower case. */
export interface MarkupListener {
	open(name: string, attributes: ReadonlyMap<string, string>, isEmpty: boolean): void;
	close(name: string): void;
	/** Decoded; all there is up to the next tag. */
	text(text: string): void;
}

/**
 * Read HTML or XML as a stream of tags and text; comments, declarations and instructions are passed by, nothing is fetched, and no entity
 * is known but the built-in ones. Whether tags match is the listener's business, which keeps the cost at one pass however deep or
 * broken the markup is. Nothing is thrown.
 */
export function readMarkup(markup: string, listener: MarkupListener, xmlMode = false): void {
	const reader = new Tokenizer({ xmlMode, decodeEntities: true }, callbacks(markup, listener, xmlMode));
	reader.write(markup);
	reader.end();
}

function callbacks(markup: string, listener: MarkupListener, xmlMode: boolean): TokenizerCallbacks {
	let name = '';
	let attributes = new Map<string, string>();
	let [key, value] = ['', ''];
	let words = '';
	const nothing = () => undefined;
	const flush = () => {
		if (words !== '') listener.text(words);
		words = '';
	};
	const finish = (isEmpty: boolean) => {
		flush();
		listener.open(name, attributes, isEmpty);
		attributes = new Map();
	};
	return {
		onopentagname: (start, end) => void (name = markup.slice(start, end).toLowerCase()),
		onattribname: (start, end) => void (key = markup.slice(start, end).toLowerCase()),
		onattribdata: (start, end) => void (value += markup.slice(start, end)),
		onattribentity: (point) => void (value += String.fromCodePoint(point)),
		onattribend() {
			if (!attributes.has(key)) attributes.set(key, value);
			value = '';
		},
		onopentagend: () => finish(false),
		onselfclosingtag: () => finish(true),
		onclosetag(start, end) {
			flush();
			listener.close(markup.slice(start, end).toLowerCase());
		},
		ontext: (start, end) => void (words += markup.slice(start, end)),
		ontextentity: (point) => void (words += String.fromCodePoint(point)),
		oncdata: (start, end, offset) => void (words += xmlMode ? markup.slice(start, end - offset) : ''),
		oncomment: nothing,
		ondeclaration: nothing,
		onprocessinginstruction: nothing,
		onend: flush
	};
}
