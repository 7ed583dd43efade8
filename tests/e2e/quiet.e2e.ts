import type { Page } from '@playwright/test';
import { expect, test } from '../support/quiet.ts';

// Each fault is planted in the page of the real program; the fixture has to see it.
const planted: [fault: string, seen: RegExp, plant: (page: Page) => Promise<unknown>][] = [
	['an error on the console', /^console: planted/m, (page) => page.evaluate(() => console.error('planted'))],
	['a warning on the console', /^console: planted/m, (page) => page.evaluate(() => console.warn('planted'))],
	[
		'an uncaught error',
		/^uncaught: planted/m,
		(page) =>
			page.evaluate(() => {
				setTimeout(() => {
					throw new Error('planted');
				});
			})
	],
	[
		'an unhandled rejection',
		/^uncaught: planted/m,
		(page) => page.evaluate(() => void Promise.reject(new Error('planted')))
	],
	[
		'an inline style in markup',
		/^csp: style-src-attr/m,
		(page) => page.evaluate(() => document.body.setAttribute('style', 'color: red'))
	],
	[
		'a Trusted Types violation that the code swallowed',
		/^csp: require-trusted-types-for/m,
		(page) =>
			page.evaluate(() => {
				try {
					document.body.innerHTML = '<b>planted</b>';
				} catch {
					// Swallowed, as a careless library would.
				}
			})
	],
	[
		'an outside image',
		/^csp: img-src|^outside: /m,
		(page) => page.evaluate(() => void (new Image().src = 'https://outside.test/planted.png'))
	],
	[
		'an outside request',
		/^csp: connect-src|^outside: /m,
		(page) => page.evaluate(() => void fetch('https://outside.test/planted').catch(() => undefined))
	],
	[
		'an outside window',
		/^outside: /m,
		(page) => page.evaluate(() => void window.open('https://outside.test/planted', '_blank', 'noopener'))
	],
	[
		'a file that is missing',
		/^console: Failed to load resource/m,
		(page) => page.evaluate(() => fetch('/no-such-file').then(() => undefined))
	]
];

for (const [fault, seen, plant] of planted) {
	test(`the fixture sees ${fault}`, async ({ context, page, faults }) => {
		await page.goto('/');
		await plant(page);
		await expect.poll(() => faults.join('\n')).toMatch(seen);
		// Once its pages are closed, no late echo of the fault can arrive.
		await Promise.all(context.pages().map((open) => open.close()));
		faults.length = 0;
	});
}
