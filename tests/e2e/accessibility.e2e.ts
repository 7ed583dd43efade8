import axe from 'axe-core';
import type { Page } from '@playwright/test';
import { openExplorer } from '../support/open-explorer.ts';
import { expect, test } from '../support/quiet.ts';

interface Axe {
	run(options: object): Promise<{
		violations: { id: string; impact: string; nodes: { target: string[]; failureSummary: string }[] }[];
	}>;
}

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

async function expectNothingSerious(page: Page) {
	await page.evaluate(axe.source);
	const { violations } = await page.evaluate(() =>
		(globalThis as unknown as { axe: Axe }).axe.run({ resultTypes: ['violations'] })
	);
	const serious = violations
		.filter(({ impact }) => impact === 'serious' || impact === 'critical')
		.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`);
	expect(serious).toEqual([]);
}

for (const colorScheme of ['light', 'dark'] as const) {
	for (const [view, path] of Object.entries(views)) {
		test(`axe finds nothing serious on ${view}, ${colorScheme}`, async ({ page }) => {
			await page.emulateMedia({ colorScheme });
			await openExplorer(page, path);
			await expectNothingSerious(page);
		});
	}

	test(`axe finds nothing serious in the sheets, ${colorScheme}`, async ({ page }) => {
		await page.emulateMedia({ colorScheme });
		await openExplorer(page, '/d/qasr-training');
		for (const [title, button] of Object.entries(sheets)) {
			await page.getByRole('button', { name: button, exact: true }).click();
			await expect(page.getByRole('dialog', { name: title })).toBeVisible();
			await expectNothingSerious(page);
			await page.keyboard.press('Escape');
			await expect(page.getByRole('dialog', { name: title })).toBeHidden();
		}
	});
}
