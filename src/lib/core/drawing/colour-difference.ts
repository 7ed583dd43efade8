import { linear, rgb } from './contrast.ts';

/** Lightness 0 to 100, and the two opponent axes of CIELAB under D65. */
export type Lab = readonly [lightness: number, a: number, b: number];

type Matrix = readonly [Triple, Triple, Triple];
type Triple = readonly [number, number, number];

/** The usual sight and the three kinds of colour blindness. */
export type Sight = 'normal' | 'protan' | 'deutan' | 'tritan';

// Machado, Oliveira, Fernandes: A physiologically-based model for simulation of color vision deficiency,
// IEEE TVCG 15(6), 2009; severity 1, on the screen’s own values, as the palette was designed with. Taken on linear RGB,
// some pairs of families fall below 9 (least 5.7 dark, 8.3 light): glyph and verb tell them apart, never colour alone.
const sights: Readonly<Record<Sight, Matrix>> = {
	normal: [
		[1, 0, 0],
		[0, 1, 0],
		[0, 0, 1]
	],
	protan: [
		[0.152286, 1.052583, -0.204868],
		[0.114503, 0.786281, 0.099216],
		[-0.003882, -0.048116, 1.051998]
	],
	deutan: [
		[0.367322, 0.860646, -0.227968],
		[0.280085, 0.672501, 0.047413],
		[-0.01182, 0.04294, 0.968881]
	],
	tritan: [
		[1.255528, -0.076749, -0.178779],
		[-0.078411, 0.930809, 0.147602],
		[0.004733, 0.691367, 0.3039]
	]
};

// Linear sRGB to XYZ relative to the D65 white.
const toXyz: Matrix = [
	[0.4123908 / 0.9504559, 0.3575843 / 0.9504559, 0.1804808 / 0.9504559],
	[0.212639, 0.7151687, 0.0721923],
	[0.0193308 / 1.0890578, 0.1191948 / 1.0890578, 0.9505322 / 1.0890578]
];

/** A colour (`#RRGGBB`) as an eye of that kind sees it, in CIELAB. Simulated channels are clipped to the screen's gamut. */
export function seenAs(colour: string, sight: Sight): Lab {
	const seen = triple(apply(sights[sight], rgb(colour)), clip);
	const [x, y, z] = triple(apply(toXyz, triple(seen, linear)), compress);
	return [116 * y - 16, 500 * (x - y), 200 * (y - z)];
}

/**
 * How different two colours look: CIEDE2000, 0 (equal) upward; about 1 is just noticeable, and 9 is told apart at a glance.
 * Follows Sharma, Wu, Dalal: The CIEDE2000 color-difference formula, Color Research and Application 30(1), 2005.
 */
export function colourDifference(first: Lab, second: Lab): number {
	const [l1, a1, b1] = first;
	const [l2, a2, b2] = second;
	const chroma7 = ((Math.hypot(a1, b1) + Math.hypot(a2, b2)) / 2) ** 7;
	const stretch = 1.5 - Math.sqrt(chroma7 / (chroma7 + 25 ** 7)) / 2;
	const [c1, c2] = [Math.hypot(a1 * stretch, b1), Math.hypot(a2 * stretch, b2)];
	const [h1, h2] = [degrees(b1, a1 * stretch), degrees(b2, a2 * stretch)];

	const isGrey = c1 * c2 === 0;
	const turn = isGrey ? 0 : h2 - h1 > 180 ? h2 - h1 - 360 : h2 - h1 < -180 ? h2 - h1 + 360 : h2 - h1;
	const hue = isGrey
		? h1 + h2
		: Math.abs(h1 - h2) <= 180
			? (h1 + h2) / 2
			: (h1 + h2 + (h1 + h2 < 360 ? 360 : -360)) / 2;
	const [lightness, chroma] = [(l1 + l2) / 2, (c1 + c2) / 2];

	const cosine = (angle: number) => Math.cos((angle * Math.PI) / 180);
	const t =
		1 -
		0.17 * cosine(hue - 30) +
		0.24 * cosine(2 * hue) +
		0.32 * cosine(3 * hue + 6) -
		0.2 * cosine(4 * hue - 63);
	const lightnessPart =
		(l2 - l1) / (1 + (0.015 * (lightness - 50) ** 2) / Math.sqrt(20 + (lightness - 50) ** 2));
	const chromaPart = (c2 - c1) / (1 + 0.045 * chroma);
	const huePart = (2 * Math.sqrt(c1 * c2) * Math.sin((turn * Math.PI) / 360)) / (1 + 0.015 * chroma * t);
	const blueTurn = 60 * Math.exp(-(((hue - 275) / 25) ** 2));
	const rotation =
		-2 * Math.sqrt(chroma ** 7 / (chroma ** 7 + 25 ** 7)) * Math.sin((blueTurn * Math.PI) / 180);
	return Math.sqrt(lightnessPart ** 2 + chromaPart ** 2 + huePart ** 2 + rotation * chromaPart * huePart);
}

/**
 * The same simulation for a drawing as it stands on the screen: the values of an SVG `feColorMatrix` of type `matrix`, to be
 * applied to sRGB values.
 */
export function colourMatrix(sight: Sight): string {
	return [...sights[sight].map((row) => `${row.join(' ')} 0 0`), '0 0 0 1 0'].join(' ');
}

function degrees(y: number, x: number): number {
	const angle = (Math.atan2(y, x) * 180) / Math.PI;
	return angle < 0 ? angle + 360 : angle;
}

function clip(channel: number): number {
	return Math.min(1, Math.max(0, channel));
}

function compress(share: number): number {
	return share > 216 / 24389 ? Math.cbrt(share) : ((24389 / 27) * share + 16) / 116;
}

function triple([a, b, c]: Triple, change: (value: number) => number): Triple {
	return [change(a), change(b), change(c)];
}

function apply(matrix: Matrix, [x, y, z]: Triple): Triple {
	const row = ([a, b, c]: Triple) => a * x + b * y + c * z;
	return [row(matrix[0]), row(matrix[1]), row(matrix[2])];
}
