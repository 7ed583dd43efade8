import type { Page } from '@playwright/test';
import { expect } from './quiet.ts';

/** Opens an address of the explorer and waits until the canvas has drawn it, fonts and all. */
export async function openExplorer(page: Page, path = '/') {
	await page.goto(path);
	await seeDrawn(page);
}

/** Waits until the canvas has drawn its picture; a dossier that ships no positions is arranged first, which takes its time. */
export async function seeDrawn(page: Page) {
	await expect(page.locator('[data-network]')).toHaveAttribute('aria-busy', 'false', {
		timeout: 60_000
	});
	await expect(page.getByText('Arranging…')).toBeHidden({ timeout: 60_000 });
	await page.evaluate(() => document.fonts.ready.then(() => undefined));
}

/** On a phone the evidence is a sheet that is drawn up: waits until it has come all the way. */
export async function seeSheetAtRest(page: Page) {
	await evidence(page).evaluate((sheet) =>
		Promise.allSettled(sheet.getAnimations().map(({ finished }) => finished)).then(() => undefined)
	);
}

/** The panel on the right. */
export function evidence(page: Page) {
	return page.getByRole('complementary', { name: 'Evidence' });
}
