import type { Label } from './display-list.ts';

/** Half the height of capitals in Source Sans 3, as a share of the font size. */
const halfCapital = 0.33;

/** Where the baseline of a label's line (from 0) runs, in px of the frame: capitals stand in the middle of their line. */
export function baselineOf(label: Pick<Label, 'box' | 'lineHeight' | 'fontSize'>, line: number): number {
	return label.box.y + (line + 0.5) * label.lineHeight + halfCapital * label.fontSize;
}
