import { toBundle } from '#core/model/dossier-bundle.ts';
import type { CurrentDossier } from './kept-dossier.ts';

/** What a page gets of a dossier. `ledger` is null where nothing can be written to it. */
export function pageData({ opened, ledger }: CurrentDossier) {
	const { dossier, issues, entries, sequence } = opened;
	// Static files have nobody to write to.
	const isWritable = ledger !== null && !__STATIC__;
	return { bundle: toBundle(dossier), issues, ledger: isWritable ? { entries, sequence } : null };
}
