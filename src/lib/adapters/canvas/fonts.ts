/** The face of everything drawn on the canvas. */
export const canvasFont =
	'"Source Sans 3 Variable","Source Sans 3","Noto Sans Arabic Variable",system-ui,sans-serif';

// Faces come in files by script: a sample of each brings its file.
const samples = [
	['Source Sans 3 Variable', 'Abc'],
	['Source Sans 3 Variable', 'Aʿḥṣ'],
	['Noto Sans Arabic Variable', 'قبيلة']
] as const;

const patience = 3000;

/** Whether a family (with or without quotes) is one that the canvas draws with. */
export function isCanvasFace(family: string): boolean {
	return samples.some(([name]) => family.replaceAll('"', '') === name);
}

/**
 * Wait until the canvas's faces are there, or for 3 s: a canvas measures and draws text only once. A face that cannot be
 * had is no fault; text is then drawn in the system's.
 */
export async function loadFonts(fonts: FontFaceSet = document.fonts): Promise<void> {
	const faces = samples.map(([family, text]) => fonts.load(`600 14px "${family}"`, text));
	let timer: ReturnType<typeof setTimeout> | undefined;
	const enough = new Promise<void>((resolve) => {
		timer = setTimeout(resolve, patience);
	});
	await Promise.race([Promise.allSettled(faces), enough]);
	clearTimeout(timer);
}

/**
 * How far below its baseline the face has its bottom, as a share of the font size. Cytoscape hangs text by the bottom, and
 * browsers differ in where that is.
 */
export function fontDescent(): number {
	const context = document.createElement('canvas').getContext('2d');
	if (!context) return 0.28;
	context.font = `600 100px ${canvasFont}`;
	const ascent = (baseline: CanvasTextBaseline) => {
		context.textBaseline = baseline;
		return context.measureText('H').actualBoundingBoxAscent;
	};
	return (ascent('bottom') - ascent('alphabetic')) / 100;
}
