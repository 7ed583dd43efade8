import type { Action } from './key-table.ts';
import { whileNudging } from './nudging.ts';
import { enterEvidence, focusRegion } from './regions.ts';
import { fitSelection, showView, tellNetworkOn } from './show-view.ts';
import { citeExcerpt, turnExcerpt } from './excerpts.ts';
import { copySelected } from './copy-selected.ts';
import type { BriefingRoom } from '#ui/briefing/briefing-room.svelte.ts';
import { focusNow } from '#ui/marks/focus-now.ts';
import { undoOrRedo } from '#ui/work/undo-or-redo.ts';
import type { Explorer } from '#state/explorer.svelte.ts';

/** What other parts of the page do: show the sheet of keys, print, present the briefing. */
interface Asked {
	readonly room: BriefingRoom;
	readonly openSheet: () => void;
	readonly print: () => void;
	readonly present: () => void;
}

/** What each key does. */
export function commandsFor(
	explorer: Explorer,
	{ room, openSheet, print, present }: Asked
): Readonly<Record<Action, () => void>> {
	const { walker, drawing, narrator, desk } = explorer;
	const zoomStep = 1.25;
	const commands = {
		search: () => {
			desk.isRailOpen = desk.mode === 'phone';
			room.setAside();
			focusNow(() => document.querySelector<HTMLElement>('[data-search]'));
		},
		'next-region': () => tellNetworkOn(focusRegion(1), explorer),
		'previous-region': () => tellNetworkOn(focusRegion(-1), explorer),
		up: () => {
			if (drawing.isArranging) drawing.stop();
			else if (desk.isPresenting) desk.isPresenting = false;
			else if (desk.isRailOpen && desk.mode === 'phone') desk.isRailOpen = false;
			else if (explorer.claimForm.isShown) explorer.claimForm.close();
			else explorer.up();
		},
		'next-excerpt': () => turnExcerpt(1),
		'previous-excerpt': () => turnExcerpt(-1),
		quote: () => document.querySelector<HTMLElement>('[data-quote]')?.click(),
		print,
		copy: () => void copySelected(explorer),
		cite: () => citeExcerpt(),
		nudge: () => walker.at !== null && explorer.placing.startNudging(walker.at),
		pin: () => walker.at !== null && void explorer.placing.togglePin(walker.at),
		undo: () => void undoOrRedo(explorer, 'undo'),
		redo: () => void undoOrRedo(explorer, 'redo'),
		sheet: openSheet,
		'add-scene': () => void room.addScene(),
		present,
		'show-network': () => showView(explorer, 'network'),
		'show-table': () => showView(explorer, 'table'),
		'show-outline': () => showView(explorer, 'outline'),
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
			enterEvidence();
		},
		toggle: () => walker.toggle(),
		where: () => walker.tellWhere(),
		why: () => walker.tellWhy(),
		repeat: () => narrator.repeat(),
		centre: () => walker.centre(),
		fit: () => explorer.fit(),
		'fit-selection': () => fitSelection(explorer),
		focus: () => walker.focus(),
		'zoom-in': () => drawing.canvas?.zoomBy(zoomStep),
		'zoom-out': () => drawing.canvas?.zoomBy(1 / zoomStep)
	};
	return whileNudging(commands, explorer.placing);
}
