import type { Issue } from '#core/model/issue.ts';
import type { OpenedDossier } from '#core/store/shelf.ts';

/**
 * What became of files that should hold one dossier. All of it survives structured cloning. The issues of one that was opened
 * may well be faults: what they are about was left out.
 */
export type DossierReading =
	(OpenedDossier & { readonly ok: true }) | { readonly ok: false; readonly issues: readonly Issue[] };

/** The answer that nothing was opened. */
export function notOpened(...issues: readonly Issue[]): DossierReading {
	return { ok: false, issues };
}
