import { flushSync } from 'svelte';

/**
 * Give the focus to what a change has just made, before the next key comes: on a busy machine a frame is long, and whoever types
 * on must not give commands meanwhile. Not from an effect, where nothing can be flushed.
 */
export function focusNow(find: () => HTMLElement | null | undefined): void {
	flushSync();
	find()?.focus();
}
