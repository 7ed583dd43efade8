import type { Handle, HandleServerError } from '@sveltejs/kit';
import { dataFolder } from '#server/shelf/data-folder.ts';
import { DiskShelf } from '#server/shelf/disk-shelf.ts';

let shelf: DiskShelf | null = null;

/**
 * SvelteKit's own check of the origin covers the content types of forms only. Nothing that changes a
 * dossier may come from another site, whatever its content type.
 */
export const handle: Handle = ({ event, resolve }) => {
	const { method, headers } = event.request;
	const origin = headers.get('origin');
	if (method !== 'GET' && method !== 'HEAD' && origin !== null && origin !== event.url.origin) {
		return new Response('Requests from another site are refused.\n', { status: 403 });
	}
	shelf ??= new DiskShelf(dataFolder(process.env));
	event.locals.shelf = shelf;
	return resolve(event);
};

/** A caller's mistake (404, 413) needs no stack trace; ours does, but only where the server runs. */
export const handleError: HandleServerError = ({ error, status, message }) => {
	if (status >= 500) console.error(error);
	return { message };
};
