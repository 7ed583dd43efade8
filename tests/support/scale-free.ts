/** A graph as numbers of its nodes: each pair once, no node with itself. */
export interface PlainGraph {
	readonly count: number;
	readonly pairs: readonly (readonly [number, number])[];
}

/** Numbers in [0, 1), the same ones for the same seed (mulberry32). */
export function seeded(seed: number): () => number {
	let state = seed | 0;
	return () => {
		state = (state + 0x6d2b79f5) | 0;
		let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
		mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 0x1_0000_0000;
	};
}

/**
 * A connected graph in which few nodes have many pairs (Barabási and Albert 1999): a newcomer ties to an end of some pair, and
 * pairs are added so until there are `wanted`.
 */
export function scaleFree(count: number, wanted: number, seed: number): PlainGraph {
	const draw = seeded(seed);
	const pairs: [number, number][] = [];
	const ends: number[] = [0];
	const known = new Set<string>();
	const tie = (from: number) => {
		const to = ends[Math.floor(draw() * ends.length)] ?? 0;
		const key = from < to ? `${from} ${to}` : `${to} ${from}`;
		if (from === to || known.has(key)) return;
		known.add(key);
		pairs.push([from, to]);
		ends.push(from, to);
	};
	for (let node = 1; node < count; node++) while (pairs.length < node) tie(node);
	while (pairs.length < wanted) tie(Math.floor(draw() * count));
	return { count, pairs };
}
