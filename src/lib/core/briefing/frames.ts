import type { Frame } from '#core/layout/frame.ts';

// The sizes that a scene is drawn for, in units. A stage is 1280 × 720 of them: on a projector of 1920 × 1080 px a unit is 1.5 px. On
// paper one is 0.2 mm.

/** The room for the drawing on a stage, in units: beside the legend and between title and caption. */
export const stageFigure: Frame = { width: 980, height: 520 };

/** The room for the drawing on an A4 page, 182 × 164 mm: more than half of its height. */
export const pageFigure: Frame = { width: 910, height: 820 };

/** Font size of names in a scene, in units: 22.5 px on a projector, 8.5 pt on paper. */
export const sceneFontSize = 15;

/** Font size of what is written along a tie: 18 px on a projector, 6.8 pt on paper. */
export const wordFontSize = 12;

/** px of a projector (1920 × 1080) that one unit of a stage is. */
export const projectorPx = 1.5;

/** Names smaller than this on a projector cannot be read from the last row. */
export const leastProjectorPx = 22;
