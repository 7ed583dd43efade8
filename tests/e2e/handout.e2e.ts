import { execFile } from 'node:child_process';
import { mkdir, readFile, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Page } from '@playwright/test';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { writeBriefings } from '../../src/lib/core/formats/dossier-folder/briefing-files.ts';
import { axeFindings } from '../support/axe-findings.ts';
import { contentOf, fiveScenes, plantedWord } from '../support/five-scenes.ts';
import { openOnDisk } from '../support/open-mali.ts';
import { expect, test } from '../support/own-server.ts';
import {
	hasPoppler,
	mostColour,
	noPoppler,
	pdfFacts,
	pdfFonts,
	pdfText,
	pdfWords,
	squeezed
} from '../support/poppler.ts';

const run = promisify(execFile);
const dossier = await openOnDisk('qasr-training');
const briefing = fiveScenes(dossier);
const content = contentOf(dossier, briefing);
const address = `/d/qasr-training/handout/${briefing.id}`;
const asPdf = { tagged: true, outline: true, preferCSSPageSize: true, printBackground: true };

test.beforeEach(async ({ server }) => {
	for (const [path, text] of writeBriefings({ briefings: new Map([[briefing.id, briefing]]) })) {
		await mkdir(join(server.data, 'qasr-training/briefings'), { recursive: true });
		await writeFile(join(server.data, 'qasr-training', path), text);
	}
});

async function openHandout(page: Page) {
	await page.goto(address);
	await expect(page.locator('[data-kind="scene"]')).toHaveCount(content.scenes.length);
	// Sheets are fitted to the window once the page does what it is asked for.
	await expect(page.locator('.sheets')).toHaveAttribute('style', /zoom/);
	await page.evaluate(() => document.fonts.ready.then(() => undefined));
}

/** Numbers of notes that the pages on screen have, scene by scene. */
const onScreen = (page: Page) =>
	page
		.locator('[data-kind="scene"]')
		.evaluateAll((sheets) =>
			sheets.map((sheet) =>
				[...sheet.querySelectorAll('[data-note]')].map((note) => Number(note.getAttribute('data-note')))
			)
		);

/** The same on a page of the PDF: what stands at the edge of one of the two columns of notes, and is a number. */
function inPdf(path: string, page: number): readonly number[] {
	const mm = 72 / 25.4;
	const edges = [14 * mm, 14 * mm + (182 * mm - 14) / 2 + 14];
	const isAtEdge = (left: number) => edges.some((edge) => Math.abs(left - edge) < 2);
	// The marks in a caption are smaller.
	return pdfWords(path, page)
		.filter(({ text, left, height }) => /^\d+$/.test(text) && isAtEdge(left) && height > 13)
		.map(({ text }) => Number(text))
		.sort((a, b) => a - b);
}

test('the hand-out is a page a scene, shrinks to a phone, and leads from marks to notes', async ({
	page
}) => {
	await openHandout(page);
	await expect(page.getByRole('heading', { level: 1 })).toHaveText(briefing.title);
	for (const title of [...briefing.scenes.map((scene) => scene.title), 'Sources', 'Method and limits'])
		await expect(page.getByRole('heading', { level: 2, name: title })).toBeVisible();
	expect(await onScreen(page)).toEqual(content.scenes.map(({ notes }) => notes.map(({ number }) => number)));
	const mark = page.locator('sup a').first();
	await mark.click();
	await expect(page.locator(`${await mark.getAttribute('href')} a.number`)).toBeFocused();
	await page.setViewportSize({ width: 390, height: 844 });
	await expect
		.poll(() => page.evaluate(() => document.documentElement.scrollWidth - innerWidth))
		.toBeLessThanOrEqual(0);
});

test('the preview in grey is for the eye; only “Print in grey” reaches paper', async ({ page }, info) => {
	test.skip(!hasPoppler, noPoppler);
	await openHandout(page);
	const print = async (name: string) => {
		const path = info.outputPath(`${name}.pdf`);
		await page.pdf({ ...asPdf, path });
		return mostColour(path, 1);
	};
	const before = await page.locator('figure').first().screenshot();
	await page.getByLabel('Preview').selectOption('Grey');
	await expect(page.locator('[data-preview="grey"]')).toBeVisible();
	expect((await page.locator('figure').first().screenshot()).equals(before)).toBe(false);
	expect(await print('preview')).toBeGreaterThan(100);
	await page.getByLabel('Print in grey').check();
	expect(await print('grey')).toBeLessThanOrEqual(8);
});

