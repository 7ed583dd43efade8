import type { Action } from './key-table.ts';
import { focusRegion } from './regions.ts';
import { turnExcerpt } from './excerpts.ts';
import type { Explorer } from '#state/explorer.svelte.ts';

/** What each key does. `openSheet` shows the sheet of keys, `print` asks the browser to. */
export function commandsFor(
	explorer: Explorer,
	{ openSheet, print }: { openSheet: () => void; print: () => void }
): Readonly<Record<Action, () => void>> {
	const { walker, drawing, narrator, desk } = explorer;
	const zoomStep = 1.25;
	return {
		search: () => {
			desk.isRailOpen = desk.mode === 'phone';
			requestAnimationFrame(() => document.querySelector<HTMLElement>('[data-search]')?.focus());
		},
		'next-region': () => focusRegion(1),
		'previous-region': () => focusRegion(-1),
		up: () => {
			if (drawing.isArranging) drawing.stop();
			else if (desk.isPresenting) desk.isPresenting = false;
			else if (desk.isRailOpen && desk.mode === 'phone') desk.isRailOpen = false;
			else explorer.up();
		},
		'next-excerpt': () => turnExcerpt(1),
		'previous-excerpt': () => turnExcerpt(-1),
		print,
		sheet: openSheet,
		'next-neighbour': () => walker.turn(1),
		'previous-neighbour': () => walker.turn(-1),
		'go-over': () => walker.goOver(),
		'go-back': () => walker.goBack(),
		'go-up': () => walker.goToward('ArrowUp'),
		'go-down': () => walker.goToward('ArrowDown'),
		'go-left': () => walker.goToward('ArrowLeft'),
		'go-right': () => walker.goToward('ArrowRight'),
		open: () => {
			walker.open();
			requestAnimationFrame(() =>
				document.querySelector<HTMLElement>('[data-region="evidence"] h2')?.focus()
			);
		},
		toggle: () => walker.toggle(),
		where: () => walker.tellWhere(),
		why: () => walker.tellWhy(),
		repeat: () => narrator.repeat(),
		centre: () => walker.centre(),
		fit: () => explorer.fit(),
		'zoom-in': () => drawing.canvas?.zoomBy(zoomStep),
		'zoom-out': () => drawing.canvas?.zoomBy(1 / zoomStep)
	};
}
