import type { PaperLook } from '#core/briefing/paper-palette.ts';

/** What a hand-out looks like, beyond its content. */
export interface HandoutLook extends PaperLook {
	/** What is for the presenter only; without it, it is nowhere on the pages. */
	readonly hasNotes: boolean;
}

/** What everybody gets. */
export const usualLook: HandoutLook = { isGrey: false, isOutline: false, hasNotes: false };

/** Where a note stands on the page of a scene, and where the caption of that scene marks it. */
export const noteId = (scene: number, note: number) => `scene-${scene}-note-${note}`;
export const markId = (scene: number, note: number) => `scene-${scene}-mark-${note}`;
