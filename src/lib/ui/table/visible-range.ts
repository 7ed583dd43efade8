/** Rows drawn above and below what is seen, so that a quick scroll does not outrun them. */
const spare = 6;

/** The places of the rows to draw of `count`, each `height` px, in a view of `viewport` px scrolled down by `top` px. */
export function visibleRange(top: number, viewport: number, height: number, count: number) {
	const first = Math.max(0, Math.floor(top / height) - spare);
	const last = Math.min(count, Math.ceil((top + viewport) / height) + spare);
	return { first: Math.min(first, last), last };
}

/** The same of rows that each have a height of their own: `tops` has where each begins, and last where all end. */
export function visibleAmong(top: number, viewport: number, tops: readonly number[]) {
	const count = tops.length - 1;
	return {
		first: Math.max(0, placeAt(tops, top) - spare),
		last: Math.min(count, placeAt(tops, top + viewport) + 1 + spare)
	};
}

/** The row that `y` lies in, by halving. */
function placeAt(tops: readonly number[], y: number): number {
	let [low, high] = [0, Math.max(0, tops.length - 2)];
	while (low < high) {
		const middle = Math.ceil((low + high) / 2);
		if ((tops[middle] ?? Infinity) <= y) low = middle;
		else high = middle - 1;
	}
	return low;
}
