/** Red, green and blue, each 0 to 1. */
export type Rgb = readonly [red: number, green: number, blue: number];

/** `#RRGGBB` as numbers. Anything else is read as black. */
export function rgb(hex: string): Rgb {
	const number = /^#[0-9a-f]{6}$/i.test(hex) ? Number.parseInt(hex.slice(1), 16) : 0;
	return [(number >> 16) / 255, ((number >> 8) & 255) / 255, (number & 255) / 255];
}

/** One channel without the sRGB curve (IEC 61966-2-1). */
export function linear(channel: number): number {
	return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
}

/** Relative luminance, 0 (black) to 1 (white), as WCAG 2.2 defines it. */
function luminance(hex: string): number {
	const [red, green, blue] = rgb(hex);
	return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
}

/** WCAG contrast of two colours, 1 (equal) to 21; the order does not matter. */
export function contrastRatio(a: string, b: string): number {
	const [darker, lighter] = [luminance(a), luminance(b)].sort((x, y) => x - y) as [number, number];
	return (lighter + 0.05) / (darker + 0.05);
}

/** The colour `share` (0 to 1) of the way from one to the other, channel by channel in sRGB, as browsers mix by default. */
export function mix(colour: string, toward: string, share: number): string {
	const other = rgb(toward);
	const mixed = rgb(colour).map((channel, index) => channel + ((other[index] ?? 0) - channel) * share);
	return `#${mixed
		.map((channel) =>
			Math.round(channel * 255)
				.toString(16)
				.padStart(2, '0')
		)
		.join('')}`;
}
