import { evidence, openExplorer, seeDrawn } from '../support/open-explorer.ts';
import { expect, test } from '../support/own-server.ts';
import type { Page } from '@playwright/test';

const saved = (page: Page) => expect(page.getByRole('status', { name: 'Saved state' })).toHaveText('Saved');

test('two actors are merged with a preview, are one after a reload and a later change, and are split again', async ({
	page
}) => {
	await openExplorer(page, '/d/qasr-training');
	const count = evidence(page).locator('dl').first();
	await expect(count).toContainText('46');
	await page.getByRole('button', { name: 'Actors that may be the same…' }).click();
	const list = page.getByRole('dialog', { name: 'May be the same' });
	const pair = list.getByRole('listitem').filter({ hasText: 'Moussa ag Tizzan' }).first();
	await expect(pair).toContainText('They sound alike');
	await expect(pair).toContainText('Both are tied to');
	await pair.getByRole('button', { name: 'Merge…' }).click();

	const merge = page.getByRole('dialog', { name: 'The same as another actor?' });
	await expect(merge.getByRole('region', { name: 'What a merger would move' })).toContainText(
		/\d+ claims? to/
	);
	await merge.getByLabel(/^Why\?/).fill('One man, two spellings.');
	await merge.getByRole('button', { name: 'Merge', exact: true }).click();
	await expect(merge).toBeHidden();
	await expect(evidence(page)).toContainText('merged by analyst');
	await expect(evidence(page)).toContainText('One man, two spellings.');
	await saved(page);

	await page.goto('/d/qasr-training#actor=moussa-ag-tizzan');
	await page.reload();
	await seeDrawn(page);
	await expect(evidence(page)).toContainText('merged by analyst');
	await page.getByRole('application').focus();
	await page.keyboard.press('p');
	await expect(page.getByRole('status', { name: 'Narrator' })).toContainText(/ pinned\.$/);
	await evidence(page).getByRole('button', { name: 'Split' }).click();
	await expect(evidence(page)).not.toContainText('merged by analyst');
	await page.goto('/d/qasr-training#actor=moussa-ag-tizzan');
	await expect(evidence(page).getByRole('heading', { name: 'Moussa ag Tizzan' })).toBeVisible();
});

test('what is never the same is remembered, and not asked again', async ({ page }) => {
	await openExplorer(page, '/d/qasr-training');
	const open = async () => {
		await page.getByRole('button', { name: 'Actors that may be the same…' }).click();
		const dialog = page.getByRole('dialog', { name: 'May be the same' });
		await expect(dialog).toBeVisible();
		return dialog;
	};
	const list = await open();
	const pair = list.getByRole('listitem').filter({ hasText: 'Moussa ag Tizzan' });
	await pair.getByRole('button', { name: 'Never the same' }).click();
	await expect(pair).toHaveCount(0);
	await saved(page);
	await page.reload();
	await seeDrawn(page);
	await expect((await open()).getByRole('listitem').filter({ hasText: 'Moussa ag Tizzan' })).toHaveCount(0);
	await page.keyboard.press('Escape');
	await page.goto('/d/qasr-training#actor=moussa-ag-tizzan');
	await expect(evidence(page)).toContainText('Never the same as Moussa ag Tezzan');
});
