/** Go to the next (1) or previous (-1) region of the screen, round and round. A region says so by `data-region`. */
export function focusRegion(by: 1 | -1): void {
	const regions = [...document.querySelectorAll<HTMLElement>('[data-region]')].filter(
		(region) => region.checkVisibility() && !region.inert
	);
	const at = regions.findIndex((region) => region.contains(document.activeElement));
	const from = at === -1 && by === -1 ? 0 : at;
	const next = regions[(from + by + regions.length) % regions.length];
	const entrance = next?.matches('[tabindex]') ? next : next?.querySelector<HTMLElement>('[data-entrance]');
	(entrance ?? next)?.focus();
}
