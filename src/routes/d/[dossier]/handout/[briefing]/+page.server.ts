import { error } from '@sveltejs/kit';
import { briefingId, dossierId } from '#core/model/ids.ts';
import { dataFolder } from '#server/shelf/data-folder.ts';
import { DiskShelf } from '#server/shelf/disk-shelf.ts';
import { pageData } from '#server/shelf/page-data.ts';
import type { EntryGenerator, PageServerLoad } from './$types';

/** A dossier may have no briefing at all; then there is no such page to make. */
export const prerender = __STATIC__ ? 'auto' : false;

// An id with one of these signs has no address among files.
const hasAddress = (id: string) => !/[/\\%?#\p{Cc}]|^\.+$/u.test(id);

export const entries: EntryGenerator = async () => {
	const shelf = new DiskShelf(dataFolder(process.env));
	const dossiers = await shelf.list();
	const found = await Promise.all(
		dossiers.map(async ({ id }) => {
			const briefings = (await shelf.open(id))?.dossier.briefings?.keys() ?? [];
			return [...briefings]
				.filter(hasAddress)
				.map((briefing) => ({ dossier: String(id), briefing: String(briefing) }));
		})
	);
	return found.flat();
};

export const load: PageServerLoad = async ({ params, locals }) => {
	const current = await locals.shelf.current(dossierId(params.dossier));
	if (!current) error(404, 'no-dossier');
	const id = briefingId(params.briefing);
	if (!current.opened.dossier.briefings?.has(id)) error(404, 'no-briefing');
	const { bundle, ledger } = pageData(current);
	return { bundle, ledger, id };
};
