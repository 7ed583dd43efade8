import { withoutPresenterNotes } from '#core/briefing/without-notes.ts';
import { toBundle } from '#core/model/dossier-bundle.ts';
import type { CurrentDossier } from './kept-dossier.ts';

/**
 * What a page gets of a dossier: also where nothing can be written to it, its scenes are of moments of its ledger. Static files are
 * handed over to whoever asks for them, so what is for the presenter only is not in them, unless `ENTENTE_NOTES` says so.
 */
export function pageData({ opened, ledger }: CurrentDossier) {
	const isForAll = __STATIC__ && !process.env.ENTENTE_NOTES;
	const shown = isForAll ? withoutPresenterNotes(opened) : opened;
	const { dossier, issues, entries, sequence, passedOver = [] } = shown;
	return {
		bundle: toBundle(dossier),
		issues,
		ledger: { entries, sequence, passedOver },
		// Static files have nobody to write to.
		isWritable: ledger !== null && !__STATIC__
	};
}
