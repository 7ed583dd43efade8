import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { Page } from '@playwright/test';
import { bothHands, type Hands } from '../support/hands.ts';
import { openExplorer } from '../support/open-explorer.ts';
import { openOnDisk } from '../support/open-mali.ts';
import { squeezed } from '../support/poppler.ts';
import { expect, test } from '../support/quiet.ts';
import { tabTo } from '../support/tab-to.ts';
import { citeKey, citesOf, noteNumbers } from '../../src/lib/core/briefing/numbering.ts';

const shipped = [
	['mali-2020', 'overview'],
	['qasr-training', 'ten-years']
] as const;

async function choosePreview(page: Page, hands: Hands) {
	const preview = page.getByLabel('Preview');
	if (hands.by === 'mouse') await preview.selectOption('Grey');
	else {
		await tabTo(preview);
		await page.keyboard.press('g');
	}
	await expect(preview).toHaveValue(/grey/i);
	await expect(page.locator('[data-preview="grey"]')).toBeVisible();
}

/** The marks of notes that stand in captions, scene by scene, as they are read. */
const marksIn = (page: Page, within: string) =>
	page
		.locator(within)
		.evaluateAll((parts) =>
			parts.map((part) =>
				[...part.querySelectorAll('sup')].map((mark) => Number(/\d+/.exec(mark.textContent)?.[0]))
			)
		);

for (const [id, name] of shipped) {
	const dossier = await openOnDisk(id);
	const briefing = [...(dossier.briefings?.values() ?? [])].find((each) => each.id === name)!;
	const numbers = noteNumbers(briefing);
	const cited = briefing.scenes.map((scene) => citesOf(scene).map((cite) => numbers.get(citeKey(cite))!));
	const marked = briefing.scenes.map(({ caption }) =>
		caption.flatMap((inline) => ('note' in inline ? [numbers.get(citeKey(inline.note))!] : []))
	);

	for (const hands of bothHands) {
		test(`J9, steps 2, 3 and 7 on ${id}, by ${hands.by}: grey, paper, the same numbers`, async ({ page }) => {
			test.slow(true, 'a PDF of a page a scene');
			await openExplorer(page, `/d/${id}#briefing=${name}`);
			await hands.press(page.getByRole('button', { name: 'Hand-out', exact: true }));
			const paper = page.getByRole('dialog', { name: `Hand-out of ${briefing.title}` });
			const sheets = paper.locator('[data-kind="scene"]');
			await expect(sheets).toHaveCount(briefing.scenes.length);
			await page.evaluate(() => document.fonts.ready.then(() => undefined));

			const figure = paper.locator('figure').first();
			const inColour = await figure.screenshot();
			await choosePreview(page, hands);
			expect((await figure.screenshot()).equals(inColour)).toBe(false);

			const bytes = await page.pdf({
				tagged: true,
				outline: true,
				preferCSSPageSize: true,
				printBackground: true
			});
			const read = await getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise;
			expect(read.numPages).toBe(await paper.locator('.sheet').count());
			expect((await read.getMarkInfo())?.Marked).toBe(true);
			for (const [index, { title }] of briefing.scenes.entries()) {
				const { items } = await (await read.getPage(index + 1)).getTextContent();
				const text = squeezed(items.map((item: object) => ('str' in item ? String(item.str) : '')).join(''));
				expect(text).toContain(squeezed(title));
			}

			const onPaper = await sheets.evaluateAll((parts) =>
				parts.map((part) =>
					[...part.querySelectorAll('[data-note]')].map((note) => Number(note.getAttribute('data-note')))
				)
			);
			expect(onPaper).toEqual(cited.map((all) => all.toSorted((a, b) => a - b)));
			expect(await marksIn(page, '[data-kind="scene"] .caption')).toEqual(marked);
			await page.keyboard.press('Escape');
			await expect(paper).toBeHidden();

			await hands.press(page.getByRole('button', { name: 'Present here' }));
			for (const [index, scene] of briefing.scenes.entries()) {
				await expect(page.locator('.stage').getByRole('heading', { name: scene.title })).toBeVisible();
				expect(await marksIn(page, '.stage .caption .caption')).toEqual([marked[index]]);
				await page.keyboard.press('PageDown');
			}
		});
	}
}
