import { rgb } from '#core/drawing/contrast.ts';
import { palettes, type Palette } from '#core/drawing/palette.ts';

/** How a drawing goes onto paper. */
export interface PaperLook {
	/** In shades of grey, made here and not by the printer. */
	readonly isGrey: boolean;
	/** Actors white, with rim and icon in ink: for printers that print areas badly. See `inkOutline` for the rim. */
	readonly isOutline: boolean;
}

/** The light theme, on white, whatever the screen's theme. */
export const paperPalette: Palette = { ...palettes.light, paper: '#FFFFFF', surface: '#FFFFFF' };

/** The palette of paper, looked at that way. */
export function paperPaletteFor({ isGrey, isOutline }: PaperLook): Palette {
	const tone = isGrey ? greyOf : (colour: string) => colour;
	const { kinds, families, ink, ink2, ink3, selection } = paperPalette;
	return {
		...paperPalette,
		ink: tone(ink),
		ink2: tone(ink2),
		ink3: tone(ink3),
		selection: tone(selection),
		kinds: new Map(
			[...kinds].map(([kind, style]) => [
				kind,
				isOutline
					? { ...style, fill: paperPalette.paper, ink }
					: { ...style, fill: tone(style.fill), ink: tone(style.ink) }
			])
		),
		families: new Map([...families].map(([family, colour]) => [family, tone(colour)]))
	};
}

/** A colour (`#RRGGBB`) as the filter `grayscale(1)` shows it: Rec. 709 shares of the screen's own values. */
export function greyOf(colour: string): string {
	const [red, green, blue] = rgb(colour);
	const value = Math.round((0.2126 * red + 0.7152 * green + 0.0722 * blue) * 255);
	return `#${value.toString(16).padStart(2, '0').repeat(3)}`;
}
