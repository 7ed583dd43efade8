import type { Draft, Entry } from '../../src/lib/core/ledger/entry.ts';
import type { LedgerPort, Reopened, SendAnswer } from '../../src/lib/core/ledger/ledger-port.ts';
import { rebase } from '../../src/lib/core/ledger/rebase.ts';
import { replay } from '../../src/lib/core/ledger/replay.ts';
import type { Dossier } from '../../src/lib/core/model/dossier.ts';
import { EntenteError } from '../../src/lib/core/model/entente-error.ts';

/** A ledger in memory, under the rules of the one on disk. It can be out of reach, full, or folded. */
export class MemoryLedger implements LedgerPort {
	#start: Dossier;
	#entries: readonly Entry[] = [];
	#folded = 0;
	/** What it answers instead of writing; null = it writes. `unheard`: it writes, and its answer is lost. */
	trouble: 'unreachable' | 'full' | 'unheard' | null = null;

	constructor(start: Dossier) {
		this.#start = start;
	}

	get entries() {
		return this.#entries;
	}

	get dossier() {
		return replay(this.#start, this.#entries).dossier;
	}

	prepare() {
		return Promise.resolve();
	}

	send(draft: Draft, revision: number): Promise<SendAnswer> {
		return this.#reached(() => this.#append(draft, revision));
	}

	since(sequence: number) {
		return this.#reached(() =>
			sequence < this.#folded
				? ({ state: 'reload' } as const)
				: ({ state: 'entries', entries: this.#after(sequence), sequence: this.#sequence } as const)
		);
	}

	reopen(): Promise<Reopened> {
		return this.#reached(() => ({
			written: this.dossier,
			entries: this.#entries,
			sequence: this.#sequence
		}));
	}

	/** As a checkpoint does. */
	fold() {
		this.#start = this.dossier;
		this.#folded = this.#sequence;
		this.#entries = [];
	}

	get #sequence() {
		return this.#folded + this.#entries.length;
	}

	#after(sequence: number) {
		return this.#entries.filter((entry) => entry.sequence > sequence);
	}

	async #reached<Answer>(answer: () => Answer): Promise<Answer> {
		await Promise.resolve();
		if (this.trouble === 'unreachable') throw new EntenteError('server-unreachable', 'It is out of reach.');
		const answered = answer();
		if (this.trouble === 'unheard') throw new EntenteError('server-unreachable', 'Its answer was lost.');
		return answered;
	}

	#append(draft: Draft, revision: number): SendAnswer {
		if (this.trouble === 'full') return { state: 'unwritable', issues: [] };
		if (revision < this.#folded) return { state: 'reload', issues: [] };
		const known = this.#entries.find(({ id }) => id === draft.id);
		const theirs = this.#after(revision).filter(({ id }) => id !== draft.id);
		if (known) return { state: 'saved', entry: known, theirs };
		const [conflict] = rebase([draft], theirs, this.dossier).conflicts;
		if (conflict) {
			return { state: 'conflict', with: conflict.theirs as Entry | null, issues: conflict.issues, theirs };
		}
		const entry = { ...draft, sequence: this.#sequence + 1, previous: '0'.repeat(64) };
		this.#entries = [...this.#entries, entry];
		return { state: 'saved', entry, theirs };
	}
}
