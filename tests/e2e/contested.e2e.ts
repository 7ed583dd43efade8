import { readFileSync } from 'node:fs';
import type { Claim } from '../../src/lib/core/model/claim.ts';
import { pictureAtRest } from '../support/canvas-boxes.ts';
import { evidence, openExplorer } from '../support/open-explorer.ts';
import { expect, test } from '../support/quiet.ts';
import type { Page } from '@playwright/test';

const tie = 'tilemsar~supports~itilaf-al-rimal';
const statement = 'Tilemsar supports Iʾtilāf al-Rimāl';
// Only what is contested is drawn, so that the tie can be hit.
const address = '/d/qasr-training#hide-statuses=assessed,corroborated,reported,unquoted';
const golden =
	'Fanta Dorsamy, “Tilemsar: ‘Not One Cartridge’ for Azouran’s Rebels,” Radio Hamada, March 2, 2018, at “‘We have not given them one cartridge, not one blanket,’ the foreign minister of Tilemsar, Lalla Zineb Outaret, told us.”';

const rows = readFileSync(
	new URL('../../graph-data/qasr-training/claims.jsonl', import.meta.url),
	'utf8'
).trimEnd();
const claims = rows
	.split('\n')
	.slice(1)
	.map((row) => JSON.parse(row) as Claim)
	.filter(({ subject, type, object }) => `${subject}~${type}~${object}` === tie);
const asserting = claims.filter(({ polarity }) => polarity === 'asserts');
const [denial] = claims.filter(({ polarity }) => polarity === 'denies');
const words = ({ excerpts }: Claim) => excerpts.map(({ text }) => text);

const sides = (page: Page) => ({
	asserts: evidence(page).getByRole('region', { name: `${asserting.length} claims assert it` }),
	denies: evidence(page).getByRole('region', { name: '1 claim denies it' })
});
const clipboard = (page: Page) => page.evaluate(() => navigator.clipboard.readText());

async function seeBothSides(page: Page) {
	const { asserts, denies } = sides(page);
	await expect(evidence(page).getByRole('heading', { level: 2 })).toHaveText(statement);
	await expect(evidence(page)).toContainText('Contested: 1 origin asserts, 1 denies');
	await expect(asserts.getByRole('blockquote')).toHaveText(asserting.flatMap(words));
	await expect(denies.getByRole('blockquote')).toHaveText(words(denial!));
	await expect(denies.locator('mark')).toHaveText(denial!.triggers.map(({ text }) => text));
	// Both in one call: between two the panel may still grow.
	const [left, right] = await asserts.or(denies).evaluateAll((both) =>
		both.map((side) => {
			const { left, right, top } = side.getBoundingClientRect();
			return { left, right, top };
		})
	);
	expect(left!.right).toBeLessThan(right!.left);
	expect(left!.top).toBe(right!.top);
}

test.beforeEach(({ context }) => context.grantPermissions(['clipboard-read', 'clipboard-write']));

test('J3, steps 1 to 4 by mouse: a contested tie opens on who asserts and who denies', async ({ page }) => {
	await openExplorer(page, address);
	const { ties, nodes, ...host } = await pictureAtRest(page);
	const { line } = ties.find(({ id }) => id.endsWith(tie))!;
	const isFree = ({ x, y }: { x: number; y: number }) =>
		nodes
			.flatMap(({ body, labelBox }) => [body, labelBox])
			.every((box) => x < box.left - 6 || x > box.right + 6 || y < box.top - 6 || y > box.bottom + 6) &&
		ties.every(
			(other) => other.line === line || other.line.every((dot) => Math.hypot(dot.x - x, dot.y - y) > 10)
		);
	const free = line.filter(isFree);
	const { x, y } = free[Math.floor(free.length / 2)]!;
	await page.mouse.click(host.x + x, host.y + y);
	await seeBothSides(page);

	const { denies } = sides(page);
	await denies.getByRole('link', { name: 'Read in the article' }).click();
	const chosen = evidence(page).locator('mark.chosen');
	await expect(chosen.first()).toBeInViewport();
	for (const text of words(denial!)) expect((await chosen.allTextContents()).join('')).toContain(text);
	await page.goBack();

	await denies.getByRole('button', { name: 'Copy citation' }).click();
	await page.getByRole('menuitem', { name: 'Chicago note' }).click();
	await expect(denies).toContainText('Copied: Chicago note');
	expect(await clipboard(page)).toBe(golden);
});

test('J3, steps 1 to 4 by keyboard', async ({ page }) => {
	await openExplorer(page, `${address}&actor=tilemsar`);
	const network = page.getByRole('application');
	for (let press = 0; press < 6 && !(await network.evaluate((n) => n === document.activeElement)); press++) {
		await page.keyboard.press('F6');
	}
	await expect(network).toBeFocused();
	await page.keyboard.press('ArrowDown');
	await expect(page.getByRole('status', { name: 'Narrator' })).toContainText('contested');
	await page.keyboard.press('Enter');
	await seeBothSides(page);

	const { denies } = sides(page);
	const quotes = evidence(page).getByRole('figure');
	const last = await quotes.count();
	for (let press = 0; press < last; press++) await page.keyboard.press('j');
	await expect(denies.getByRole('figure').last()).toBeFocused();

	await page.keyboard.press('Shift+C');
	await expect(page.getByRole('menuitem', { name: 'Chicago note' })).toBeFocused();
	await page.keyboard.press('Enter');
	await expect(denies).toContainText('Copied: Chicago note');
	expect(await clipboard(page)).toBe(golden);

	await expect(denies.getByRole('button', { name: 'Copy citation' })).toBeFocused();
	await page.keyboard.press('Shift+Tab');
	await expect(denies.getByRole('link', { name: 'Read in the article' })).toBeFocused();
	await page.keyboard.press('Enter');
	await expect(evidence(page).locator('mark.chosen').first()).toBeInViewport();
	await page.keyboard.press('Escape');
	await expect(evidence(page).getByRole('heading', { level: 2 })).toHaveText(statement);
});

test('Ctrl C copies what is selected, unless words are', async ({ page }) => {
	await openExplorer(page, '/d/qasr-training#actor=tilemsar');
	const name = evidence(page).getByRole('heading', { level: 2 });
	await expect(name).toHaveText('Tilemsar');
	await page.keyboard.press('ControlOrMeta+c');
	await expect.poll(() => clipboard(page)).toBe('Tilemsar');

	await page.goto(`/d/qasr-training#tie=${tie}`);
	await expect(name).toHaveText(statement);
	await page.keyboard.press('ControlOrMeta+c');
	await expect.poll(() => clipboard(page)).toContain(`${statement} (contested). Asserted: `);
	expect(await clipboard(page)).toContain(` Denied: ${golden}`);
	const rich = await page.evaluate(async () => {
		const [item] = await navigator.clipboard.read();
		return (await item!.getType('text/html')).text();
	});
	expect(rich).toContain('<i>Radio Hamada</i>');

	await evidence(page).getByRole('blockquote').first().selectText();
	await page.keyboard.press('ControlOrMeta+c');
	// The browser copies no-break spaces as spaces.
	const [selected = ''] = words(asserting[0]!);
	await expect.poll(() => clipboard(page)).toBe(selected.replaceAll('\u00a0', ' '));
});
