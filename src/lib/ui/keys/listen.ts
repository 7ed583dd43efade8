import { findKey, isSingleSign } from './find-key.ts';
import type { Action } from './key-table.ts';

/**
 * Listen to the keyboard until the returned function is called. Keys are left to fields, menus and dialogs that have the
 * focus, and signs without a modifier do nothing where they were turned off.
 */
export function listenToKeys(
	commands: Readonly<Record<Action, () => void>>,
	hasSingleKeys: () => boolean
): () => void {
	const onKeyDown = (event: KeyboardEvent) => {
		if (event.defaultPrevented || !(event.target instanceof Element)) return;
		const { target } = event;
		if (target.closest('[role="menu"], [role="dialog"]')) return;
		const isNetwork = target.closest('[data-network]') !== null;
		const key = findKey(event, isNetwork ? 'network' : 'anywhere');
		if (!key) return;
		const isField = target.closest('input:not([type="checkbox"]), textarea, select') !== null;
		if (isField && event.key.length === 1 && !event.ctrlKey && !event.metaKey) return;
		if (key.isLeftToFields && isField) return;
		if (key.isLeftToText && (isField || getSelection()?.isCollapsed === false)) return;
		if (isSingleSign(key) && !hasSingleKeys()) return;
		event.preventDefault();
		if (!event.repeat || !key.isOnce) commands[key.action]();
	};
	addEventListener('keydown', onKeyDown);
	return () => removeEventListener('keydown', onKeyDown);
}
