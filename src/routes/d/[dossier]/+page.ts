import { openDossier } from '#app/open-dossier.ts';
import type { PageLoad } from './$types';

export const load: PageLoad = async ({ data }) => ({
	opened: await openDossier(data.bundle, data.issues),
	isBroken: true
});
