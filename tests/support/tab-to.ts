import type { Locator } from '@playwright/test';
import { expect } from './quiet.ts';

/** More stops than any page has. */
const most = 200;

/** Presses Tab, or another key that moves the focus, until what is wanted has it, or something inside of it. */
export async function tabTo(wanted: Locator, key = 'Tab') {
	await wanted.waitFor({ state: 'attached' });
	const hasFocus = () => wanted.evaluate((node) => node.contains(document.activeElement));
	const { keyboard } = wanted.page();
	for (let press = 0; press < most && !(await hasFocus()); press++) await keyboard.press(key);
	expect(await hasFocus(), `${key} leads to ${String(wanted)}`).toBe(true);
}

/** As somebody goes there who knows the page: by F6 into the region that holds it, and from there by Tab or Shift Tab. */
export async function reach(wanted: Locator) {
	await wanted.waitFor({ state: 'attached' });
	const region = wanted.locator('xpath=ancestor::*[@data-region][1]');
	if ((await region.count()) > 0) await tabTo(region, 'F6');
	const isBehind = await wanted.evaluate((node) => {
		const place = document.activeElement?.compareDocumentPosition(node) ?? 0;
		return (place & Node.DOCUMENT_POSITION_PRECEDING) !== 0;
	});
	await tabTo(wanted, isBehind ? 'Shift+Tab' : 'Tab');
}
