import { openBriefing } from '#app/open-briefing.ts';
import { dossierId } from '#core/model/ids.ts';
import type { PageLoad } from './$types';

export const load: PageLoad = ({ params, data: { bundle, ledger, id } }) => ({
	dossier: dossierId(params.dossier),
	content: openBriefing(bundle, ledger, id)
});