test('the PDF: A4, a page a scene with its notes, tagged, with bookmarks, in our own faces', async ({
	page
}, info) => {
	await openHandout(page);
	const path = info.outputPath('handout.pdf');
	await page.pdf({ ...asPdf, path });
	const pages = await page.locator('.sheet').count();

	const read = await getDocument({ data: new Uint8Array(await readFile(path)), verbosity: 0 }).promise;
	expect(read.numPages).toBe(pages);
	const [top] = await read.getOutline();
	expect(top?.title).toBe(briefing.title);
	const bookmarks = top?.items.map(({ title }: { title: string }) => title) ?? [];
	for (const [index, { title }] of briefing.scenes.entries()) expect(bookmarks[index]).toContain(title);
	expect(bookmarks).toEqual(expect.arrayContaining(['Sources', 'Actors', 'Legend', 'Method and limits']));
	const tree = JSON.stringify(await (await read.getPage(1)).getStructTree());
	expect(tree).toContain('"role":"Table"');
	expect(tree).toContain(`"alt":"Figure: ${content.scenes[0]!.lit.actors.size} actors`);

	test.skip(!hasPoppler, noPoppler);
	const facts = pdfFacts(path);
	let arabicWords = 0;
	expect(facts.get('Tagged')).toBe('yes');
	expect(facts.get('Page size')).toMatch(/A4/);
	for (const scene of content.scenes) {
		const said = squeezed(pdfText(path, scene.number));
		expect(said).toContain(squeezed(scene.scene.title));
		expect(inPdf(path, scene.number)).toEqual(scene.notes.map(({ number }) => number));
		expect(said).toContain(
			squeezed(`Scene ${scene.number} of ${content.scenes.length} · page ${scene.number} of ${pages}`)
		);
		const words = scene.notes.flatMap(({ excerpt }) => excerpt!.text.match(/[\p{L}\p{M}]{4,}/gu) ?? []);
		const lost = words.filter((word) => !said.includes(squeezed(word)));
		expect(lost.filter((word) => !/\p{Script=Arabic}/u.test(word))).toEqual([]);
		// Shaped, joined and in order; where direction changes in a line, the reader takes one or the other apart.
		const inArabic = words.filter((word) => /\p{Script=Arabic}/u.test(word));
		expect(lost.length).toBeLessThanOrEqual(inArabic.length * 0.1);
		arabicWords += inArabic.length;
	}
	expect(arabicWords).toBeGreaterThan(20);
	const fonts = pdfFonts(path);
	expect(fonts.length).toBeGreaterThan(0);
	expect(fonts.filter(({ isEmbedded }) => !isEmbedded)).toEqual([]);
	// Variable faces have no name there; any other face comes from the machine.
	expect(new Set(fonts.map(({ name }) => name))).toEqual(new Set(['[none]']));
});

test('what is for the presenter is neither in the page’s print nor in the pack, unless asked for', async ({
	page,
	server
}, info) => {
	test.slow();
	const textOf = async (path: string) => {
		const bytes = await readFile(path);
		const read = await getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise;
		const pages = await Promise.all(
			Array.from({ length: read.numPages }, async (_, index) =>
				(await (await read.getPage(index + 1)).getTextContent()).items
					.map((item: object) => ('str' in item ? String(item.str) : ''))
					.join('')
			)
		);
		const { info: details } = await read.getMetadata();
		return [bytes.toString('latin1'), squeezed(pages.join('')), JSON.stringify(details)].join('\n');
	};
	await openHandout(page);
	const path = info.outputPath('handout.pdf');
	await page.pdf({ ...asPdf, path });
	expect(await textOf(path)).not.toContain(plantedWord);

	const pack = async (name: string, ...more: string[]) => {
		const out = info.outputPath(name);
		const words = ['src/cli/run.mjs', 'brief', 'qasr-training', 'five', '--out', out, ...more];
		await run(process.execPath, words, { env: { ...process.env, ENTENTE_DATA: server.data } });
		const files = await readdir(out, { recursive: true, withFileTypes: true });
		return new Map(
			await Promise.all(
				files
					.filter((entry) => entry.isFile())
					.map(async (entry) => {
						const file = join(entry.parentPath, entry.name);
						const text = entry.name.endsWith('.pdf') ? await textOf(file) : await readFile(file, 'utf8');
						return [entry.name, text] as const;
					})
			)
		);
	};
	const usual = await pack('usual');
	expect([...usual.keys()].filter((name) => name.endsWith('.svg'))).toHaveLength(content.scenes.length);
	expect([...usual].filter(([, text]) => text.includes(plantedWord))).toEqual([]);
	const asked = await pack('asked', '--notes');
	expect([...asked].filter(([, text]) => text.includes(plantedWord)).map(([name]) => name)).toEqual(
		expect.arrayContaining(['captions.md', 'five.pdf'])
	);

	// The same numbers in all of them.
	const seen = await onScreen(page);
	const svgs = [...usual].filter(([name]) => name.endsWith('.svg')).sort(([a], [b]) => (a < b ? -1 : 1));
	for (const [index, [, svg]] of svgs.entries()) {
		const part = svg.slice(svg.indexOf('>Notes<'), svg.indexOf('>Sources<'));
		const numbers = [...part.matchAll(/>\u2068?(\d+)\. /g)].map(([, number]) => Number(number));
		expect(numbers).toEqual(seen[index]);
	}
	const captions = usual
		.get('captions.md')!
		.split(/^## Scene /m)
		.slice(1);
	for (const [index, text] of captions.entries())
		expect([...text.matchAll(/^\\\[(\d+)\\\] /gm)].map(([, number]) => Number(number))).toEqual(seen[index]);
});

for (const colorScheme of ['light', 'dark'] as const) {
	test.describe(`${colorScheme}:`, () => {
		test.use({ colorScheme });

		test('axe finds nothing, and the paper is light', async ({ page }) => {
			await openHandout(page);
			expect(await axeFindings(page)).toEqual([]);
			await expect(page.locator('.sheet').first()).toHaveCSS('background-color', 'rgb(255, 255, 255)');
		});
	});
}

test('an address without a briefing gets its sentence', async ({ page, faults }) => {
	expect((await page.goto('/d/qasr-training/handout/none'))?.status()).toBe(404);
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('There is no briefing of this name here.');
	expect((await page.goto('/d/nobody/handout/none'))?.status()).toBe(404);
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('There is no dossier of this name here.');
	expect(faults.every((fault) => fault.includes('404 (Not Found)'))).toBe(true);
	faults.length = 0;
});
