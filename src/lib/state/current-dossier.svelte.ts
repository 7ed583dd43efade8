import { indexWorkingSet } from '#core/graph/dossier-index.ts';
import type { Opened } from './opened.ts';
import type { Tools } from './tools.ts';
import { Work } from './work.svelte.ts';
import type { Dossier } from '#core/model/dossier.ts';
import { readWritten } from '#core/store/read-written.ts';
import { makeScene } from '#core/view/make-scene.ts';
import { emptyView } from '#core/view/view.ts';

/** The dossier that is open, as it is after all that was done to it; each change makes another `opened` of it. */
export class CurrentDossier {
	#opened = $state.raw<Opened>() as Opened;
	readonly index = $derived.by(() => indexWorkingSet(this.#opened.workingSet));
	/** Everything that can be drawn, whatever the filters hide. */
	readonly whole = $derived.by(() => makeScene(this.index.graph, emptyView));
	readonly work: Work;

	constructor(opened: Opened, tools: Tools) {
		this.#opened = opened;
		const { written, ledger, kept } = opened;
		const port = kept === 'shelf' ? tools.ledgerFor(written.about.id) : null;
		this.work = new Work({ written, ledger, kept, port, onChange: (next) => this.#take(next) }, tools);
	}

	get opened() {
		return this.#opened;
	}

	async #take(written: Dossier) {
		const read = await readWritten(written);
		// A newer change may have overtaken this one.
		if (this.work.written !== written) return;
		this.#opened = { ...this.#opened, ...read };
	}
}
