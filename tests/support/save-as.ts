import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';

/** Saves the view through the menu, past the list of what the format leaves out, and gives the bytes of the file. */
export async function saveBytes(page: Page, format: string): Promise<Buffer> {
	await page.getByRole('button', { name: 'Save as' }).click();
	const saved = page.waitForEvent('download');
	await page.getByRole('menuitem', { name: format }).click();
	const confirm = page.getByRole('dialog').getByRole('button', { name: /^Save/ });
	// Clicked only where it comes: a click that goes on waiting would be one in the next dialog.
	const isAsked = await Promise.race([confirm.waitFor().then(() => true), saved.then(() => false)]);
	if (isAsked) await confirm.click();
	return readFile(await (await saved).path());
}

/** The same as text. */
export async function saveAs(page: Page, format: string): Promise<string> {
	return (await saveBytes(page, format)).toString('utf8');
}
