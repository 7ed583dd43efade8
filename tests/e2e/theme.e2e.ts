import type { Page } from '@playwright/test';
import { seeDrawn } from '../support/open-explorer.ts';
import { expect, test } from '../support/quiet.ts';

const paper = { light: 'rgb(246, 244, 239)', dark: 'rgb(18, 22, 27)', contrast: 'rgb(255, 255, 255)' };

/** Keep what each frame of the page looks like, from the first one that has a body until the canvas has drawn. */
async function watchFrames(page: Page) {
	await page.addInitScript(() => {
		const seen: string[] = [];
		Object.assign(globalThis, { seen });
		requestAnimationFrame(function look() {
			requestAnimationFrame(look);
			if (!document.body) return;
			const first = document.querySelector('.first');
			const shown = first && getComputedStyle(first).visibility === 'visible' ? 'picture' : 'no picture';
			// A busy machine shows the page before the picture in it has been parsed.
			const isParsed = first !== null || document.readyState !== 'loading';
			const ground = getComputedStyle(document.body).backgroundColor;
			seen.push(isParsed ? `${ground}, ${shown}` : ground);
		});
	});
	return async () => {
		const seen = await page.evaluate(() => (globalThis as unknown as { seen: string[] }).seen);
		const parsed = seen.filter((frame) => frame.includes('picture'));
		const early = seen.filter((frame) => !frame.includes('picture') && !parsed[0]?.startsWith(`${frame},`));
		return [...new Set([...early, ...parsed])];
	};
}

async function choose(page: Page, theme: string) {
	await page.goto('/');
	await seeDrawn(page);
	await page.getByRole('button', { name: 'Theme' }).click();
	await page.getByRole('menuitemradio', { name: theme }).click();
}

for (const [machine, theme, label, hasPicture] of [
	['light', 'dark', 'Dark', false],
	['dark', 'light', 'Light', true],
	['light', 'contrast', 'High contrast', false]
] as const) {
	test(`a ${machine} machine and ${label} chosen: no frame of the page is in another theme`, async ({
		page
	}) => {
		await page.emulateMedia({ colorScheme: machine });
		await choose(page, label);
		const frames = await watchFrames(page);
		await page.reload();
		await seeDrawn(page);
		// The server's picture is a light one: it is shown where the page is, and gone once the canvas has drawn.
		const expected = [`${paper[theme]}, no picture`];
		if (hasPicture) expected.unshift(`${paper[theme]}, picture`);
		expect(await frames()).toEqual(expected);
	});
}

test('the theme is there before any module of the program, by a script of the same site', async ({
	page
}) => {
	await page.emulateMedia({ colorScheme: 'light' });
	await choose(page, 'Dark');
	await page.route('**/_app/immutable/**/*.js', () => undefined);
	await page.reload({ waitUntil: 'commit' });
	await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
	await expect(page.locator('body')).toHaveCSS('background-color', paper.dark);
	await page.unrouteAll({ behavior: 'ignoreErrors' });
});

test('as the machine: nothing is put on the page', async ({ page }) => {
	await page.emulateMedia({ colorScheme: 'dark' });
	const frames = await watchFrames(page);
	await page.goto('/');
	await seeDrawn(page);
	await expect(page.locator('html')).not.toHaveAttribute('data-theme');
	expect(await frames()).toEqual([`${paper.dark}, no picture`]);
});
