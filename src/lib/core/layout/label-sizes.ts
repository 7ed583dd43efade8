/** How large names should at least come out, and the sizes that are tried for it, in px. */
export interface LabelSizes {
	readonly least: number;
	readonly tried: readonly number[];
}

/** On a screen at arm's length, and on a wall. */
export const labelSizes = {
	screen: { least: 12, tried: [14, 16, 18, 20, 22] },
	// The canvas leaves a px or two of its frame free: a little more than 22 here is 22 there.
	projector: { least: 22.25, tried: [22.5, 30, 38, 44] }
} as const satisfies Record<string, LabelSizes>;
