import { actorId } from '../../src/lib/core/model/ids.ts';
import { primaryName } from '../../src/lib/core/model/actor.ts';
import { evidence, openExplorer } from '../support/open-explorer.ts';
import { openMali } from '../support/open-mali.ts';
import { expect, test } from '../support/quiet.ts';

const mali = await openMali();
const koufa = primaryName(mali.actors.get(actorId('amadou-koufa'))!).text;

test('J6, steps 1 to 4: the network by keyboard, heard', async ({ page }) => {
	await openExplorer(page, '/#actor=amadou-koufa');
	const network = page.getByRole('application');
	const narrator = page.getByRole('status', { name: 'Narrator' });

	for (let press = 0; press < 4 && !(await network.evaluate((n) => n === document.activeElement)); press++) {
		await page.keyboard.press('F6');
	}
	await expect(network).toBeFocused();
	await expect(network).toHaveAccessibleDescription(/43 actors, 67 ties\. Most connected: Mali/);

	await page.keyboard.press('ArrowDown');
	await expect(narrator).toContainText(/^1 of \d+: /);
	await page.keyboard.press('ArrowDown');
	await expect(narrator).toContainText(/^2 of \d+: /);
	const heard = (await narrator.textContent()) ?? '';
	await expect(narrator).toContainText('Enter for evidence.');

	await page.keyboard.press('ArrowRight');
	await expect(narrator).not.toContainText(heard);
	await page.keyboard.press('w');
	await expect(narrator).toContainText(koufa);
	await page.keyboard.press('ArrowLeft');
	await expect(narrator).toContainText(koufa);

	await page.keyboard.press('Enter');
	await expect(evidence(page).getByRole('heading', { level: 2 })).toHaveText(koufa);
	// The focus goes to the excerpt, whose name a screen reader speaks, language and all.
	const excerpts = evidence(page).getByRole('figure', { name: /^Excerpt \d of \d, in English$/ });
	await page.keyboard.press('j');
	await expect(excerpts.nth(0)).toBeFocused();
	await page.keyboard.press('j');
	await expect(excerpts.nth(1)).toBeFocused();
	await page.keyboard.press('k');
	await expect(excerpts.nth(0)).toBeFocused();
	expect(await page.evaluate(() => document.activeElement === document.body)).toBe(false);
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
