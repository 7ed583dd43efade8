import { iconBox, iconPath } from '#core/drawing/icons.ts';

/** An icon in a colour as a picture that Cytoscape can load: an SVG in a data address. Paths and colours are ours alone. */
export function iconImage(icon: string, colour: string): string {
	const side = `width="${iconBox * 2}" height="${iconBox * 2}" viewBox="0 0 ${iconBox} ${iconBox}"`;
	const svg = `<svg xmlns="http://www.w3.org/2000/svg" ${side}><path fill="${colour}" d="${iconPath(icon)}"/></svg>`;
	return `data:image/svg+xml,${encodeURIComponent(svg)}`;
}
