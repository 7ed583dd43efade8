import type { Entry, EntryId } from '#core/ledger/entry.ts';
import type { replay } from '#core/ledger/replay.ts';
import type { OpenedLedger } from '#core/store/shelf.ts';
import type { Dossier } from '#core/model/dossier.ts';

/** A dossier with what its ledger has acknowledged, and no more. */
export class Acknowledged {
	#written: Dossier;
	#sequence: number;
	#entries = $state.raw<readonly Entry[]>([]);
	#unapplied = $state.raw<ReadonlySet<EntryId>>(new Set());

	constructor(written: Dossier, ledger: OpenedLedger | null) {
		this.#written = written;
		this.#entries = ledger?.entries ?? [];
		this.#sequence = ledger?.sequence ?? 0;
		this.#unapplied = new Set(ledger?.passedOver);
	}

	get written() {
		return this.#written;
	}

	/** Of the last entry that is known here. */
	get sequence() {
		return this.#sequence;
	}

	/** Since the checkpoint, oldest first. */
	get entries() {
		return this.#entries;
	}

	/** The last sequence before {@link entries}. */
	get checkpoint() {
		return this.#sequence - this.#entries.length;
	}

	/** Entries whose target was gone: they are in the ledger and changed nothing. */
	get unapplied() {
		return this.#unapplied;
	}

	/**
	 * Take in what the ledger says, and tell what of it was not known here.
	 *
	 * @param entries in any order: where an answer was lost, what is acknowledged late stands before what others did since
	 * @param replayed see {@link replay}
	 */
	take(entries: readonly Entry[], replayed: typeof replay): readonly Entry[] {
		const fresh = entries
			.filter(({ sequence }) => sequence > this.#sequence)
			.sort((a, b) => a.sequence - b.sequence);
		const { dossier, unapplied } = replayed(this.#written, fresh);
		this.#written = dossier;
		this.#sequence = fresh.at(-1)?.sequence ?? this.#sequence;
		this.#entries = [...this.#entries, ...fresh];
		this.#unapplied = new Set([...this.#unapplied, ...unapplied.map(({ entry }) => entry.id)]);
		return fresh;
	}

	/** Begin anew with what the ledger holds now. */
	reopen({ written, entries, sequence }: OpenedLedger & { readonly written: Dossier }) {
		this.#written = written;
		this.#entries = entries;
		this.#sequence = sequence;
		this.#unapplied = new Set();
	}
}
