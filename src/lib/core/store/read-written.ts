import type { GraphStore } from './graph-store.ts';
import { MemoryStore } from './memory-store.ts';
import { firstAnswers, type WorkingSet } from './working-set.ts';
import { readThrough } from '#core/ledger/read-through.ts';
import type { Dossier } from '#core/model/dossier.ts';

/** A dossier as it was written, as a screen shows it, and what the screen asks first. */
export interface WrittenDossier {
	/** What operations are made for. */
	readonly written: Dossier;
	/** The same, read through its mergers. */
	readonly dossier: Dossier;
	readonly store: GraphStore;
	readonly workingSet: WorkingSet;
}

/** A written dossier, ready to be shown. Cost: one pass over it, and {@link firstAnswers}. */
export async function readWritten(written: Dossier): Promise<WrittenDossier> {
	const { dossier } = readThrough(written);
	const store: GraphStore = new MemoryStore(dossier);
	return { written, dossier, store, workingSet: await firstAnswers(store) };
}
