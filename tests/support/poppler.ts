// What poppler's programs say of a PDF file. Where they are not installed, tests that need them say so and are skipped.
import { execFileSync, spawnSync } from 'node:child_process';

const programs = ['pdfinfo', 'pdftotext', 'pdffonts', 'pdftoppm'];

export const noPoppler = 'poppler-utils (pdfinfo, pdftotext, pdffonts, pdftoppm) are not installed';
export const hasPoppler = programs.every((program) => spawnSync(program, ['-v']).status === 0);

const run = (program: string, ...words: string[]) =>
	execFileSync(program, words, { encoding: 'utf8', maxBuffer: 2 ** 28 });

/** `Pages`, `Tagged`, `Page size` and whatever else pdfinfo knows. */
export function pdfFacts(path: string): ReadonlyMap<string, string> {
	const rows = run('pdfinfo', path).split('\n');
	return new Map(
		rows.map((row) => {
			const [name = '', ...value] = row.split(':');
			return [name, value.join(':').trim()];
		})
	);
}

/** The text of a page, from 1; of all of them without one. */
export function pdfText(path: string, page?: number): string {
	return run('pdftotext', ...(page ? ['-f', String(page), '-l', String(page)] : []), path, '-');
}

/** A word of a page, the place of its left edge and the height of its line, in pt. */
export interface PdfWord {
	readonly text: string;
	readonly left: number;
	readonly height: number;
}

/** The words of a page, from 1. */
export function pdfWords(path: string, page: number): readonly PdfWord[] {
	const html = run('pdftotext', '-bbox', '-f', String(page), '-l', String(page), path, '-');
	const words = html.matchAll(
		/<word xMin="([\d.]+)" yMin="([\d.]+)" xMax="[\d.]+" yMax="([\d.]+)">([^<]*)</g
	);
	return [...words].map(([, left, top, bottom, text = '']) => ({
		text,
		left: Number(left),
		height: Number(bottom) - Number(top)
	}));
}

/**
 * A text without what tells words apart and turns them round, and without Arabic vowel signs: a PDF has no blanks, so that a
 * reader of it guesses them, and puts such signs before or after their letter.
 */
export function squeezed(text: string): string {
	return text.replace(/\s|\p{Bidi_Control}|[\u064b-\u065f]/gu, '').normalize('NFC');
}

/** Its fonts: names (`[none]` for those that are drawn glyph by glyph, as variable faces are), and whether they are in the file. */
export function pdfFonts(path: string): readonly { readonly name: string; readonly isEmbedded: boolean }[] {
	const [, , ...rows] = run('pdffonts', path).trimEnd().split('\n');
	// name, type, encoding, then "yes" or "no" thrice: embedded, subset, Unicode.
	return rows.map((row) => {
		const [, name = '', embedded] = /^(\S+)\s.*?\s(yes|no)\s+(?:yes|no)\s+(?:yes|no)\s/.exec(row) ?? [];
		return { name, isEmbedded: embedded === 'yes' };
	});
}

/** How far the reddest, greenest or bluest spot of a page, from 1, is from grey: 0 to 255. */
export function mostColour(path: string, page: number): number {
	const words = ['-r', '40', '-f', String(page), '-l', String(page), path];
	const picture = execFileSync('pdftoppm', words, { maxBuffer: 2 ** 28 });
	const head = /^P6\s+\d+\s+\d+\s+255\s/.exec(picture.subarray(0, 40).toString('latin1'))?.[0].length ?? 0;
	let most = 0;
	for (let at = head; at + 2 < picture.length; at += 3) {
		const spot = picture.subarray(at, at + 3);
		most = Math.max(most, Math.max(...spot) - Math.min(...spot));
	}
	return most;
}
