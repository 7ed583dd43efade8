/** Where the view of the article begins below what sticks to the top, in px of the window. */
export function topOfView(root: HTMLElement): number {
	const bars = root.closest('[data-scroll]')?.querySelectorAll('[data-reader-bar], [data-strip]') ?? [];
	return Math.max(0, ...[...bars].map((bar) => bar.getBoundingClientRect().bottom));
}
