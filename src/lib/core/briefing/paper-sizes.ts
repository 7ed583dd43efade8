import { pageFigure } from './frames.ts';
import type { Setting } from './paper-lines.ts';

/** pt of a millimetre. */
const mm = 72 / 25.4;

/**
 * The sizes of a hand-out, in pt: what its pages are filled by. `ui/handout` sets the same sizes; a browser test holds the two
 * together. `page` is an A4 page within margins of 14 and 12 mm.
 */
export const page = { width: 182 * mm, height: 272.4 * mm } as const;

/** The drawing in full: 164 mm, 55 % of an A4 page. One unit of its frame is 0.2 mm. */
export const figureHeight = pageFigure.height * 0.2 * mm;
/** Smaller than this no drawing gets, whatever stands under it: 100 mm. */
export const leastFigureHeight = 100 * mm;

/** Text of a page. */
export const settings = {
	running: { width: page.width, size: 9, lineHeight: 12, weight: 600 },
	title: { width: page.width, size: 15, lineHeight: 18, weight: 600 },
	heading: { width: page.width, size: 9.5, lineHeight: 13, weight: 600 },
	caption: { width: page.width, size: 9.5, lineHeight: 13 },
	note: { width: (page.width - 14) / 2 - 16, size: 8, lineHeight: 10.5 },
	source: { width: page.width - 22, size: 8.5, lineHeight: 11.5 },
	body: { width: page.width, size: 9.5, lineHeight: 13 },
	who: { width: 117, size: 8.5, lineHeight: 11, weight: 600 },
	verb: { width: 86, size: 8.5, lineHeight: 11 },
	marks: { width: 30, size: 8.5, lineHeight: 11 },
	actor: { width: 250, size: 8.5, lineHeight: 11 }
} as const satisfies Record<string, Setting>;

/** Heights in pt of what is on each page: head and foot, and what stands between its parts. */
export const fixed = {
	head: 32,
	foot: 18,
	titleGap: 4,
	captionGap: 8,
	/** The line over the columns of the table, and the room above it. */
	tableHead: 15,
	row: 3.3,
	/** "and 12 more: see page 9" */
	more: 13,
	/** Above the notes, with their rule. */
	notesGap: 12,
	note: 1.5,
	section: 34,
	/** Kept free where many lines stand under one another: screens round rules to whole px. */
	reserve: 10
} as const;
