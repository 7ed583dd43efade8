import type { OutlineLine } from '#state/outline/outline-lines.ts';

/** What a line is taken to be before it was seen: px of a line of one row, and of one of words by its length. */
const [oneRow, wordsRow, signsInRow] = [34, 26, 60];

/** How high the lines of the outline are: words wrap as the window is wide, so each is measured once it is seen. */
export class LineHeights {
	#measured = $state.raw<ReadonlyMap<string, number>>(new Map());
	readonly #observer: ResizeObserver;

	constructor() {
		// A frame later: lines that move because one of them was measured must not be measured in the same round.
		this.#observer = new ResizeObserver((entries) => requestAnimationFrame(() => this.#take(entries)));
	}

	/** Where each line begins, in px from the top, and last where all of them end. */
	tops(lines: readonly OutlineLine[]): readonly number[] {
		const tops = [0];
		let top = 0;
		for (const line of lines) {
			top += this.#measured.get(line.key) ?? guess(line);
			tops.push(top);
		}
		return tops;
	}

	/** Keep the height of an element, which has the line's key as `data-key`, until the returned function is called. */
	watch = (element: HTMLElement) => {
		this.#observer.observe(element);
		return () => this.#observer.unobserve(element);
	};

	end() {
		this.#observer.disconnect();
	}

	#take(entries: readonly ResizeObserverEntry[]) {
		const next = new Map(this.#measured);
		let isOther = false;
		for (const { target, borderBoxSize } of entries) {
			const [key, height] = [(target as HTMLElement).dataset['key'], borderBoxSize[0]?.blockSize ?? 0];
			if (key === undefined || height === 0 || next.get(key) === height) continue;
			next.set(key, height);
			isOther = true;
		}
		if (isOther) this.#measured = next;
	}
}

function guess(line: OutlineLine): number {
	if (line.kind !== 'words') return oneRow;
	return oneRow + wordsRow * Math.ceil((line.excerpt?.text.length ?? 0) / signsInRow);
}
