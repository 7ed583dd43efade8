import { openDossier } from '#app/open-dossier.ts';
import type { PageLoad } from './$types';

export const load: PageLoad = async ({ data: { bundle, issues, ledger, isWritable } }) => ({
	opened: bundle && (await openDossier(bundle, issues, ledger, isWritable)),
	isBroken: bundle !== null
});
