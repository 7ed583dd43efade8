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
