import { error } from '@sveltejs/kit';
import { dossierId } from '#core/model/ids.ts';
import { toBundle } from '#core/model/dossier-bundle.ts';
import { dataFolder } from '#server/shelf/data-folder.ts';
import { DiskShelf } from '#server/shelf/disk-shelf.ts';
import type { EntryGenerator, PageServerLoad } from './$types';

const shelf = () => new DiskShelf(dataFolder(process.env));

export const entries: EntryGenerator = async () =>
	(await shelf().list()).map(({ id }) => ({ dossier: String(id) }));

export const load: PageServerLoad = async ({ params }) => {
	const opened = await shelf().open(dossierId(params.dossier));
	if (!opened) error(404, 'no-dossier');
	return { bundle: toBundle(opened.dossier), issues: opened.issues };
};
