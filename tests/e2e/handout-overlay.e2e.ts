import type { Page } from '@playwright/test';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { writeDossierJson } from '../../src/lib/core/formats/dossier-json/write-dossier-json.ts';
import { dossierId } from '../../src/lib/core/model/ids.ts';
import { contentOf, fiveScenes } from '../support/five-scenes.ts';
import { bothHands, type Hands } from '../support/hands.ts';
import { openExplorer } from '../support/open-explorer.ts';
import { openOnDisk } from '../support/open-mali.ts';
import { expect, test } from '../support/quiet.ts';

const dossier = await openOnDisk('qasr-training');
const five = fiveScenes(dossier);
const content = contentOf(dossier, five);
const file = {
	name: 'copy.json',
	mimeType: 'application/json',
	buffer: Buffer.from(
		writeDossierJson({
			...dossier,
			about: { ...dossier.about, id: dossierId('only-here'), title: 'Only in this window' },
			briefings: new Map([[five.id, five]])
		})
	)
};

const overlay = (page: Page) => page.getByRole('dialog', { name: `Hand-out of ${five.title}` });
const scenes = (page: Page) => overlay(page).locator('[data-kind="scene"]');

/** A dossier of a file, that no server has, and its briefing. */
async function openFile(page: Page, hands: Hands) {
	await openExplorer(page, '/d/qasr-training');
	await hands.press(page.getByRole('button', { name: /^Dossier: / }));
	await hands.pick(page.getByRole('menuitem', { name: 'Open a dossier…' }));
	const dialog = page.getByRole('dialog', { name: 'Open a dossier' });
	await dialog.locator('input[type=file]').first().setInputFiles(file);
	await hands.press(dialog.getByRole('button', { name: 'Look at it in this window' }));
	await expect(page).toHaveTitle(/Only in this window/);
	await hands.press(page.getByRole('button', { name: 'Briefings' }));
	await hands.pick(page.getByRole('menuitem', { name: five.title }));
	await expect(
		page.getByRole('complementary', { name: 'Briefing' }).getByRole('heading', { name: five.title })
	).toBeVisible();
}

for (const hands of bothHands) {
	test(`the hand-out of a dossier that is open in this window only, by ${hands.by}`, async ({ page }) => {
		await openFile(page, hands);
		const button = page.getByRole('button', { name: 'Hand-out', exact: true });
		await hands.press(button);
		await expect(scenes(page)).toHaveCount(content.scenes.length);
		for (const { title } of five.scenes)
			await expect(overlay(page).getByRole('heading', { level: 2, name: title })).toBeVisible();
		expect(
			await scenes(page)
				.locator('[data-note]')
				.evaluateAll((notes) => notes.map((note) => note.getAttribute('data-note')))
		).toEqual(content.scenes.flatMap(({ notes }) => notes.map(({ number }) => String(number))));
		await page.evaluate(() =>
			Object.assign(globalThis, { print: () => Object.assign(globalThis, { printed: true }) })
		);
		await hands.press(overlay(page).getByRole('button', { name: 'Print or save as PDF' }));
		expect(await page.evaluate(() => (globalThis as { printed?: boolean }).printed)).toBe(true);

		await page.keyboard.press('Escape');
		await expect(overlay(page)).toHaveCount(0);
		await expect(button).toBeFocused();
	});
}

test('what is printed over the explorer is the hand-out alone, a page a sheet', async ({ page }) => {
	await openFile(page, bothHands[0]!);
	await page.getByRole('button', { name: 'Hand-out', exact: true }).click();
	await expect(scenes(page)).toHaveCount(content.scenes.length);
	await page.evaluate(() => document.fonts.ready.then(() => undefined));
	const sheets = await overlay(page).locator('.sheet').count();
	await page.emulateMedia({ media: 'print' });
	await expect(page.getByRole('banner')).toHaveCount(0);
	await expect(page.locator('[data-network]')).toBeHidden();
	await expect(page.locator('.only-print')).toBeHidden();
	await expect(overlay(page).getByRole('button', { name: 'Close' })).toBeHidden();
	for (const { title } of five.scenes)
		await expect(overlay(page).getByRole('heading', { level: 2, name: title })).toBeVisible();
	const read = await getDocument({
		data: new Uint8Array(await page.pdf({ preferCSSPageSize: true })),
		verbosity: 0
	}).promise;
	expect(read.numPages).toBe(sheets);
});
