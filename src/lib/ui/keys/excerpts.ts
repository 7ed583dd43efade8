/**
 * Go to the next (1) or previous (-1) excerpt. In an open article its own buttons know the order; elsewhere the focus goes
 * from one quoted passage to the next, and stays at the last.
 */
export function turnExcerpt(by: 1 | -1): void {
	const button = document.querySelector<HTMLElement>(`[data-turn="${by === 1 ? 'next' : 'previous'}"]`);
	if (button) {
		button.click();
		return;
	}
	const excerpts = [...document.querySelectorAll<HTMLElement>('[data-excerpt]')];
	const at = excerpts.findIndex((excerpt) => excerpt.contains(document.activeElement));
	const next = excerpts[Math.max(0, Math.min(at + by, excerpts.length - 1))];
	next?.focus();
}

/** Open the ways to cite the excerpt that has the focus; with none, those of the first claim on the page. */
export function citeExcerpt(): void {
	const focused = document.activeElement?.closest('[data-claim]');
	const place = focused?.querySelector('[data-cite]')
		? focused
		: document.querySelector('[data-region="evidence"]');
	place?.querySelector<HTMLElement>('[data-cite] button')?.click();
}
