import type { Locator, Page } from '@playwright/test';
import { axeFindings } from '../support/axe-findings.ts';
import { evidence, openExplorer } from '../support/open-explorer.ts';
import { expect, test } from '../support/quiet.ts';

const views = {
	'the front page': '/',
	'an actor': '/#actor=amadou-koufa',
	'a tie': '/#actor=amadou-koufa&tie=amadou-koufa~founded~flm',
	'an article': '/#read=voa-mali-seeks-to-negotiate-with-jihadists,koufa-founded-flm',
	'a contested tie': '/d/qasr-training#tie=itilaf-al-rimal~controls~qasr-tinzal',
	'an Arabic article': '/d/qasr-training#read=waha-2020-truce',
	'the table': '/d/qasr-training#view=table&tie=itilaf-al-rimal~controls~qasr-tinzal',
	'the table of actors': '/d/qasr-training#view=table&rows=actors&sort=kind',
	'the outline': '/d/qasr-training#view=outline&tie=itilaf-al-rimal~controls~qasr-tinzal',
	'a focus': '/d/qasr-training#actor=itilaf-al-rimal&focus=itilaf-al-rimal,2'
};

/** What opens after a click: the button, by its name, and the dialog. */
const sheets = {
	History: 'Saved. History',
	'Add an article': 'Add an article…',
	'May be the same': 'Actors that may be the same…',
	Keys: 'Keys'
};

const briefing = '/d/qasr-training#briefing=ten-years';

const expectNothing = async (page: Page) => expect(await axeFindings(page)).toEqual([]);

/** The panel tells of what is selected, and the list beside the network has come. */
async function seeWhole(page: Page, path: string) {
	await expect(evidence(page).getByRole('heading', { level: 2 })).toBeVisible();
	if (path.includes('view=table')) await expect(page.getByRole('grid')).toBeVisible();
	if (path.includes('view=outline')) await expect(page.getByRole('tree', { name: 'Outline' })).toBeVisible();
}

async function close(dialog: Locator) {
	await dialog.page().keyboard.press('Escape');
	await expect(dialog).toBeHidden();
}

async function fromDossierMenu(page: Page, title: string) {
	await page.getByRole('button', { name: /^Dossier: / }).click();
	await page.getByRole('menuitem', { name: `${title}…` }).click();
	const dialog = page.getByRole('dialog', { name: title });
	await expect(dialog).toBeVisible();
	await expectNothing(page);
	return dialog;
}

for (const colorScheme of ['light', 'dark'] as const) {
	test.describe(`axe, ${colorScheme}:`, () => {
		// Without motion nothing is half faded in, which axe would take for too faint.
		test.use({ colorScheme, contextOptions: { reducedMotion: 'reduce' } });

		for (const [view, path] of Object.entries(views)) {
			test(`nothing on ${view}`, async ({ page }) => {
				await openExplorer(page, path);
				await seeWhole(page, path);
				await expectNothing(page);
			});
		}

		test('nothing in the sheets', async ({ page }) => {
			await openExplorer(page, '/d/qasr-training');
			for (const [title, button] of Object.entries(sheets)) {
				await page.getByRole('button', { name: button, exact: true }).click();
				await expect(page.getByRole('dialog', { name: title })).toBeVisible();
				await expectNothing(page);
				await close(page.getByRole('dialog', { name: title }));
			}
		});

		test('nothing where a dossier is opened or begun, and was refused', async ({ page }) => {
			await openExplorer(page, '/d/qasr-training');
			const open = await fromDossierMenu(page, 'Open a dossier');
			const file = { name: 'broken.json', mimeType: 'application/json', buffer: Buffer.from('{"format":') };
			await open.locator('input[type=file]').first().setInputFiles(file);
			await expect(open.getByRole('alert')).toContainText('It was not opened.');
			await expectNothing(page);
			await close(open);

			const made = await fromDossierMenu(page, 'New dossier');
			await made.getByRole('button', { name: 'Make it' }).click();
			await expect(made.getByRole('alert')).toBeVisible();
			await expectNothing(page);
		});

		test('nothing where an article is added and faults are shown', async ({ page }) => {
			await openExplorer(page, '/d/qasr-training');
			await page.getByRole('button', { name: 'Add an article…' }).click();
			const form = page.getByRole('dialog', { name: 'Add an article' });
			await form.getByLabel(/^Published/).fill('2020-13');
			await form.getByRole('button', { name: 'Add the article' }).click();
			await expect(form.getByText('Say who published it.')).toBeVisible();
			await expect(form.getByText(/Write a year, a month or a day/)).toBeVisible();
			await expectNothing(page);
		});

		test('nothing where two actors are held to be one', async ({ page }) => {
			await openExplorer(page, '/d/qasr-training#actor=moussa-ag-tizzan');
			await evidence(page).getByRole('button', { name: 'Same as another actor…' }).click();
			const sheet = page.getByRole('dialog', { name: 'The same as another actor?' });
			const alike = sheet.getByRole('button', { name: 'Moussa ag Tezzan' });
			await expect(alike).toBeVisible();
			await expectNothing(page);
			await alike.click();
			await expect(sheet.getByRole('region', { name: 'What a merger would move' })).toBeVisible();
			await expectNothing(page);
		});

		test('nothing where a briefing is shown in this window', async ({ page }) => {
			await openExplorer(page, briefing);
			await page.getByRole('button', { name: 'Present here' }).click();
			// With a hand on it the bar stays.
			await page.getByRole('toolbar', { name: 'Briefing' }).hover();
			await expectNothing(page);
			await page.keyboard.press('o');
			await expect(page.getByRole('list', { name: 'All scenes' })).toBeVisible();
			await expectNothing(page);
			await page.keyboard.press('o');
			await page.keyboard.press('e');
			await expect(page.getByRole('complementary', { name: 'The briefing waits' })).toBeVisible();
			await expectNothing(page);
		});

		test('nothing in the presenter’s window and in the audience’s', async ({ page, context }) => {
			await openExplorer(page, briefing);
			const opened = context.waitForEvent('page');
			await page.getByRole('button', { name: 'Two screens' }).click();
			const audience = await opened;
			await expect(page.getByText('The audience sees scene 1')).toBeVisible();
			await expectNothing(page);
			await expect(audience.getByRole('article')).toBeVisible();
			await expectNothing(audience);
			await page.keyboard.press('o');
			await expect(audience.getByRole('list', { name: 'All scenes' })).toBeVisible();
			await expectNothing(audience);
			await audience.close();
			await expect(page.getByRole('alert')).toBeVisible();
			await expectNothing(page);
		});

		test('nothing in the hand-out over the explorer', async ({ page }) => {
			await openExplorer(page, briefing);
			await page.getByRole('button', { name: 'Hand-out', exact: true }).click();
			await expect(page.getByRole('dialog', { name: /^Hand-out of / })).toBeVisible();
			await expectNothing(page);
		});
	});
}
