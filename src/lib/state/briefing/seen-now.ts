import type { Explorer } from '../explorer.svelte.ts';

/** What the capture of a scene sees of the explorer. */
export type Seen = Pick<Explorer, 'view' | 'actor' | 'relation' | 'index' | 'opened' | 'about'>;

/** What is looked at now, and stays so whatever is looked at next. */
export function seenNow({ view, actor, relation, index, opened, about }: Seen): Seen {
	return { view, actor, relation, index, opened, about };
}
