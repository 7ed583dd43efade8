import type { OpenedFolder } from '#core/formats/dossier-folder/read-dossier-folder.ts';
import { unappliedIssues } from '#core/formats/dossier-folder/read-ledger-file.ts';
import type { EntryId } from '#core/ledger/entry.ts';
import { formatIssue, type Issue } from '#core/model/issue.ts';
import { sortIssues } from '#core/model/place.ts';
import type { OpenedDossier } from '#core/store/shelf.ts';
import { DossierLedger, type LedgerView } from '#server/ledger/dossier-ledger.ts';
import type { Machine } from '#server/ledger/disk.ts';
import { LedgerFile } from '#server/ledger/ledger-file.ts';

/** A dossier as it is now, and the ledger to write to; null where nothing can be written now, which the issues explain. */
export interface CurrentDossier {
	readonly opened: OpenedDossier;
	readonly ledger: DossierLedger | null;
}

/** A folder that was read once, kept up with its ledger: what is appended is read, and nothing else again. */
export class KeptDossier {
	readonly #folder: OpenedFolder;
	readonly #ledger: DossierLedger | null;
	#last: OpenedDossier;
	#lastIssues: string;

	/** @param ledgerPath null where the ledger leads out of the folder, so that nothing may be written to it */
	constructor(folder: OpenedFolder, ledgerPath: string | null, machine: Machine) {
		const { base, checkpoint, dossier, issues, entries, sequence, unapplied } = folder;
		this.#folder = folder;
		this.#ledger =
			ledgerPath === null ? null : new DossierLedger(new LedgerFile(ledgerPath, machine), base, checkpoint);
		this.#last = { dossier, issues, entries, sequence, passedOver: idsOf(unapplied) };
		this.#lastIssues = issues.filter(isOfLines).map(formatIssue).join('\n');
	}

	/** As it was when it was read, and not to be written to. */
	get asRead(): CurrentDossier {
		return { opened: this.#last, ledger: null };
	}

	/** Null where the ledger is no longer the one that belongs to what was read: after a checkpoint all must be read anew. */
	async current(): Promise<CurrentDossier | null> {
		if (!this.#ledger) return this.asRead;
		const view = await this.#ledger.read();
		if (!view) return null;
		const canWrite = view.issues.every(({ severity }) => severity !== 'fault');
		return { opened: this.#openedAt(view), ledger: canWrite ? this.#ledger : null };
	}

	#openedAt(view: LedgerView): OpenedDossier {
		const { dossier, entries, sequence, unapplied } = view;
		const marks = view.issues.map(formatIssue).join('\n');
		if (sequence === this.#last.sequence && marks === this.#lastIssues) return this.#last;
		const isAsRead = sequence === this.#folder.sequence;
		this.#lastIssues = marks;
		this.#last = {
			dossier: isAsRead ? this.#folder.dossier : dossier,
			entries,
			sequence,
			passedOver: idsOf(unapplied),
			issues: this.#issuesAt(view)
		};
		return this.#last;
	}

	#issuesAt({ issues, unapplied }: LedgerView): readonly Issue[] {
		const { checkpoint, sequence } = this.#folder;
		const files = this.#folder.issues.filter((issue) => !isOfLines(issue));
		const later = unapplied.filter(({ entry }) => entry.sequence > sequence);
		const all = [...files, ...issues, ...later.flatMap((each) => unappliedIssues(each, checkpoint))];
		return sortIssues([...new Map(all.map((issue) => [formatIssue(issue), issue])).values()]);
	}
}

function idsOf(unapplied: LedgerView['unapplied']): readonly EntryId[] {
	return unapplied.map(({ entry }) => entry.id);
}

// What is wrong with a line may be put right later.
function isOfLines({ code }: Issue): boolean {
	return code === 'ledger-torn' || code === 'ledger-broken';
}
