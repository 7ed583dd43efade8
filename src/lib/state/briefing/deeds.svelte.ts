import type { Explorer } from '../explorer.svelte.ts';
import { operationsOn } from '#core/ledger/make-operations.ts';
import type { Operation } from '#core/ledger/operation.ts';
import type { LedgerPoint } from '#core/model/briefing.ts';
import type { Issue } from '#core/model/issue.ts';

/** A server that does not answer is not waited for any longer, ms. */
const mostWaitMs = 1500;
const later = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** Makes operations for the dossier as it is when their turn comes. */
export type On = ReturnType<typeof operationsOn>;

/** What is to be done, and what follows once it is. */
export interface Deed {
	readonly operations: readonly Operation[];
	readonly then?: () => void;
}

/** What is done to briefings: one entry of the ledger each, one after the other, so that each sees what the one before it did. */
export class Deeds {
	readonly #explorer: Pick<Explorer, 'work' | 'tools' | 'fail'>;
	#line: Promise<unknown> = Promise.resolve();
	#problem = $state.raw<Issue | null>(null);

	constructor(explorer: Pick<Explorer, 'work' | 'tools' | 'fail'>) {
		this.#explorer = explorer;
	}

	/** Why the last one could not be done; null where it was. */
	get problem() {
		return this.#problem;
	}

	/** Do what `make` says, once what was begun before is done. False where it could not be; null is nothing left to do. */
	do(make: (on: On) => Deed | null): Promise<boolean> {
		const done = this.#explorer.work.expect(this.#line.then(() => this.#do(make)));
		this.#line = done.catch(() => undefined);
		return done;
	}

	/** Now, in the life of the dossier; `at` only where it is to be written down. */
	point(at = this.#explorer.tools.now()): LedgerPoint {
		const { checkpoint, drafts } = this.#explorer.work;
		return { sequence: checkpoint + drafts.length, at };
	}

	async #do(make: (on: On) => Deed | null): Promise<boolean> {
		const { work } = this.#explorer;
		if (!work.canWrite) {
			this.#explorer.fail('dossier-read-only');
			return false;
		}
		// A scene names the entry that it was made after: what is on its way gets its place in the ledger first.
		await Promise.race([work.settled(), later(mostWaitMs)]);
		const deed = make(operationsOn(work.written));
		if (!deed) return true;
		const performed = await work.perform(deed.operations);
		this.#problem = performed.ok ? null : (performed.issues[0] ?? null);
		if (performed.ok) deed.then?.();
		return performed.ok;
	}
}
