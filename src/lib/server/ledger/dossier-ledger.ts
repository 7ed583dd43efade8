import { checkTexts } from '#core/ledger/check-texts.ts';
import type { Draft, Entry } from '#core/ledger/entry.ts';
import { rebase, type Conflict } from '#core/ledger/rebase.ts';
import { replay, type Unapplied } from '#core/ledger/replay.ts';
import { validate } from '#core/ledger/validate.ts';
import type { WorkingDossier } from '#core/ledger/working.ts';
import type { Dossier } from '#core/model/dossier.ts';
import type { Issue } from '#core/model/issue.ts';
import { fault } from '#core/model/place.ts';
import { sha256, type Decision, type LedgerFile, type LedgerState } from './ledger-file.ts';

/** What a dossier is after all that its ledger holds, and what is wrong with the ledger. */
export interface LedgerView {
	readonly dossier: WorkingDossier;
	/** The last sequence before the first of `entries`. */
	readonly checkpoint: number;
	readonly entries: readonly Entry[];
	/** The last entry's; the checkpoint's where there is none. */
	readonly sequence: number;
	readonly unapplied: readonly Unapplied<Entry>[];
	/** A torn or broken line, a refused file. */
	readonly issues: readonly Issue[];
}

/** The answer to a draft. `theirs` is what others appended after the revision that the draft was made for. */
export type AppendAnswer =
	| {
			readonly state: 'saved';
			readonly entry: Entry;
			readonly theirs: readonly Entry[];
			readonly view: LedgerView;
	  }
	| { readonly state: 'conflict'; readonly conflict: Conflict; readonly theirs: readonly Entry[] }
	| { readonly state: 'refused' | 'unwritable' | 'reload'; readonly issues: readonly Issue[] };

/**
 * One dossier and its ledger: keeps the dossier as it is now, and lets in only what can be applied to it.
 *
 * `checkpoint` is the last sequence that the dossier given already holds (`dossier.json#checkpoint`).
 */
export class DossierLedger {
	readonly #file: LedgerFile;
	#view: LedgerView;

	constructor(file: LedgerFile, dossier: Dossier, checkpoint: number) {
		this.#file = file;
		this.#view = {
			dossier: replay(dossier, []).dossier,
			checkpoint,
			entries: [],
			sequence: checkpoint,
			unapplied: [],
			issues: []
		};
	}

	/** As it is now; null where another program folded the ledger further than what is known here, so that all must be read anew. */
	async read(): Promise<LedgerView | null> {
		const state = await this.#file.read();
		if ('refused' in state) return { ...this.#view, issues: [state.refused] };
		return this.#follow(state) ? this.#view : null;
	}

	/**
	 * Append a draft that was made for the dossier at `revision`. Where others touched other things meanwhile both stand; where
	 * they touched the same it is a conflict and nothing is written. A draft that was saved before and is sent again is `saved`.
	 */
	async append(draft: Draft, revision: number): Promise<AppendAnswer> {
		const textIssues = await checkTexts(draft.operations, sha256);
		if (textIssues.length > 0) return { state: 'refused', issues: textIssues };
		let answer = null as AppendAnswer | null;
		let theirs: readonly Entry[] = [];
		const appended = await this.#file.append((state) => {
			if (!this.#follow(state) || revision < this.#view.checkpoint)
				answer = { state: 'reload', issues: [foldedIssue] };
			else if (revision > this.#view.sequence)
				answer = { state: 'reload', issues: [revisionIssue(revision)] };
			else {
				theirs = this.#view.entries.filter(({ sequence }) => sequence > revision);
				if (theirs.some(({ id }) => id === draft.id)) return { append: draft };
				answer = this.#weigh(draft, theirs);
			}
			return (answer ? { refuse: [] } : { append: draft }) satisfies Decision;
		});
		if (answer) return answer;
		if (appended.state !== 'saved') return appended;
		this.#take([appended.entry]);
		const others = theirs.filter(({ id }) => id !== draft.id);
		return { state: 'saved', entry: appended.entry, theirs: others, view: this.#view };
	}

	// Null where the draft may be appended.
	#weigh(draft: Draft, theirs: readonly Entry[]): AppendAnswer | null {
		const { dossier } = this.#view;
		const isAnew = draft.undoes === undefined && draft.redoes === undefined;
		const [conflict] = rebase([draft], theirs, dossier).conflicts;
		if (conflict && theirs.length > 0) return { state: 'conflict', conflict, theirs };
		if (conflict) return { state: 'refused', issues: conflict.issues };
		const faults = isAnew
			? validate(dossier, draft.operations).filter(({ severity }) => severity === 'fault')
			: [];
		return faults.length > 0 ? { state: 'refused', issues: faults } : null;
	}

	// False where there is a gap between what we know and what the file begins with.
	#follow({ entries, head, torn, broken }: LedgerState): boolean {
		const start = head.sequence - entries.length;
		const known = this.#view.entries.at(-1);
		if (start > this.#view.sequence || head.sequence < this.#view.sequence) return false;
		// A line that was seen while it was written, and cut back since because the disk failed, is none.
		const isGhost = known && known.sequence > start && entries[known.sequence - start - 1]?.id !== known.id;
		if (isGhost) return false;
		this.#take(entries.slice(this.#view.sequence - start));
		this.#view = { ...this.#view, issues: [torn, broken].filter((issue) => issue !== null) };
		return true;
	}

	#take(entries: readonly Entry[]): void {
		const more = entries.filter(({ sequence }) => sequence > this.#view.sequence);
		const last = more.at(-1);
		if (!last) return;
		const { dossier, unapplied } = replay(this.#view.dossier, more);
		this.#view = {
			...this.#view,
			dossier,
			entries: [...this.#view.entries, ...more],
			sequence: last.sequence,
			unapplied: [...this.#view.unapplied, ...unapplied]
		};
	}
}

const file = 'ledger.jsonl';

const foldedIssue = fault(
	{ file },
	'revision-folded',
	'the ledger was folded into the dossier by another program.',
	'Open the dossier again; what you did since is kept until then.'
);

function revisionIssue(revision: number): Issue {
	const message = `there is no revision ${revision} of the dossier.`;
	return fault({ file }, 'revision-unknown', message, 'Open the dossier again.');
}
