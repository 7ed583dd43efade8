import type { LayoutServerLoad } from './$types';

/** The list of dossiers, which every page shows, the one about a wrong address too. */
export const load: LayoutServerLoad = async ({ locals }) => ({ dossiers: await locals.shelf.list() });
