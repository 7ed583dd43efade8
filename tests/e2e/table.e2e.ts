import { relationsOf } from '../../src/lib/core/evidence/relations.ts';
import { primaryName } from '../../src/lib/core/model/actor.ts';
import { evidence, openExplorer } from '../support/open-explorer.ts';
import { openMali } from '../support/open-mali.ts';
import { expect, test } from '../support/quiet.ts';
import type { Page } from '@playwright/test';

const mali = await openMali();
const relations = [...relationsOf(mali).values()];
const [first] = relations.filter(({ reason }) => reason.onlyPlanned);
const nameOf = (id: Parameters<typeof mali.actors.get>[0]) => primaryName(mali.actors.get(id)!).text;

const table = (page: Page) => page.getByRole('region', { name: 'Table' });
const grid = (page: Page) => page.getByRole('grid', { name: 'Ties' });
const column = (page: Page, id: string) => grid(page).locator(`[data-column="${id}"]`);
const view = (page: Page, name: string) =>
	page.getByRole('group', { name: 'View' }).getByRole('button', { name });

test('the table: sorted, searched, opened, and the same in a second window', async ({ page, context }) => {
	await openExplorer(page);
	await view(page, 'Table').click();
	await expect(page).toHaveURL(/view=table/);
	await expect(table(page)).toContainText(`${relations.length} ties`);
	await expect(grid(page)).toHaveAttribute('aria-rowcount', String(relations.length + 1));

	const heading = grid(page).getByRole('columnheader', { name: 'Hedge' });
	await heading.getByRole('button').click();
	await expect(heading).toHaveAttribute('aria-sort', 'ascending');
	await page.getByRole('searchbox', { name: 'Find in the table' }).fill('planned');
	await expect(table(page)).toContainText(/\d+ of \d+ ties/);
	const planned = await column(page, 'hedge').allTextContents();
	expect(planned.length).toBeGreaterThan(0);
	for (const hedge of planned) expect(hedge).toContain('planned');
	await expect(table(page)).toContainText(`${planned.length} of ${relations.length} ties`);

	await column(page, 'hedge').first().click();
	const statement =
		(await grid(page)
			.getByRole('row', { selected: true })
			.locator('[data-column="relation"] .unseen')
			.textContent()) ?? '';
	await expect(evidence(page).getByRole('heading', { level: 2 })).toHaveText(
		statement.replace(/\s+/g, ' ').trim()
	);

	const other = await context.newPage();
	await other.goto(page.url());
	await expect(grid(other).getByRole('row', { selected: true })).toContainText('planned');
	await expect(page.getByRole('searchbox', { name: 'Find in the table' })).toHaveValue('planned');
	await expect(column(other, 'relation')).toHaveText(await column(page, 'relation').allTextContents());
	await other.close();

	await page.goBack();
	await expect(evidence(page).getByRole('heading', { level: 2 })).toHaveText(mali.about.title);
	await page.goBack();
	await expect(table(page)).toBeHidden();
	await expect(page).not.toHaveURL(/view=/);
});

test('filters, the denied and the legend count alike in table and network', async ({ page }) => {
	await openExplorer(page, '/d/qasr-training#view=table');
	const denied = column(page, 'status').filter({ hasText: 'Denied' });
	await grid(page).getByRole('columnheader', { name: 'Status' }).getByRole('button').click();
	await expect(denied.first()).toBeVisible();
	await page.getByRole('checkbox', { name: /^Place/i }).uncheck();
	await expect(table(page)).toContainText(/\d+ of \d+ ties, \d+ hidden by filters/);
	await table(page).getByRole('button', { name: 'Show what is hidden by filters' }).click();
	await expect(table(page)).toContainText(/^\D*\d+ ties\D*/);
});

test('in a wide window both are seen, and what is chosen in one is chosen in the other', async ({ page }) => {
	await page.setViewportSize({ width: 1920, height: 1000 });
	await openExplorer(page, '/#view=table');
	await expect(page.locator('[data-network] canvas').first()).toBeVisible();
	await expect(grid(page)).toBeVisible();
	await page
		.getByRole('listbox', { name: 'Actors' })
		.getByRole('option', { name: nameOf(first!.subject) })
		.click();
	await table(page).getByRole('button', { name: 'Actors' }).click();
	const selected = page.getByRole('grid', { name: 'Actors' }).getByRole('row', { selected: true });
	await expect(selected).toContainText(nameOf(first!.subject));
	await expect(selected).toBeInViewport();

	const handle = page.getByRole('separator', { name: 'Size of the table' });
	const before = (await grid(page)
		.or(page.getByRole('grid', { name: 'Actors' }))
		.boundingBox())!.height;
	await handle.focus();
	await page.keyboard.press('ArrowUp');
	await page.keyboard.press('ArrowUp');
	await expect
		.poll(async () => (await page.getByRole('grid', { name: 'Actors' }).boundingBox())!.height)
		.toBeGreaterThan(before);
});

test('the outline is in step with the selection, and leads to the words', async ({ page }) => {
	const tie = first!;
	await openExplorer(page, `/#tie=${tie.id}&view=outline`);
	const tree = page.getByRole('tree', { name: 'Outline' });
	await expect(tree.getByRole('treeitem', { selected: true })).toContainText(nameOf(tie.object));
	const words = tree
		.getByRole('treeitem')
		.filter({ has: page.locator('q') })
		.first();
	await expect(words.locator('q')).toHaveText(tie.claims[0]!.excerpts[0]!.text);
	await words.click();
	await expect(evidence(page).locator('mark.chosen').first()).toBeInViewport();
	await expect(page).toHaveURL(/read=.*view=outline/);
});

test('a focus is in the address, narrows every view, and is left again', async ({ page }) => {
	const actor = first!.subject;
	await openExplorer(page, `/#actor=${actor}`);
	await page.getByRole('button', { name: /^Focus on/ }).click();
	await expect(page).toHaveURL(new RegExp(`focus=${actor},1`));
	const line = page.getByRole('navigation', { name: 'Focus' });
	await expect(line).toContainText(nameOf(actor));
	const two = line.getByRole('button', { name: /^2 hops: \d+ actors/ });
	const actors = /: (\d+) actors/.exec((await two.getAttribute('title')) ?? '')?.[1];
	await two.click();
	await expect(page).toHaveURL(new RegExp(`focus=${actor},2`));
	await expect(page.locator('#network-summary')).toContainText(`${actors} actors`);

	await view(page, 'Table').click();
	await expect(table(page)).toContainText('outside the focus');
	await line.getByRole('button', { name: 'All' }).click();
	await expect(table(page)).not.toContainText('outside the focus');
	await page.goBack();
	await expect(line).toContainText(nameOf(actor));
});

test('on a phone table and outline need no scrolling sideways', async ({ browser, site }) => {
	const phone = await browser.newPage({
		viewport: { width: 390, height: 844 },
		hasTouch: true,
		isMobile: true
	});
	for (const [path, role] of [
		['/#view=table', 'grid'],
		['/#view=outline', 'tree']
	] as const) {
		await phone.goto(`${site}${path}`);
		await phone.reload();
		const list = phone.getByRole(role);
		await expect(list).toBeVisible();
		await expect.poll(() => list.evaluate((box) => box.scrollWidth - box.clientWidth)).toBe(0);
	}
	await phone.close();
});
