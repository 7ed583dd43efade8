import { dataFolder } from '#server/shelf/data-folder.ts';
import { DiskShelf } from '#server/shelf/disk-shelf.ts';
import type { LayoutServerLoad } from './$types';

/** The list of dossiers, which every page shows, the one about a wrong address too. */
export const load: LayoutServerLoad = async () => ({
	dossiers: await new DiskShelf(dataFolder(process.env)).list()
});
