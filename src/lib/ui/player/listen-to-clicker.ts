import type { ClickerPress } from '#core/briefing/clicker-keys.ts';

interface Clicked {
	readonly isExploring: () => boolean;
	readonly isSheetOpen: () => boolean;
	/** Whether the key meant something. */
	readonly read: (press: ClickerPress) => boolean;
	readonly comeBack: () => void;
}

/**
 * Listen to the keyboard while a briefing is shown, before anybody else does. Keys are left to fields, and Space and Enter to buttons
 * and links that have the focus. While the explorer is in front only Backspace is ours.
 */
export function listenToClicker({ isExploring, isSheetOpen, read, comeBack }: Clicked): () => void {
	const onKeyDown = (event: KeyboardEvent) => {
		const { target, key } = event;
		if (!(target instanceof Element) || isSheetOpen()) return;
		if (target.closest('input:not([type="checkbox"]), textarea, select, [contenteditable]')) return;
		if (isExploring()) {
			if (key !== 'Backspace' || target.closest('[role="dialog"], [role="menu"]')) return;
			comeBack();
		} else {
			const isPressed = key === ' ' || key === 'Enter';
			if (isPressed && target.closest('button, a[href], summary')) return;
			// What means nothing here must not mean something to the explorer behind.
			if (!read(event)) {
				event.stopPropagation();
				return;
			}
		}
		event.preventDefault();
		event.stopPropagation();
	};
	addEventListener('keydown', onKeyDown, { capture: true });
	return () => removeEventListener('keydown', onKeyDown, { capture: true });
}
