import { limits } from '#core/model/limits.ts';

/** What `JSON.parse` does not tell: where each value stands, which keys come twice, and where the text stops being JSON. */
export interface JsonPlaces {
	/** UTF-16 offset of the value at each dotted path; the whole value is at the empty path. */
	readonly offsets: ReadonlyMap<string, number>;
	/** Paths whose key had come before in the same object; `JSON.parse` keeps the last of them without a word. */
	readonly repeated: readonly string[];
	readonly fault: { readonly offset: number; readonly message: string } | null;
}

/** Walk through a JSON text. Cost: one pass. Stops at the first fault, which is also nesting deeper than 100 levels. */
export function placesInJson(text: string): JsonPlaces {
	const walk = new Walk(text);
	return { offsets: walk.offsets, repeated: walk.repeated, fault: walk.run() };
}

const space = /[ \t\n\r]*/y;
// In a string anything from the blank on, but for the quote and the backslash.
const literal =
	/"(?:[ !#-[\]-\uFFFF]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*"|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/y;

class Fault extends Error {}

class Walk {
	readonly offsets = new Map<string, number>();
	readonly repeated: string[] = [];
	readonly #text: string;
	#at = 0;

	constructor(text: string) {
		this.#text = text;
	}

	run(): JsonPlaces['fault'] {
		try {
			this.#value('', 0);
			if (this.#next() !== '') this.#stop('the end of the text');
			return null;
		} catch (error) {
			if (error instanceof Fault) return { offset: this.#at, message: error.message };
			throw error;
		}
	}

	#value(path: string, depth: number): void {
		const sign = this.#next();
		this.offsets.set(path, this.#at);
		if (depth > limits.jsonDepth) throw new Fault(`nested deeper than ${limits.jsonDepth} levels`);
		if (sign === '{') this.#members(path, depth);
		else if (sign === '[') this.#items(path, depth);
		else this.#literal('a value');
	}

	#members(path: string, depth: number): void {
		const keys = new Set<string>();
		this.#list('}', () => {
			if (this.#next() !== '"') this.#stop('a key in double quotes');
			const key = String(JSON.parse(this.#literal('a key in double quotes')));
			const inner = path === '' ? key : `${path}.${key}`;
			if (keys.has(key)) this.repeated.push(inner);
			keys.add(key);
			if (this.#next() !== ':') this.#stop('a colon');
			this.#at += 1;
			this.#value(inner, depth + 1);
		});
	}

	#items(path: string, depth: number): void {
		let index = 0;
		this.#list(']', () => {
			this.#value(path === '' ? String(index) : `${path}.${index}`, depth + 1);
			index += 1;
		});
	}

	#list(close: string, item: () => void): void {
		this.#at += 1;
		if (this.#next() !== close) {
			item();
			while (this.#next() === ',') {
				this.#at += 1;
				item();
			}
			if (this.#next() !== close) this.#stop(`a comma or ${close}`);
		}
		this.#at += 1;
	}

	#literal(wanted: string): string {
		literal.lastIndex = this.#at;
		const found = literal.exec(this.#text)?.[0];
		if (found === undefined) return this.#stop(wanted);
		this.#at += found.length;
		return found;
	}

	#next(): string {
		space.lastIndex = this.#at;
		this.#at += space.exec(this.#text)?.[0].length ?? 0;
		return this.#text.charAt(this.#at);
	}

	#stop(wanted: string): never {
		const sign = this.#text.charAt(this.#at);
		const found =
			sign === ''
				? 'the text ends'
				: sign === '\uFEFF'
					? 'a byte order mark stands'
					: `${JSON.stringify(sign)} stands`;
		throw new Fault(`${found} where ${wanted} should be`);
	}
}
