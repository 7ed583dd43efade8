/** Px that a press must travel to be a drag. */
const threshold = 5;
/** Px at the edges of what scrolls, within which a drag scrolls it, and how far at a time. */
const [edge, step] = [28, 10];

/** Rows of a list are dragged to another place, with a mouse by any part of them, by finger or pen by their grip. */
export class Reorder {
	readonly #move: (from: number, to: number) => void;
	#from = $state.raw<number | null>(null);
	#gap = $state.raw<number | null>(null);
	#wasDragged = false;

	/** @param move a row goes from one place to another, both from 0 */
	constructor(move: (from: number, to: number) => void) {
		this.#move = move;
	}

	/** The row that is being dragged. */
	get from() {
		return this.#from;
	}

	/** Before which row it would be put down: 0 to their number; null where nothing would change. */
	get gap() {
		const [from, gap] = [this.#from, this.#gap];
		return from === null || gap === from || gap === from + 1 ? null : gap;
	}

	/** The click after a drag is no click. */
	isClick(): boolean {
		const wasDragged = this.#wasDragged;
		this.#wasDragged = false;
		return !wasDragged;
	}

	/** Watch a list whose children are the rows. */
	readonly attach = (list: HTMLElement) => {
		let start: { readonly row: number; readonly y: number; readonly pointer: number } | null = null;
		const end = () => {
			start = null;
			this.#from = null;
			this.#gap = null;
		};
		const onpointerdown = (event: PointerEvent) => {
			const target = event.target instanceof Element ? event.target : null;
			const row = [...list.children].findIndex((child) => child.contains(target));
			const isGrip = target?.closest('[data-grip]') != null;
			const isRow = event.pointerType === 'mouse' && target?.closest('[data-row]') != null;
			this.#wasDragged = false;
			if (row !== -1 && event.button === 0 && (isGrip || isRow))
				start = { row, y: event.clientY, pointer: event.pointerId };
		};
		const onpointermove = (event: PointerEvent) => {
			if (!start || event.pointerId !== start.pointer) return;
			if (this.#from === null && Math.abs(event.clientY - start.y) < threshold) return;
			if (this.#from === null) {
				list.setPointerCapture(event.pointerId);
				this.#from = start.row;
				this.#wasDragged = true;
			}
			scrollAtEdge(list, event.clientY);
			this.#gap = [...list.children].filter((child) => middleOf(child) < event.clientY).length;
		};
		const onpointerup = () => {
			const [from, gap] = [this.#from, this.gap];
			end();
			if (from !== null && gap !== null) this.#move(from, gap > from ? gap - 1 : gap);
		};
		const onkeydown = (event: KeyboardEvent) => {
			if (event.key !== 'Escape' || this.#from === null) return;
			event.preventDefault();
			event.stopPropagation();
			end();
		};
		const listeners = {
			pointerdown: onpointerdown,
			pointermove: onpointermove,
			pointerup: onpointerup,
			pointercancel: end
		};
		for (const [name, listener] of Object.entries(listeners))
			list.addEventListener(name, listener as EventListener);
		addEventListener('keydown', onkeydown, true);
		return () => {
			for (const [name, listener] of Object.entries(listeners))
				list.removeEventListener(name, listener as EventListener);
			removeEventListener('keydown', onkeydown, true);
		};
	};
}

function middleOf(row: Element): number {
	const { top, height } = row.getBoundingClientRect();
	return top + height / 2;
}

function scrollAtEdge(list: HTMLElement, y: number) {
	const scrolled = list.closest('[data-scroll]') ?? list;
	const { top, bottom } = scrolled.getBoundingClientRect();
	if (y < top + edge) scrolled.scrollBy(0, -step);
	else if (y > bottom - edge) scrolled.scrollBy(0, step);
}
