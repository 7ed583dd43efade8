/** Frames to wait for a region that is being fetched: some seconds. */
const patience = 300;

/**
 * Go to the next (1) or previous (-1) region of the screen, round and round, and say which. A region says so by `data-region`.
 */
export function focusRegion(by: 1 | -1): string | null {
	const regions = [...document.querySelectorAll<HTMLElement>('[data-region]')].filter(isSeen);
	const at = regions.findIndex((region) => region.contains(document.activeElement));
	const from = at === -1 && by === -1 ? 0 : at;
	const next = regions[(from + by + regions.length) % regions.length];
	(next && (entranceOf(next) ?? next))?.focus();
	return next?.dataset['region'] ?? null;
}

/** Go to a region as soon as it is there, unless the focus goes elsewhere meanwhile. */
export function enterRegion(name: string): void {
	const before = document.activeElement;
	let left = patience;
	requestAnimationFrame(function look() {
		const region = document.querySelector<HTMLElement>(`[data-region="${name}"]`);
		const entrance = region && isSeen(region) ? entranceOf(region) : null;
		left -= 1;
		if (entrance) entrance.focus();
		else if (left > 0 && !hasLeft(before)) requestAnimationFrame(look);
	});
}

/** Go to the heading of the evidence, once it tells of what was just chosen, unless the focus goes elsewhere meanwhile. */
export function enterEvidence(): void {
	const before = document.activeElement;
	requestAnimationFrame(() => {
		if (!hasLeft(before)) document.querySelector<HTMLElement>('[data-region="evidence"] h2')?.focus();
	});
}

// What had the focus and is gone has left it to the page.
function hasLeft(before: Element | null): boolean {
	return document.activeElement !== before && document.activeElement !== document.body;
}

function isSeen(region: HTMLElement): boolean {
	return region.checkVisibility({ visibilityProperty: true }) && !region.inert;
}

function entranceOf(region: HTMLElement): HTMLElement | null {
	return region.matches('[tabindex]') ? region : region.querySelector<HTMLElement>('[data-entrance]');
}
