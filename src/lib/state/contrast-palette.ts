import { palettes, type Palette } from '#core/drawing/palette.ts';

/** The few colours that high contrast has, each as `#RRGGBB`. */
export interface ContrastColours {
	readonly paper: string;
	readonly ink: string;
	readonly selection: string;
}

/** High contrast of our own. */
export const highContrast: ContrastColours = { paper: '#FFFFFF', ink: '#000000', selection: '#0000CC' };

/** A palette of two colours: shape, icon, sign and dash alone tell things apart. */
export function contrastPalette({ paper, ink, selection }: ContrastColours): Palette {
	const { light } = palettes;
	return {
		...light,
		paper,
		surface: paper,
		surface2: paper,
		ink,
		ink2: ink,
		ink3: ink,
		line: ink,
		lineStrong: ink,
		accent: selection,
		selection,
		kinds: new Map([...light.kinds].map(([kind, style]) => [kind, { ...style, fill: ink, ink: paper }])),
		families: new Map([...light.families].map(([family]) => [family, ink]))
	};
}
