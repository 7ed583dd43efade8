import type { Dossier } from '#core/model/dossier.ts';
import type { Issue } from '#core/model/issue.ts';
import type { Draft, Entry } from './entry.ts';

/** What became of a draft that was sent. `theirs` is what others appended after the revision that it was made for. */
export type SendAnswer =
	/** It survives. */
	| { readonly state: 'saved'; readonly entry: Entry; readonly theirs: readonly Entry[] }
	/** Somebody changed the same thing first: nothing was written. `with` is their entry, where it was a single one. */
	| {
			readonly state: 'conflict';
			readonly with: Entry | null;
			readonly issues: readonly Issue[];
			readonly theirs: readonly Entry[];
	  }
	/**
	 * Nothing was written. `refused`: the draft cannot be applied; `unwritable`: the disk or the ledger does not take it now, the
	 * same draft may be sent again; `reload`: the dossier was folded meanwhile and must be opened again.
	 */
	| { readonly state: 'refused' | 'unwritable' | 'reload'; readonly issues: readonly Issue[] };

/** Where the ledger of one dossier stands: what came after a revision, or that too much did (`reload`). */
export type FollowAnswer =
	| { readonly state: 'entries'; readonly entries: readonly Entry[]; readonly sequence: number }
	| { readonly state: 'reload' };

/** A dossier as it is written now, its ledger applied, and the entries since its checkpoint. */
export interface Reopened {
	readonly written: Dossier;
	readonly entries: readonly Entry[];
	readonly sequence: number;
}

/** The ledger of one dossier, wherever it is kept. All reject with {@link EntenteError} `server-unreachable`. */
export interface LedgerPort {
	/** Have everything here that sending takes: then a ledger that is out of reach for a while is all that can go wrong. */
	prepare(): Promise<void>;
	/** Append a draft that was made for the dossier at `revision`. One that was saved already may be sent again. */
	send(draft: Draft, revision: number): Promise<SendAnswer>;
	/** What was appended after `sequence`. */
	since(sequence: number): Promise<FollowAnswer>;
	/** The dossier anew, after `reload`. */
	reopen(): Promise<Reopened>;
}
