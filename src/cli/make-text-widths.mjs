// node src/cli/make-text-widths.mjs: writes the table of advance widths behind core/drawing/text-width.ts
// from the fonts that the page ships. A test fails where the table is not what these fonts say.
import * as fontkit from 'fontkit';
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { projectRoot } from './mark.mjs';

const target = join(projectRoot, 'src/lib/core/drawing/text-width-table.ts');
const resolve = createRequire(import.meta.url).resolve;

const weights = [400, 600];
const latin = [
	[0x20, 0x7e],
	[0xa0, 0x2ff],
	[0x1e00, 0x1eff],
	[0x2010, 0x2026],
	[0x2030, 0x203a],
	[0x20a0, 0x20bf],
	[0x2122, 0x2122],
	[0x2191, 0x2193],
	[0x2212, 0x2212]
];
const arabic = [
	[0x60c, 0x61b],
	[0x61f, 0x64a],
	[0x660, 0x66f],
	[0x671, 0x6d5],
	[0x6e5, 0x6e6],
	[0x6ee, 0x6ff]
];

// fontkit's own getVariation cannot read WOFF2. The outlines are unpacked without a variation first; then the metrics
// (hmtx + HVAR) are read at the weight.
function openFont(file, weight) {
	const font = fontkit.create(readFileSync(resolve(`@fontsource-variable/${file}-wght-normal.woff2`)));
	Object.defineProperty(font, '_variationProcessor', { value: null, configurable: true });
	font.glyphForCodePoint(0x41);
	font._glyphs = {};
	delete font._variationProcessor;
	font.variationCoords = [weight];
	return font;
}

const perMille = (font, advance) => Math.min(1295, Math.round((advance * 1000) / font.unitsPerEm));
const codePoints = (ranges) =>
	ranges.flatMap(([first, last]) => Array.from({ length: last - first + 1 }, (_, index) => first + index));

// Runs of at most 40 neighbouring code points: the first one, then two base-36 digits of 1/1000 em for each.
function runs(widths) {
	const found = [];
	let next = -1;
	for (const [codePoint, width] of widths) {
		if (codePoint !== next || found.at(-1)[1].length >= 80) found.push([codePoint, '']);
		found.at(-1)[1] += width.toString(36).padStart(2, '0');
		next = codePoint + 1;
	}
	const lines = found.map(([first, digits]) => `\t\t[0x${first.toString(16)}, '${digits}']`);
	return `[\n${lines.join(',\n')}\n\t]`;
}

function latinWidths(weight) {
	const fonts = ['latin', 'latin-ext', 'vietnamese'].map((part) =>
		openFont(`source-sans-3/files/source-sans-3-${part}`, weight)
	);
	return codePoints(latin).flatMap((codePoint) => {
		const font = fonts.find((one) => one.hasGlyphForCodePoint(codePoint));
		return font ? [[codePoint, perMille(font, font.glyphForCodePoint(codePoint).advanceWidth)]] : [];
	});
}

// An Arabic letter is wide at the end of a joined run and narrow before the next letter. The wider of each two forms counts.
function arabicWidths(weight) {
	const whole = openFont('noto-sans-arabic/files/noto-sans-arabic-arabic', weight);
	// Marks are placed by GPOS, whose empty anchors fontkit stumbles over; they have no advance anyway.
	const font = Object.create(whole, { GPOS: { value: null } });
	const joiner = '\u200d';
	const width = (text) => perMille(font, font.layout(text).advanceWidth);
	const shape = (text) => font.layout(text).glyphs.map((glyph) => glyph.id);
	const ending = [];
	const joined = [];
	for (const codePoint of codePoints(arabic)) {
		if (!font.hasGlyphForCodePoint(codePoint)) continue;
		const letter = String.fromCodePoint(codePoint);
		ending.push([codePoint, Math.max(width(letter), width(joiner + letter))]);
		const before = shape(letter + joiner);
		if (shape(letter).every((id) => before.includes(id))) continue;
		joined.push([codePoint, Math.max(width(letter + joiner), width(joiner + letter + joiner))]);
	}
	return { ending, joined };
}

/** The whole file, as it should be. */
export function textWidthTable() {
	const tables = weights.map((weight) => {
		const { ending, joined } = arabicWidths(weight);
		const parts = { latin: latinWidths(weight), arabicEnding: ending, arabicJoined: joined };
		const fields = Object.entries(parts).map(
			([name, widths]) => `\t\t${name}: ${runs(widths).replaceAll('\n', '\n\t')}`
		);
		return `\t${weight}: {\n${fields.join(',\n')}\n\t}`;
	});
	return [
		'// Made by src/cli/make-text-widths.mjs from Source Sans 3 and Noto Sans Arabic; do not edit.',
		'',
		'/** First code point of a run, and two base-36 digits of 1/1000 em for each code point from there. */',
		'export type WidthRun = readonly [first: number, digits: string];',
		'',
		'/** Advance widths by weight. Arabic letters have one at the end of a joined run and one before a letter they join. */',
		'export const textWidthTable: Readonly<',
		"\tRecord<400 | 600, Readonly<Record<'latin' | 'arabicEnding' | 'arabicJoined', readonly WidthRun[]>>>",
		'> = {',
		tables.join(',\n'),
		'};',
		''
	].join('\n');
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) writeFileSync(target, textWidthTable());
