import type { Desk } from '#state/desk.svelte.ts';

/** Show the view without panels, in full screen where the browser allows it. */
export function present(desk: Desk): void {
	desk.isPresenting = true;
	// Refused inside some frames and by some browsers; the view fills the window all the same.
	document.documentElement.requestFullscreen?.().catch(() => {});
}

/** Back to the panels. */
export function endPresenting(desk: Desk): void {
	desk.isPresenting = false;
	if (document.fullscreenElement) void document.exitFullscreen();
}
