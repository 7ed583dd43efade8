import { pageData } from '#server/shelf/page-data.ts';
import type { PageServerLoad } from './$types';

const home = 'mali-2020';

/** The dossier at home: the Mali one where it is there, else the first. Null where there is none at all. */
export const load: PageServerLoad = async ({ parent, locals }) => {
	const { dossiers } = await parent();
	const entry = dossiers.find(({ id }) => id === home) ?? dossiers[0];
	const current = entry ? await locals.shelf.current(entry.id) : null;
	return current ? pageData(current) : { bundle: null, issues: [], ledger: null, isWritable: false };
};
