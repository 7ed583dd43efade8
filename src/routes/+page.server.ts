import { toBundle } from '#core/model/dossier-bundle.ts';
import { dataFolder } from '#server/shelf/data-folder.ts';
import { DiskShelf } from '#server/shelf/disk-shelf.ts';
import type { PageServerLoad } from './$types';

const home = 'mali-2020';

/** The dossier at home: the Mali one where it is there, else the first. Null where there is none at all. */
export const load: PageServerLoad = async ({ parent }) => {
	const { dossiers } = await parent();
	const entry = dossiers.find(({ id }) => id === home) ?? dossiers[0];
	const opened = entry ? await new DiskShelf(dataFolder(process.env)).open(entry.id) : null;
	return { bundle: opened && toBundle(opened.dossier), issues: opened?.issues ?? [] };
};
