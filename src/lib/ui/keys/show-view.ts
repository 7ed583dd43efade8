import { enterRegion } from './regions.ts';
import type { Explorer } from '#state/explorer.svelte.ts';
import { tellView } from '#state/words/narration.ts';
import { emphasise } from '#core/view/emphasis.ts';
import type { Mode } from '#core/view/view.ts';

/** Show the scene in another way, and go there. */
export function showView(explorer: Explorer, mode: Mode): void {
	explorer.change({ mode });
	enterRegion(mode);
}

/** Look at what is selected, with its neighbours, as near as all of it can be seen. */
export function fitSelection(explorer: Explorer): void {
	const { index, view, drawing, narrator } = explorer;
	const selected = emphasise(index.graph, view, null);
	const camera = selected && drawing.lookAt(selected.actors);
	if (camera) explorer.change({ camera }, 'replace');
	else narrator.say('Nothing that is drawn is selected.');
}

/** Who comes to the network by keyboard hears what is in it. */
export function tellNetworkOn(region: string | null, explorer: Explorer): void {
	if (region === 'network') explorer.narrator.say(tellView(explorer));
}
