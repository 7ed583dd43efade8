import { evidence, openExplorer } from '../support/open-explorer.ts';
import { expect, test } from '../support/quiet.ts';
import { tabTo } from '../support/tab-to.ts';
import type { Page } from '@playwright/test';

const dossiers = [
	{ title: 'mali', path: '/', actor: 'amadou-koufa', language: 'English', format: 'SVG' },
	{ title: 'qasr', path: '/d/qasr-training', actor: 'itilaf-al-rimal', language: 'Arabic', format: 'GraphML' }
];

/** F6 goes round the regions; this goes on until the network has the focus. */
async function enterNetwork(page: Page) {
	const network = page.getByRole('application');
	for (let press = 0; press < 5 && !(await network.evaluate((n) => n === document.activeElement)); press++) {
		await page.keyboard.press('F6');
	}
	await expect(network).toBeFocused();
}

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
const hasFocus = (page: Page) => page.evaluate(() => document.activeElement !== document.body);

for (const { title, path, actor, language, format } of dossiers) {
	test(`J6 on ${title}: the network, the evidence, the table and a file, by keyboard and heard`, async ({
		page
	}) => {
		test.slow();
		await openExplorer(page, `${path}#actor=${actor}`);
		const network = page.getByRole('application');
		const narrator = page.getByRole('status', { name: 'Narrator' });
		const heading = evidence(page).getByRole('heading', { level: 2 });
		const name = ((await heading.textContent()) ?? '').trim();

		// 1. The summary.
		await enterNetwork(page);
		await expect(narrator).toContainText(/^\d+ actors, \d+ ties(, \d{4}(–\d{4})?)?\. Most connected: /);
		await expect(network).toHaveAccessibleDescription(
			new RegExp(`^${escaped((await narrator.textContent())!.trim())}`)
		);

		// 2. Neighbours.
		await page.keyboard.press('ArrowDown');
		await expect(narrator).toContainText(/^1 of \d+: /);
		await page.keyboard.press('ArrowDown');
		await expect(narrator).toContainText(/^2 of \d+: /);
		const heard = (await narrator.textContent()) ?? '';
		await expect(narrator).toContainText('Enter for evidence.');

		// 3. Going over, and where that is.
		await page.keyboard.press('ArrowRight');
		await expect(narrator).not.toContainText(heard);
		await page.keyboard.press('w');
		await expect(narrator).toContainText(`Selected: ${name}.`);
		await page.keyboard.press('ArrowLeft');
		await expect(narrator).toContainText(name);

		// 4. The evidence: the focus goes to the excerpt, whose name a screen reader speaks, language and all.
		await page.keyboard.press('Enter');
		await expect(heading).toHaveText(name);
		const excerpts = evidence(page).getByRole('figure', { name: /^Excerpt \d+ of \d+, in / });
		await expect(excerpts.nth(1)).toBeAttached();
		await page.keyboard.press('j');
		await expect(excerpts.nth(0)).toBeFocused();
		await page.keyboard.press('j');
		await expect(excerpts.nth(1)).toBeFocused();
		await page.keyboard.press('k');
		await expect(excerpts.nth(0)).toBeFocused();
		await expect(
			evidence(page)
				.getByRole('figure', { name: new RegExp(`, in ${language}`) })
				.first()
		).toBeAttached();

		// 5. The table, sorted by status.
		await page.keyboard.press('t');
		const grid = page.getByRole('grid', { name: 'Ties' });
		const status = grid.getByRole('columnheader', { name: 'Status' });
		await expect(grid.locator('[role="gridcell"]:focus')).toHaveAttribute('data-column', 'relation');
		await page.keyboard.press('ArrowUp');
		await page.keyboard.press('End');
		for (
			let press = 0;
			press < 9 && !(await status.evaluate((one) => one.contains(document.activeElement)));
			press++
		) {
			await page.keyboard.press('ArrowLeft');
		}
		await page.keyboard.press('Enter');
		await expect(status).toHaveAttribute('aria-sort', 'descending');
		await page.keyboard.press('ArrowDown');
		await page.keyboard.press('Enter');
		const row = await grid.getByRole('row', { selected: true }).locator('.unseen').first().textContent();
		await expect(heading).toHaveText(row!.replace(/\s+/g, ' ').trim());
		await expect(heading).toBeFocused();
		await page.keyboard.press('n');
		await expect(network).toBeFocused();

		// 7. A file.
		await tabTo(page.getByRole('button', { name: 'Save as' }), 'Shift+Tab');
		await page.keyboard.press('Enter');
		await expect(page.getByRole('menuitem').first()).toBeFocused();
		await tabTo(page.getByRole('menuitem', { name: format }), 'ArrowDown');
		const download = page.waitForEvent('download');
		await page.keyboard.press('Enter');
		const confirm = page.getByRole('dialog').getByRole('button', { name: /^Save/ });
		// A format that leaves something out says so first.
		const isAsked = await Promise.race([confirm.waitFor().then(() => true), download.then(() => false)]);
		if (isAsked) await confirm.press('Enter');
		expect((await download).suggestedFilename()).toContain(format.toLowerCase());
		await expect.poll(() => hasFocus(page)).toBe(true);
	});
}

test('F narrows the network hop by hop and says so; the outline and back, and no key loses the focus', async ({
	page
}) => {
	await openExplorer(page, '/#actor=amadou-koufa');
	const narrator = page.getByRole('status', { name: 'Narrator' });
	await enterNetwork(page);
	for (const hops of ['1 hop', '2 hops', '3 hops']) {
		await page.keyboard.press('f');
		await expect(narrator).toContainText(new RegExp(`^Around .*, ${hops}: \\d+ actors`));
	}
	await page.keyboard.press('f');
	await expect(narrator).toContainText(/^43 actors/);
	await expect(page).not.toHaveURL(/focus=/);

	await page.keyboard.press('1');
	await expect(page).toHaveURL(/camera=/);
	await page.keyboard.press('0');
	await expect(page).not.toHaveURL(/camera=/);

	await page.keyboard.press('o');
	const tree = page.getByRole('tree', { name: 'Outline' });
	await expect(tree.locator(':focus')).toHaveAttribute('aria-selected', 'true');
	await page.keyboard.press('ArrowRight');
	await page.keyboard.press('ArrowRight');
	await page.keyboard.press('ArrowRight');
	await expect(tree.locator(':focus')).toHaveAttribute('aria-level', '3');
	await page.goBack();
	await expect(page.getByRole('application')).toBeFocused();

	// Of one's own table no key is taken in a field.
	await page.keyboard.press('/');
	await page.keyboard.type('tno');
	await expect(page.getByRole('combobox', { name: 'Search actors' })).toHaveValue('tno');
	await expect(page).not.toHaveURL(/view=/);
});

test('everything can be reached by Tab, and focus is never lost', async ({ page }) => {
	await openExplorer(page);
	const seen = new Set<string>();
	for (let press = 0; press < 60; press++) {
		await page.keyboard.press('Tab');
		seen.add(
			await page.evaluate(() => {
				const { activeElement: at } = document;
				return `${at?.getAttribute('role') ?? at?.tagName ?? ''} ${at?.getAttribute('aria-label') ?? at?.textContent?.trim() ?? ''}`;
			})
		);
	}
	const all = [...seen].join('\n');
	for (const name of ['Save as', 'Theme', 'Full screen', 'Legend', 'Zoom in']) expect(all).toContain(name);
	expect(all).toMatch(/application/);
});
