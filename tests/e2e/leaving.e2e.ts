import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from '@playwright/test';
import { openExplorer, seeDrawn } from '../support/open-explorer.ts';
import { expect, test } from '../support/own-server.ts';

const isAwake = (page: Page) => page.evaluate(() => !document.documentElement.inert);
const saved = (page: Page) => page.getByRole('status', { name: 'Saved state' });

test('a press before the program is there waits for it, and is not lost on a button that does nothing yet', async ({
	page
}) => {
	let come = () => {};
	const held = new Promise<void>((resolve) => (come = resolve));
	await page.route('**/_app/immutable/**/*.js', async (route) => {
		await held;
		await route.continue();
	});
	await page.goto('/', { waitUntil: 'commit' });
	await expect(page.locator('.bar')).toBeVisible();
	expect(await isAwake(page)).toBe(false);
	const pressed = page.locator('button[aria-label="Theme"]').click();
	// What is under the pointer is nothing that could be pressed.
	const under = () => page.evaluate(() => document.elementFromPoint(innerWidth - 60, 20)?.tagName);
	expect(await under()).toBe('HTML');
	come();
	await pressed;
	await expect(page.getByRole('menuitemradio').first()).toBeVisible();
	expect(await isAwake(page)).toBe(true);
});

test('where the program cannot come at all the page is no dead picture: it can be read and its links followed', async ({
	page,
	faults
}) => {
	await page.route('**/_app/immutable/**/*.js', (route) => route.abort());
	await page.goto('/');
	await expect.poll(() => isAwake(page)).toBe(true);
	faults.length = 0;
});

const built = fileURLToPath(new URL('../../build/client/_app/immutable/chunks/', import.meta.url));

/** Comes once the browser has the part of the program that holds such words, and no other does. */
async function part(page: Page, words: RegExp): Promise<void> {
	const names = (await readdir(built)).filter((name) => name.endsWith('.js'));
	const texts = await Promise.all(names.map((name) => readFile(join(built, name), 'utf8')));
	const found = names.filter((_, index) => words.test(texts[index] ?? ''));
	expect(found).toHaveLength(1);
	const response = await page.waitForResponse(
		(each) => each.url().endsWith(`/${found[0]}`) && each.request().method() === 'GET'
	);
	await response.finished();
}

test('a server that dies before the first change takes nothing with it', async ({ page, server, faults }) => {
	// What makes a change, and what reads the answer to it.
	const parts = [part(page, /changed the same thing at/), part(page, /refused.{1,4}unwritable.{1,4}reload/)];
	await openExplorer(page, '/d/qasr-training#actor=tilemsar');
	await page.getByRole('application').focus();
	await page.keyboard.press('w');
	await Promise.all(parts);
	await server.kill();
	await page.keyboard.press('p');
	await expect(saved(page)).toHaveText('Not saved');
	await page.keyboard.press('Control+z');
	await expect(page.getByRole('status', { name: 'Narrator' })).toContainText('Undone: ');
	await server.start();
	await expect(saved(page)).toHaveText('Saved');
	const lines = await readFile(join(server.data, 'qasr-training/ledger.jsonl'), 'utf8');
	expect(lines.trimEnd().split('\n').slice(1)).toHaveLength(2);
	faults.length = 0;
});

test('another dossier is not gone to unasked while something is not saved', async ({
	page,
	server,
	faults
}) => {
	await openExplorer(page, '/d/qasr-training#actor=tilemsar');
	await page.getByRole('application').focus();
	await page.keyboard.press('p');
	await expect(saved(page)).toHaveText('Saved');
	await server.kill();
	await page.keyboard.press('p');
	await expect(saved(page)).toHaveText('Not saved');

	const asked = page.waitForEvent('dialog');
	const clicked = page.getByRole('link', { name: 'Entente', exact: true }).click();
	const dialog = await asked;
	expect(dialog.type()).toBe('beforeunload');
	await dialog.dismiss();
	await clicked;
	expect(new URL(page.url()).pathname).toBe('/d/qasr-training');
	await expect(page.getByRole('alert').filter({ hasText: 'Not saved since' })).toBeVisible();

	await server.start();
	await expect(saved(page)).toHaveText('Saved');
	await page.getByRole('link', { name: 'Entente', exact: true }).click();
	await expect(page).toHaveURL(/\/$/);
	await seeDrawn(page);
	faults.length = 0;
});
