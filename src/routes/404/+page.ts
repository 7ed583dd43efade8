import { error } from '@sveltejs/kit';
import type { PageLoad } from './$types';

/** Becomes 404.html, which web hosts show where nothing is. A server of our own has +error.svelte for that. */
export const trailingSlash = 'never';

export const load: PageLoad = () => {
	if (!__STATIC__) error(404, 'no-page');
};
