import { beforeEach, describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import TablePane from './TablePane.svelte';
import { makeActor, makeClaim, makeDossier } from '../../../../tests/support/make-dossier.ts';
import { fourActors, MemoryTools, opened } from '../../../../tests/support/make-explorer.ts';
import Stage from '../../../../tests/support/Stage.svelte';
import type { Dossier } from '#core/model/dossier.ts';
import { actorId, relationId, relationTypeId } from '#core/model/ids.ts';
import { Explorer } from '#state/explorer.svelte.ts';

let tools: MemoryTools;
let explorer: Explorer;

async function show(dossier: Dossier, size: { width: number; height: number }) {
	await page.viewport(1440, 900);
	tools = new MemoryTools();
	explorer = new Explorer(await opened(dossier), tools);
	const { container } = await render(Stage, { explorer, component: TablePane });
	container.setAttribute('data-region', 'table');
	const { style } = container;
	style.setProperty('display', 'flex');
	style.setProperty('flex-direction', 'column');
	style.setProperty('width', `${size.width}px`);
	style.setProperty('height', `${size.height}px`);
}

const grid = () => page.getByRole('grid');
const bodyRows = () => [...grid().element().querySelectorAll<HTMLElement>('[role="row"]')].slice(1);
const texts = (column: string) =>
	bodyRows().map((row) => row.querySelector(`[data-column="${column}"]`)?.textContent?.trim() ?? '');
const focused = () => {
	const cell = document.activeElement?.closest<HTMLElement>('[aria-colindex]');
	return [cell?.closest('[role="row"]')?.getAttribute('aria-rowindex'), cell?.getAttribute('aria-colindex')];
};

describe('four ties', () => {
	beforeEach(() => show(fourActors(), { width: 1100, height: 500 }));

	test('stand in their usual order, the denied one among them, and the table says how many', async () => {
		await expect.element(page.getByText('4 ties')).toBeVisible();
		expect(texts('status')).toEqual(['Contested', 'Reported', 'Reported', 'Denied']);
		expect(texts('asserts')).toEqual(['1', '1', '1', '0']);
		expect(texts('hedge')).toEqual(['', '', 'believed', '']);
		await expect.element(grid()).toHaveAttribute('aria-rowcount', '5');
		await expect.element(grid()).toHaveAttribute('aria-colcount', '9');
		expect(bodyRows().map((row) => row.getAttribute('aria-rowindex'))).toEqual(['2', '3', '4', '5']);
	});

	test('a click on a heading sorts, another turns it round; the address says so without a new entry', async () => {
		const heading = page.getByRole('columnheader', { name: 'Object' });
		const button = heading.getByRole('button');
		await button.click();
		await expect.element(heading).toHaveAttribute('aria-sort', 'ascending');
		expect(texts('object')).toEqual(['League', 'Northern Front', 'Northern Front', 'Port Hara']);
		await button.click();
		await expect.element(heading).toHaveAttribute('aria-sort', 'descending');
		expect(texts('object')[0]).toBe('Port Hara');
		expect(tools.entries).toEqual(['sort=object,descending']);
	});

	test('words narrow it down, and the line says what hides the rest', async () => {
		await page.getByRole('searchbox', { name: 'Find in the table' }).fill('امينه');
		await expect.element(page.getByText('1 of 4 ties, 3 without these words')).toBeVisible();
		expect(texts('subject')).toEqual(['Amina']);
		expect(explorer.view.find).toBe('امينه');
		await userEvent.keyboard('{Escape}');
		await expect.element(page.getByText('4 ties')).toBeVisible();
		explorer.hide('types', 'founded');
		await expect.element(page.getByText('2 of 4 ties, 2 hidden by filters')).toBeVisible();
		await page.getByRole('button', { name: 'Show what is hidden by filters' }).click();
		expect(explorer.isFiltered).toBe(false);
		explorer.change({ focus: { actor: actorId('amina'), hops: 1 } });
		await expect.element(page.getByText('1 of 4 ties, 3 outside the focus')).toBeVisible();
	});

	test('a click on a row opens the tie, one on a name leads to the actor', async () => {
		await page.getByRole('gridcell', { name: 'believed' }).click();
		expect(explorer.relation?.type).toBe('active-in');
		await expect.element(page.getByRole('row', { selected: true })).toHaveTextContent('Port Hara');
		const link = page.getByRole('gridcell', { name: 'League', exact: true }).getByRole('link');
		await expect.element(link).toHaveAttribute('href', '#actor=league');
	});

	test('what is selected elsewhere is marked', async () => {
		explorer.open(relationId(actorId('amina'), relationTypeId('founded'), actorId('front'), false));
		await expect.element(page.getByRole('row', { selected: true })).toHaveTextContent('Amina');
	});

	test('the row under the pointer or the keyboard is lit in the network', async () => {
		await page.getByRole('gridcell', { name: 'believed' }).hover();
		expect([...(explorer.emphasis?.relations ?? [])]).toEqual(['front~active-in~port']);
		await userEvent.tab();
		await page.getByRole('searchbox').click();
		await userEvent.keyboard('{ArrowDown}');
		expect(explorer.emphasis?.relations.size).toBe(1);
	});

	test('by keyboard: one stop, arrows, ends, headings, Enter and Space', async () => {
		await page.getByRole('searchbox').click();
		await userEvent.keyboard('{ArrowDown}');
		expect(focused()).toEqual(['2', '2']);
		await userEvent.keyboard('{ArrowDown}{ArrowRight}{ArrowRight}');
		expect(focused()).toEqual(['3', '4']);
		await userEvent.keyboard('{Home}');
		expect(focused()).toEqual(['3', '1']);
		await userEvent.keyboard('{End}');
		expect(focused()).toEqual(['3', '9']);
		await userEvent.keyboard('{Control>}{End}{/Control}');
		expect(focused()).toEqual(['5', '9']);
		await userEvent.keyboard('{ArrowDown}{PageUp}');
		expect(focused()).toEqual(['2', '9']);
		expect(grid().element().querySelectorAll('[tabindex="0"]')).toHaveLength(1);

		await userEvent.keyboard('{Home}{ArrowRight}{ArrowRight}{ArrowRight}{ArrowUp}{Enter}');
		expect(focused()).toEqual(['1', '4']);
		await expect
			.element(page.getByRole('columnheader', { name: 'Status' }))
			.toHaveAttribute('aria-sort', 'descending');
		expect(texts('status')[0]).toBe('Denied');

		await userEvent.keyboard('{ArrowDown}{ArrowDown} ');
		expect(explorer.relation?.reason.status).toBe('reported');
		expect(focused()).toEqual(['3', '4']);
		await userEvent.keyboard('{ArrowDown}{ArrowDown}{Enter}');
		expect(explorer.relation?.reason.status).toBe('contested');
	});

	test('actors are rows too, with an order of their own', async () => {
		explorer.change({ sort: { column: 'when', descending: true } });
		await page.getByRole('button', { name: 'Actors' }).click();
		await expect
			.element(page.getByRole('columnheader', { name: 'Ties' }))
			.toHaveAttribute('aria-sort', 'descending');
		expect(texts('name')).toEqual(['Northern Front', 'Amina', 'League', 'Port Hara']);
		expect(texts('contested')).toEqual(['1 contested', '0 contested', '1 contested', '0 contested']);
		await page.getByRole('gridcell', { name: 'place' }).click();
		expect(explorer.actor?.id).toBe('port');
		expect(tools.entries.at(-1)).toBe('actor=port&rows=actors');
	});

	test('nothing found is an empty table that can still be left', async () => {
		await page.getByRole('searchbox').fill('nobody');
		await expect.element(page.getByText('0 of 4 ties, 4 without these words')).toBeVisible();
		expect(bodyRows()).toHaveLength(0);
		await userEvent.keyboard('{ArrowDown}');
		expect(focused()).toEqual(['1', '2']);
	});
});

test('in little room a row is set in lines, and nothing is wider than the table', async () => {
	await show(fourActors(), { width: 380, height: 600 });
	await expect.poll(() => bodyRows()[0]?.offsetHeight).toBe(88);
	const element = grid().element();
	expect(element.scrollWidth).toBe(element.clientWidth);
	await expect.element(grid()).toHaveAttribute('aria-colcount', '6');
});

test('of fifteen thousand ties only those that are seen are in the page', async () => {
	const count = 600;
	const actors = Array.from({ length: count }, (_, place) =>
		makeActor(`a${place}`, 'group', [`Actor ${place}`])
	);
	const claims = actors.flatMap(({ id }, place) =>
		Array.from({ length: 25 }, (_, step) =>
			makeClaim(`${place}-${step}`, `${id} founded a${(place + step + 1) % count}`, { article: null })
		)
	);
	await show(makeDossier({ actors, claims }), { width: 1100, height: 600 });
	await expect.element(page.getByText('15,000 ties')).toBeVisible();
	await expect.element(grid()).toHaveAttribute('aria-rowcount', '15001');
	await expect.poll(() => bodyRows().length).toBeLessThan(40);
	expect(grid().element().scrollHeight).toBeGreaterThan(15_000 * 40);

	await page.getByRole('searchbox').click();
	await userEvent.keyboard('{ArrowDown}{Control>}{End}{/Control}');
	expect(focused()).toEqual(['15001', '9']);
	await expect.element(page.getByRole('row').last()).toBeInViewport();
	expect(bodyRows().length).toBeLessThan(40);
	// Scrolled away, the row that has the focus stays in the page, and so does the focus.
	grid().element().scrollTop = 0;
	await expect.poll(() => bodyRows()[0]?.getAttribute('aria-rowindex')).toBe('2');
	expect(focused()).toEqual(['15001', '9']);

	const relation = relationId(actorId('a300'), relationTypeId('founded'), actorId('a301'), false);
	explorer.open(relation);
	await expect.element(page.getByRole('row', { selected: true })).toBeInViewport();
});
