/** A part of the frame, in px of the frame. */
export interface Region {
	readonly left: number;
	readonly top: number;
	readonly right: number;
	readonly bottom: number;
}

/** How far a node with its label reaches from its middle, px, each at least 0. */
export interface Reach {
	readonly left: number;
	readonly right: number;
	readonly above: number;
	readonly below: number;
}

/**
 * Cut a region into one part per weight, beside one another along its longer side, again and again, with areas in proportion.
 * Parts come in the order of the weights.
 */
export function splitRegion(region: Region, weights: readonly number[]): readonly Region[] {
	if (weights.length < 2) return weights.map(() => region);
	const total = weights.reduce((sum, weight) => sum + weight, 0);
	let [cut, before] = [1, weights[0] ?? 0];
	while (cut < weights.length - 1 && before + (weights[cut] ?? 0) / 2 < total / 2)
		before += weights[cut++] ?? 0;
	const share = total > 0 ? before / total : cut / weights.length;
	const { left, top, right, bottom } = region;
	const isWide = right - left >= bottom - top;
	const x = left + (right - left) * share;
	const y = top + (bottom - top) * share;
	const first = isWide ? { ...region, right: x } : { ...region, bottom: y };
	const second = isWide ? { ...region, left: x } : { ...region, top: y };
	return [...splitRegion(first, weights.slice(0, cut)), ...splitRegion(second, weights.slice(cut))];
}
