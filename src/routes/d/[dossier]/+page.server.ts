import { error } from '@sveltejs/kit';
import { dossierId } from '#core/model/ids.ts';
import { dataFolder } from '#server/shelf/data-folder.ts';
import { DiskShelf } from '#server/shelf/disk-shelf.ts';
import { pageData } from '#server/shelf/page-data.ts';
import type { EntryGenerator, PageServerLoad } from './$types';

export const entries: EntryGenerator = async () =>
	(await new DiskShelf(dataFolder(process.env)).list()).map(({ id }) => ({ dossier: String(id) }));

export const load: PageServerLoad = async ({ params, locals }) => {
	const current = await locals.shelf.current(dossierId(params.dossier));
	if (!current) error(404, 'no-dossier');
	return pageData(current);
};
