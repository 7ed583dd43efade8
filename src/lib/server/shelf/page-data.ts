import { toBundle } from '#core/model/dossier-bundle.ts';
import type { CurrentDossier } from './kept-dossier.ts';

/** What a page gets of a dossier: also where nothing can be written to it, its scenes are of moments of its ledger. */
export function pageData({ opened, ledger }: CurrentDossier) {
	const { dossier, issues, entries, sequence, passedOver = [] } = opened;
	return {
		bundle: toBundle(dossier),
		issues,
		ledger: { entries, sequence, passedOver },
		// Static files have nobody to write to.
		isWritable: ledger !== null && !__STATIC__
	};
}
