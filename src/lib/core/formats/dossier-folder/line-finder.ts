/** A place in a text file as editors count it, both from 1; `column` counts UTF-16 units. */
export interface LineAndColumn {
	readonly line: number;
	readonly column: number;
}

/** Turns offsets (UTF-16 units) of one text into lines and columns. Cost: one pass at the first question, then a binary search. */
export function lineFinder(text: string): (offset: number) => LineAndColumn {
	let ends: number[] | null = null;
	return (offset) => {
		ends ??= [...text.matchAll(/\n/g)].map(({ index }) => index);
		let low = 0;
		let high = ends.length;
		while (low < high) {
			const middle = (low + high) >> 1;
			if ((ends[middle] ?? 0) < offset) low = middle + 1;
			else high = middle;
		}
		return { line: low + 1, column: offset - (low === 0 ? -1 : (ends[low - 1] ?? 0)) };
	};
}
