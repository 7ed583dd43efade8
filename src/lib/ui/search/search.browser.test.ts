import { beforeEach, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import Rail from '#ui/shell/Rail.svelte';
import { Explorer } from '#state/explorer.svelte.ts';
import { fourActors, MemoryTools, opened } from '../../../../tests/support/make-explorer.ts';
import Stage from '../../../../tests/support/Stage.svelte';

let explorer: Explorer;

beforeEach(async () => {
	await page.viewport(1440, 900);
	explorer = new Explorer(await opened(fourActors()), new MemoryTools());
	render(Stage, { explorer, component: Rail });
});

const box = () => page.getByRole('combobox', { name: 'Search actors' });
const rows = () =>
	page
		.getByRole('option')
		.elements()
		.map(({ textContent }) => textContent);

test('while nothing is searched for, every actor stands in the list, best connected first', async () => {
	await expect.element(page.getByText('4 actors')).toBeVisible();
	expect(rows()[0]).toMatch(/^\s*Northern Front/);
});

test.each([
	['AMI', 'Amina'],
	['امينه', 'أمينة'],
	['the fron', 'the Front']
])('%s finds by the spelling %s', async (typed, spelling) => {
	await box().fill(typed);
	await expect.element(page.getByText('1 actor matches')).toBeVisible();
	await expect.element(page.getByRole('option')).toHaveTextContent(spelling);
});

test('arrows choose, Enter takes, Escape empties the box', async () => {
	await box().fill('le');
	await expect.element(page.getByText('1 actor matches')).toBeVisible();
	await userEvent.keyboard('{Enter}');
	expect(explorer.actor?.id).toBe('league');
	await expect.element(page.getByRole('option', { selected: true })).toHaveTextContent('League');
	await userEvent.keyboard('{Escape}');
	await expect.element(box()).toHaveValue('');
	await expect.element(page.getByText('4 actors')).toBeVisible();
});

test('arrows move the chosen row and the box points at it', async () => {
	await box().fill('a');
	await expect.element(page.getByText('1 actor matches')).toBeVisible();
	await box().fill('p');
	await expect.element(page.getByRole('option')).toHaveTextContent('Port Hara');
	await userEvent.keyboard('{ArrowDown}{ArrowDown}{ArrowUp}');
	await expect.element(box()).toHaveAttribute('aria-activedescendant', 'hit-0');
});

test('no match is said, with what was searched for', async () => {
	await box().fill('<b>nobody</b>');
	await expect.element(page.getByText('No actor matches ‘<b>nobody</b>’')).toBeVisible();
});

test('filters hide and say how much; a hidden actor is still found and said to be hidden', async () => {
	await page.getByRole('checkbox', { name: 'place' }).click();
	await expect.element(page.getByText('1 tie hidden')).toBeVisible();
	await box().fill('port');
	await expect.element(page.getByText(/1 actor matches · 1 hidden by filters/)).toBeVisible();
	await page.getByRole('button', { name: 'Show all' }).click();
	expect(explorer.isFiltered).toBe(false);
});
