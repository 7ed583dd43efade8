import { BriefingDesk } from '../../src/lib/state/briefing/briefing-desk.svelte.ts';
import { Explorer } from '../../src/lib/state/explorer.svelte.ts';
import type { ActorId, SceneId } from '../../src/lib/core/model/ids.ts';
import { fourActors, MemoryTools, opened } from './make-explorer.ts';
import { MemoryLedger } from './memory-ledger.ts';

/** A desk on the dossier of four actors, with the ledger behind it. */
export async function atDesk(kept: 'shelf' | 'window' | 'nowhere' = 'shelf') {
	const tools = new MemoryTools();
	const start = fourActors();
	const ledger = new MemoryLedger(start);
	tools.ledgerFor = () => ledger;
	const page = { ...(await opened(start)), kept, ledger: { entries: [], sequence: 0 } };
	const explorer = new Explorer(page, tools);
	const desk = new BriefingDesk(explorer);
	const titles = () => desk.shown.briefing?.scenes.map(({ title }) => title) ?? [];
	return { tools, ledger, explorer, desk, work: explorer.work, titles };
}

/** A desk with a briefing of scenes about these actors, the last one open. */
export async function withScenes(...actors: readonly ActorId[]) {
	const here = await atDesk();
	for (const actor of actors) {
		here.explorer.focus(actor);
		await here.desk.captureScene();
	}
	const idOf = (place: number) => here.desk.shown.briefing?.scenes[place]?.id as SceneId;
	return { ...here, idOf };
}
