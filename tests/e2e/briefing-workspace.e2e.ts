import type { Page } from '@playwright/test';
import { axeFindings } from '../support/axe-findings.ts';
import { dragRow } from '../support/drag-row.ts';
import { openExplorer, seeDrawn } from '../support/open-explorer.ts';
import { expect, test } from '../support/own-server.ts';

const briefing = (page: Page) => page.getByRole('complementary', { name: 'Briefing' });
const rows = (page: Page) => briefing(page).locator('[data-row]');
const titles = (page: Page) => rows(page).locator('.title').allTextContents();
const narrator = (page: Page) => page.getByRole('status', { name: 'Narrator' });
const saved = (page: Page) => expect(page.getByRole('status', { name: 'Saved state' })).toHaveText('Saved');

/** Actors of the dossier, by the list beside the network: as many as were asked for. */
async function actorsOf(page: Page, count: number) {
	const options = page.getByRole('listbox', { name: 'Actors' }).getByRole('option');
	return (await options.locator('bdi').allTextContents()).slice(0, count);
}

/** A briefing of a scene for each actor, by the keys S and / alone. */
async function makeScenes(page: Page, actors: readonly string[]) {
	for (const [place, actor] of actors.entries()) {
		await page.keyboard.press('/');
		await expect(page.getByRole('combobox', { name: 'Search actors' })).toBeFocused();
		await page.keyboard.press('Control+a');
		await page.keyboard.insertText(actor);
		await expect(page.getByRole('option').first()).toContainText(actor);
		await page.keyboard.press('Enter');
		await expect(page.getByRole('heading', { level: 2, name: actor })).toBeVisible();
		await page.getByRole('application').focus();
		await page.keyboard.press('s');
		await expect(narrator(page)).toContainText(`Scene ${place + 1} was made: ${actor}.`);
	}
}

test('J7: scenes are made of views, named, put in order by keys and by drag, and there after a reload', async ({
	page
}) => {
	await openExplorer(page, '/d/qasr-training');
	await page.getByRole('button', { name: 'Briefings' }).click();
	await page.getByRole('menuitem', { name: 'New briefing…' }).click();
	await page.getByRole('textbox', { name: 'Title' }).fill('Who is who');
	await page.keyboard.press('Enter');
	await expect(briefing(page).getByRole('heading', { name: 'Who is who' })).toBeVisible();
	await briefing(page).getByRole('button', { name: 'Search and filters' }).click();
	const actors = await actorsOf(page, 3);
	await makeScenes(page, actors);

	await page.getByRole('button', { name: 'Back to the briefing' }).click();
	await expect.poll(() => titles(page)).toEqual(actors);
	await expect(rows(page).locator('svg')).toHaveCount(3);

	await rows(page).nth(2).focus();
	await page.keyboard.press('Alt+ArrowUp');
	await expect(narrator(page)).toContainText(`“${actors[2]}” is scene 2 of 3 now.`);
	await expect(rows(page).nth(1)).toBeFocused();
	await expect.poll(() => titles(page)).toEqual([actors[0], actors[2], actors[1]]);

	// What there is to look at comes a while after a change, above the rows.
	await expect(briefing(page).locator('summary').filter({ hasText: 'to look at' })).toBeVisible();
	await dragRow(rows(page), 0, 2);
	const ordered = [actors[2], actors[1], actors[0]];
	await expect.poll(() => titles(page)).toEqual(ordered);

	await rows(page).nth(0).click();
	await briefing(page).getByRole('textbox', { name: 'Title' }).fill('What the first scene says');
	await briefing(page).getByRole('textbox', { name: 'Presenter notes' }).fill('Slowly.');
	await briefing(page).getByLabel('Seconds').fill('40');
	await page.keyboard.press('Tab');
	await saved(page);
	const address = page.url();
	await page.reload();
	await seeDrawn(page);
	await expect(briefing(page).getByRole('textbox', { name: 'Presenter notes' })).toHaveValue('Slowly.');
	await expect.poll(() => titles(page)).toEqual(['What the first scene says', ...ordered.slice(1)]);
	expect(page.url()).toBe(address);
	await page.getByRole('button', { name: 'Undo' }).click();
	await expect(briefing(page).getByLabel('Seconds')).toHaveValue('');
});

for (const colorScheme of ['light', 'dark'] as const) {
	test(`axe finds nothing where a briefing is written, ${colorScheme}`, async ({ page }) => {
		await page.emulateMedia({ colorScheme });
		await openExplorer(page, '/d/qasr-training');
		await page.getByRole('button', { name: 'Briefings' }).click();
		await page.getByRole('menuitem').first().click();
		await rows(page).nth(1).click();
		await expect(briefing(page).getByRole('textbox', { name: 'Title' })).toBeVisible();
		await expect(briefing(page).locator('.editor svg[viewBox="0 0 980 520"]')).toBeVisible();
		expect(await axeFindings(page)).toEqual([]);
	});
}

test('who leaves the page while typing is asked, and what was typed is written down meanwhile', async ({
	page
}) => {
	await openExplorer(page, '/d/qasr-training');
	await page.getByRole('button', { name: 'Briefings' }).click();
	await page.getByRole('menuitem').first().click();
	await rows(page).first().click();
	const notes = briefing(page).getByRole('textbox', { name: 'Presenter notes' });
	// By the page itself: what is typed is written down after a pause, and a busy machine may come to a second call after it.
	await notes.evaluate((field) => {
		field.addEventListener('input', () => setTimeout(() => location.reload()), { once: true });
	});
	const asked = page.waitForEvent('dialog');
	const typed = notes.fill('Typed at the last moment.');
	await (await asked).dismiss();
	await typed;
	await saved(page);
	await page.reload();
	await seeDrawn(page);
	await expect(notes).toHaveValue('Typed at the last moment.');
});

test('on a phone the briefing is a page, and each scene one of its own', async ({ page }) => {
	await page.setViewportSize({ width: 390, height: 844 });
	await openExplorer(page, '/d/qasr-training');
	await page.getByRole('button', { name: 'Briefings' }).click();
	await page.getByRole('menuitem').first().click();
	await expect(rows(page).first()).toBeVisible();
	await rows(page).first().click();
	await expect(rows(page).first()).toBeHidden();
	await expect(briefing(page).getByRole('textbox', { name: 'Title' })).toBeVisible();
	await briefing(page).getByRole('button', { name: 'Scenes' }).click();
	await expect(rows(page).first()).toBeVisible();
	await briefing(page).getByRole('button', { name: 'Network' }).click();
	await expect(briefing(page)).toBeHidden();
	const wide = await page.evaluate(() => document.documentElement.scrollWidth);
	expect(wide).toBe(390);
});
