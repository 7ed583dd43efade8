interface Chunk<Key, Value> {
	readonly keys: readonly Key[];
	readonly values: readonly Value[];
}

const longestChunk = 128;

/**
 * A map that is never changed: putting and leaving out give another map that shares nearly everything with this one. Keys
 * are in code-unit order, whatever order they came in.
 *
 * Reading costs O(log n); putting and leaving out copy one chunk and the list of chunks, O(√n) for up to a million keys.
 */
export class SortedMap<Key extends string, Value> implements ReadonlyMap<Key, Value> {
	readonly size: number;
	readonly #chunks: readonly Chunk<Key, Value>[];

	private constructor(chunks: readonly Chunk<Key, Value>[], size: number) {
		this.#chunks = chunks;
		this.size = size;
	}

	/** The same rows; a map that is one already is given back. */
	static of<Key extends string, Value>(map: ReadonlyMap<Key, Value>): SortedMap<Key, Value> {
		if (map instanceof SortedMap) return map as SortedMap<Key, Value>;
		const rows = [...map].sort(([a], [b]) => (a < b ? -1 : 1));
		const chunks: Chunk<Key, Value>[] = [];
		for (let start = 0; start < rows.length; start += longestChunk / 2) {
			const part = rows.slice(start, start + longestChunk / 2);
			chunks.push({ keys: part.map(([key]) => key), values: part.map(([, value]) => value) });
		}
		return new SortedMap(chunks, rows.length);
	}

	get(key: Key): Value | undefined {
		const chunk = this.#chunks[this.#chunkFor(key)];
		if (!chunk) return undefined;
		const at = placeOf(chunk.keys, key);
		return chunk.keys[at] === key ? chunk.values[at] : undefined;
	}

	has(key: Key): boolean {
		const chunk = this.#chunks[this.#chunkFor(key)];
		return chunk !== undefined && chunk.keys[placeOf(chunk.keys, key)] === key;
	}

	/** This map with the value put in. */
	with(key: Key, value: Value): SortedMap<Key, Value> {
		const index = this.#chunkFor(key);
		const chunk = this.#chunks[index] ?? { keys: [], values: [] };
		const at = placeOf(chunk.keys, key);
		if (chunk.keys[at] === key) {
			const changed = { keys: chunk.keys, values: chunk.values.with(at, value) };
			return new SortedMap(this.#chunks.with(index, changed), this.size);
		}
		const grown = { keys: chunk.keys.toSpliced(at, 0, key), values: chunk.values.toSpliced(at, 0, value) };
		const put = grown.keys.length > longestChunk ? halves(grown) : [grown];
		return new SortedMap(this.#chunks.toSpliced(index, 1, ...put), this.size + 1);
	}

	/** This map with the key left out. */
	without(key: Key): SortedMap<Key, Value> {
		const index = this.#chunkFor(key);
		const chunk = this.#chunks[index];
		if (!chunk) return this;
		const at = placeOf(chunk.keys, key);
		if (chunk.keys[at] !== key) return this;
		const left = { keys: chunk.keys.toSpliced(at, 1), values: chunk.values.toSpliced(at, 1) };
		return new SortedMap(
			this.#chunks.toSpliced(index, 1, ...(left.keys.length > 0 ? [left] : [])),
			this.size - 1
		);
	}

	forEach(visit: (value: Value, key: Key, map: ReadonlyMap<Key, Value>) => void): void {
		for (const { keys, values } of this.#chunks) {
			for (const [at, key] of keys.entries()) visit(values[at] as Value, key, this);
		}
	}

	*entries(): MapIterator<[Key, Value]> {
		for (const { keys, values } of this.#chunks) {
			for (let at = 0; at < keys.length; at += 1) yield [keys[at] as Key, values[at] as Value];
		}
	}

	*keys(): MapIterator<Key> {
		for (const { keys } of this.#chunks) yield* keys;
	}

	*values(): MapIterator<Value> {
		for (const { values } of this.#chunks) yield* values;
	}

	[Symbol.iterator](): MapIterator<[Key, Value]> {
		return this.entries();
	}

	// The last chunk that begins at or before the key; the first one where all begin after it.
	#chunkFor(key: Key): number {
		let low = 0;
		let high = this.#chunks.length;
		while (low < high) {
			const middle = (low + high) >>> 1;
			if ((this.#chunks[middle]?.keys[0] as Key) <= key) low = middle + 1;
			else high = middle;
		}
		return Math.max(0, low - 1);
	}
}

function placeOf<Key extends string>(keys: readonly Key[], key: Key): number {
	let low = 0;
	let high = keys.length;
	while (low < high) {
		const middle = (low + high) >>> 1;
		if ((keys[middle] as Key) < key) low = middle + 1;
		else high = middle;
	}
	return low;
}

function halves<Key, Value>({ keys, values }: Chunk<Key, Value>): Chunk<Key, Value>[] {
	const middle = keys.length >>> 1;
	return [
		{ keys: keys.slice(0, middle), values: values.slice(0, middle) },
		{ keys: keys.slice(middle), values: values.slice(middle) }
	];
}
