/** All ties between two nodes, drawn side by side. `low` < `high` are indices of nodes, `ties` indices of ties. */
export interface Fan {
	readonly low: number;
	readonly high: number;
	readonly ties: readonly number[];
}

/** Two ends of a tie as indices of nodes. */
export interface TieEnds {
	readonly source: number;
	readonly target: number;
}

/**
 * Ties by pair of nodes, in order of the pair; inside a fan in the order given, whatever their direction, so that a fan
 * never flips. A tie of a node with itself is in no fan.
 */
export function fansOf(ties: readonly TieEnds[]): readonly Fan[] {
	const fans = new Map<string, { low: number; high: number; ties: number[] }>();
	ties.forEach(({ source, target }, index) => {
		if (source === target) return;
		const [low, high] = source < target ? [source, target] : [target, source];
		const key = `${low} ${high}`;
		const fan = fans.get(key) ?? { low, high, ties: [] };
		fan.ties.push(index);
		fans.set(key, fan);
	});
	return [...fans.values()].sort((a, b) => a.low - b.low || a.high - b.high);
}
