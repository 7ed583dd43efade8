import type { Draft } from '#core/ledger/entry.ts';
import type { Dossier } from '#core/model/dossier.ts';
import type { Issue } from '#core/model/issue.ts';
import { fault } from '#core/model/place.ts';

/** Whether what was done survives. `since`: an ISO instant; `code` has a sentence in `ui/notice`. */
export type Saving =
	| { readonly state: 'saved' }
	| { readonly state: 'saving' }
	| { readonly state: 'unsaved'; readonly since: string; readonly code: string };

/** What a change says of itself beside its operations. */
export type Sign = Pick<Draft, 'undoes' | 'redoes'>;

/** What became of a change: the screen shows it already when this comes, or nothing was changed. */
export type Performed =
	{ readonly ok: true; readonly draft: Draft } | { readonly ok: false; readonly issues: readonly Issue[] };

/** A change of mine that could not be kept beside somebody else's. It is kept here until it is put away. */
export interface Unkept {
	readonly draft: Draft;
	readonly theirs: Draft | null;
	readonly issues: readonly Issue[];
}

/** A step back or forth: what it took back or did again, and the dossier before it. */
export interface Stepped {
	readonly of: Draft;
	readonly before: Dossier;
	readonly performed: Performed;
}

/** What makes changes is a part of the program that could not be had. */
export const notFetched: Performed = {
	ok: false,
	issues: [
		fault(
			{ file: '' },
			'part-not-fetched',
			'the part of the program that makes changes could not be fetched.',
			'Is the server running? Then load the page again.'
		)
	]
};
