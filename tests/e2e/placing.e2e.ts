import type { Page } from '@playwright/test';
import { openExplorer, seeDrawn } from '../support/open-explorer.ts';
import { expect, test } from '../support/own-server.ts';
import { placeOfActor } from '../support/place-of-actor.ts';

const narrator = (page: Page) => page.getByRole('status', { name: 'Narrator' });

test('J6, step 6: an actor is nudged by keys, and undo puts it back', async ({ page }) => {
	await openExplorer(page, '/d/qasr-training#actor=moussa-ag-tezzan');
	const place = () => placeOfActor(page, 'moussa-ag-tezzan');
	const before = await place();
	await page.getByRole('application').focus();
	await page.keyboard.press('m');
	await expect(narrator(page)).toContainText('Moving Moussa ag Tezzan.');
	await page.keyboard.press('ArrowRight');
	await expect(narrator(page)).toContainText('8 pixels right.');
	await page.keyboard.press('Enter');
	await expect(narrator(page)).toContainText('moved and pinned');
	await expect.poll(async () => Math.round((await place()).x - before.x)).toBe(8);
	await expect.poll(async () => Math.abs(Math.round((await place()).y - before.y))).toBe(0);
	await expect(page.getByRole('application')).toBeFocused();

	await page.keyboard.press('Control+z');
	await expect(narrator(page)).toContainText('Undone: ');
	await expect.poll(async () => Math.abs(Math.round((await place()).x - before.x))).toBe(0);
});

test('an actor is dragged: it stays where it was put, nothing else moves, and it is there after a reload', async ({
	page
}) => {
	await openExplorer(page, '/d/qasr-training#actor=tilemsar');
	const standing = await placeOfActor(page, 'qasr-tinzal');
	const from = await placeOfActor(page, 'tilemsar');
	await page.mouse.move(from.x, from.y);
	await page.mouse.down();
	await page.mouse.move(from.x + 20, from.y + 12, { steps: 4 });
	await page.mouse.move(from.x + 36, from.y + 24, { steps: 4 });
	await page.mouse.up();
	await expect(narrator(page)).toContainText('moved and pinned');
	await expect(page.getByRole('status', { name: 'Saved state' })).toHaveText('Saved');
	const put = async () => {
		const at = await placeOfActor(page, 'tilemsar');
		return Math.hypot(at.x - from.x - 36, at.y - from.y - 24);
	};
	await expect.poll(put).toBeLessThan(3);
	const after = await placeOfActor(page, 'qasr-tinzal');
	expect(Math.hypot(after.x - standing.x, after.y - standing.y)).toBeLessThan(2);
	await page.reload();
	await seeDrawn(page);
	// The picture is fitted to the window anew, and holds the actor where it was put.
	await expect.poll(put).toBeLessThan(3);
});
