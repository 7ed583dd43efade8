import { pushState, replaceState } from '$app/navigation';

/**
 * The hash of the address. Changing it asks the server for nothing: what an analyst looks at never leaves the machine, and
 * the router only learns of new entries in the history.
 */
export const address = {
	read: () => (typeof location === 'undefined' ? '' : location.hash.slice(1)),
	push: (hash: string) => pushState(withHash(hash), {}),
	replace: (hash: string) => replaceState(withHash(hash), {}),
	follow(onMove: () => void): () => void {
		// Back and Forward give both events, a hash typed by hand may give one: taking the view twice does no harm.
		addEventListener('popstate', onMove);
		addEventListener('hashchange', onMove);
		return () => {
			removeEventListener('popstate', onMove);
			removeEventListener('hashchange', onMove);
		};
	}
};

function withHash(hash: string): string {
	return `${location.pathname}${location.search}${hash === '' ? '' : `#${hash}`}`;
}
