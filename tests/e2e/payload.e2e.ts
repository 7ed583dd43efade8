import { gzipSync } from 'node:zlib';
import type { APIRequestContext, Page } from '@playwright/test';
import { seeDrawn } from '../support/open-explorer.ts';
import { expect, test } from '../support/quiet.ts';

/** Kilobytes of 1,000 bytes, gzipped, of all JavaScript before anybody touches the page: Cytoscape.js is in it. */
const most = 260;

interface Script {
	readonly path: string;
	/** In kilobytes, as the server would send it compressed best. */
	readonly size: number;
}

const gzipped = (bytes: Buffer) => gzipSync(bytes, { level: 9 }).length / 1000;
const sum = (scripts: readonly Script[]) => scripts.reduce((total, { size }) => total + size, 0);

/** Every script that the page asks for from now on; what works beside the page, in a worker, is no part of it. */
function watchScripts(page: Page) {
	const paths = new Set<string>();
	page.on('response', (response) => {
		const path = new URL(response.url()).pathname;
		const isScript = /javascript/.test(response.headers()['content-type'] ?? '');
		// Whether anything answers is asked without a body.
		const hasBody = response.request().method() === 'GET';
		if (isScript && hasBody && !path.includes('/workers/')) paths.add(path);
	});
	return {
		/** Asked for once more, beside the page: a page that goes takes the bodies of its answers with it. */
		seen: () => Promise.all([...paths].map((path) => weigh(page.request, path)))
	};
}

async function weigh(request: APIRequestContext, path: string): Promise<Script> {
	return { path, size: gzipped(await (await request.get(path)).body()) };
}

/** What is heavy, by far the most of it first: where to look when there is too much. */
function told(scripts: readonly Script[]): string {
	const largest = [...scripts].sort((a, b) => b.size - a.size).slice(0, 8);
	return largest.map(({ path, size }) => `${size.toFixed(1)} KB ${path}`).join('\n');
}

test(`the explorer preloads at most ${most} KB of gzipped JavaScript`, async ({ request }) => {
	const answer = await request.get('/');
	const links = `${answer.headers()['link'] ?? ''} ${await answer.text()}`;
	const named = [...links.matchAll(/[<"]([^<>"\s]*\/_app\/immutable\/[^<>"\s]+\.js)[>"]/g)].map(
		([, url]) => url ?? ''
	);
	const paths = [...new Set(named.map((url) => new URL(url, 'http://host/').pathname))];
	expect(paths.length).toBeGreaterThan(3);
	const scripts = await Promise.all(paths.map((path) => weigh(request, path)));
	expect(sum(scripts), told(scripts)).toBeLessThanOrEqual(most);
});

test(`all that is loaded until the canvas has drawn is at most ${most} KB, Cytoscape.js included`, async ({
	page
}) => {
	// A window that is looked at asks the server for changes every few seconds, and fetches what asks: not part of what opens it.
	await page.addInitScript(() => Object.defineProperty(document, 'visibilityState', { get: () => 'hidden' }));
	const scripts = watchScripts(page);
	await page.goto('/');
	await seeDrawn(page);
	const before = await scripts.seen();
	// The canvas is among it: without Cytoscape.js the whole would be less than half.
	expect(sum(before)).toBeGreaterThan(most / 2);
	expect(sum(before), told(before)).toBeLessThanOrEqual(most);

	// What is kept for later comes at the first sign of somebody at the page, and not by itself a moment after the picture.
	await page.waitForLoadState('networkidle');
	const pathsOf = (those: readonly Script[]) => those.map(({ path }) => path);
	expect(pathsOf(await scripts.seen())).toEqual(pathsOf(before));
	await page.mouse.move(400, 400);
	await expect.poll(async () => (await scripts.seen()).length).toBeGreaterThan(before.length);
});

test('menus and dialogs are there for whoever asks, by pointer and by key, without a second click', async ({
	page
}) => {
	await page.goto('/');
	await seeDrawn(page);
	const button = page.getByRole('button', { name: 'Theme' });
	await expect(button).toHaveAttribute('aria-haspopup', 'menu');
	await expect(button).toHaveAttribute('aria-expanded', 'false');
	const rows = page.getByRole('menuitemradio');

	// By key, first of all: nothing was near the button before.
	await button.focus();
	await page.keyboard.press('Enter');
	await expect(rows.first()).toBeFocused();
	await expect(button).toHaveAttribute('aria-expanded', 'true');
	await expect(button).toHaveAttribute(
		'aria-controls',
		(await page.getByRole('menu').getAttribute('id')) ?? '?'
	);
	await page.keyboard.press('ArrowDown');
	await expect(rows.nth(1)).toBeFocused();
	await page.keyboard.press('Escape');
	await expect(button).toBeFocused();
	await expect(button).toHaveAttribute('aria-expanded', 'false');

	// Tab goes on from the button, as if the list were no stop.
	await page.keyboard.press('ArrowDown');
	await expect(rows.first()).toBeFocused();
	await page.keyboard.press('Tab');
	await expect(rows).toHaveCount(0);
	await expect(page.getByRole('button', { name: 'Keys' })).toBeFocused();

	// One press of the mouse opens, one on the button closes again.
	await button.click();
	await expect(rows.first()).toBeVisible();
	await button.click();
	await expect(rows).toHaveCount(0);
	await expect(button).toHaveAttribute('aria-expanded', 'false');

	// A press, a drag and a release choose.
	const box = (await button.boundingBox())!;
	await page.mouse.move(box.x + 8, box.y + 8);
	await page.mouse.down();
	await rows.getByText('Dark').hover();
	await page.mouse.up();
	await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');

	// Another menu closes the first and opens with the same press.
	await button.click();
	await expect(rows.first()).toBeVisible();
	await page.getByRole('button', { name: 'Save as' }).click();
	await expect(rows).toHaveCount(0);
	await expect(page.getByRole('menuitem', { name: 'PNG picture' })).toBeVisible();
	await page.keyboard.press('Escape');

	await page.keyboard.press('?');
	await expect(page.getByRole('dialog')).toBeVisible();
	await page.keyboard.press('Escape');
	await expect(page.getByRole('dialog')).toBeHidden();
});

test.describe('by touch', () => {
	test.use({ hasTouch: true, viewport: { width: 390, height: 844 } });

	test('a tap opens a menu, a second one closes it', async ({ page }) => {
		await page.goto('/');
		await seeDrawn(page);
		const button = page.getByRole('button', { name: 'Theme' });
		await button.tap();
		await expect(page.getByRole('menuitemradio').first()).toBeVisible();
		await button.tap();
		await expect(page.getByRole('menuitemradio')).toHaveCount(0);
	});
});

test('a part that cannot be fetched is said in a sentence, and asked for again the next time', async ({
	page,
	faults
}) => {
	await page.goto('/');
	await seeDrawn(page);
	// The server is gone: nothing answers at all, however often it is asked.
	await page.route('**/*', (route) => route.abort());
	const button = page.getByRole('button', { name: 'Theme' });
	for (const times of [1, 2]) {
		await button.click();
		await expect(page.getByRole('alert').filter({ hasText: 'could not be fetched' })).toHaveCount(times);
		await expect(button).toHaveAttribute('aria-expanded', 'false');
	}
	await page.unrouteAll();
	await button.click();
	await expect(page.getByRole('menuitemradio').first()).toBeVisible();
	faults.length = 0;
});
