import { beforeEach, describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import OutlinePane from './OutlinePane.svelte';
import { makeActor, makeClaim, makeDossier } from '../../../../tests/support/make-dossier.ts';
import { fourActors, MemoryTools, opened } from '../../../../tests/support/make-explorer.ts';
import Stage from '../../../../tests/support/Stage.svelte';
import type { Dossier } from '#core/model/dossier.ts';
import { actorId, relationId, relationTypeId } from '#core/model/ids.ts';
import { Explorer } from '#state/explorer.svelte.ts';

let tools: MemoryTools;
let explorer: Explorer;

async function show(dossier: Dossier) {
	await page.viewport(1440, 900);
	tools = new MemoryTools();
	explorer = new Explorer(await opened(dossier), tools);
	const { container } = await render(Stage, { explorer, component: OutlinePane });
	container.setAttribute('data-region', 'outline');
	const { style } = container;
	style.setProperty('display', 'flex');
	style.setProperty('flex-direction', 'column');
	style.setProperty('width', '460px');
	style.setProperty('height', '560px');
}

const items = () => page.getByRole('treeitem');
const said = () =>
	items()
		.elements()
		.map((item) => `${item.getAttribute('aria-level')} ${item.textContent.replaceAll(/\s+/g, ' ').trim()}`);
const here = () => document.activeElement?.textContent?.replaceAll(/\s+/g, ' ').trim() ?? '';
const enter = async () => {
	await page.getByRole('searchbox').click();
	await userEvent.keyboard('{ArrowDown}');
};

describe('four actors', () => {
	beforeEach(() => show(fourActors()));

	test('begins with the actors, most ties first, and opens no further than asked', async () => {
		await expect.element(page.getByText('4 actors')).toBeVisible();
		expect(said()).toEqual([
			'1 Northern Front , group, 3 ties, 1 contested',
			'1 Amina , group, 1 tie',
			'1 League , group, 1 tie, 1 contested',
			'1 Port Hara , place, 1 tie'
		]);
		expect(
			items()
				.elements()
				.map((item) => item.getAttribute('aria-expanded'))
		).toEqual(Array(4).fill('false'));
	});

	test('arrows go in and out, Home and End to the ends, a star opens what is beside', async () => {
		await enter();
		expect(here()).toMatch(/^Northern Front/);
		await userEvent.keyboard('{ArrowRight}');
		await expect.element(page.getByRole('treeitem', { name: 'founded by' })).toBeVisible();
		expect(here()).toMatch(/^Northern Front/);
		await userEvent.keyboard('{ArrowRight}{ArrowRight}{ArrowRight}');
		expect(here()).toMatch(/^Amina.*Reported$/);
		await userEvent.keyboard('{ArrowRight}{ArrowRight}');
		expect(here()).toMatch(/^Amina is the founder of the Northern Front/);
		const words = document.activeElement;
		expect(
			['aria-level', 'aria-posinset', 'aria-setsize', 'aria-expanded'].map((name) =>
				words?.getAttribute(name)
			)
		).toEqual(['4', '1', '1', null]);
		expect(words?.querySelector('q')?.getAttribute('lang')).toBe('en');
		expect(words?.querySelector('q')?.textContent).toBe('Amina is the founder of the Northern Front');

		await userEvent.keyboard('{ArrowLeft}');
		expect(here()).toMatch(/^Amina.*Reported$/);
		await userEvent.keyboard('{ArrowLeft}');
		expect(document.activeElement?.getAttribute('aria-expanded')).toBe('false');
		await userEvent.keyboard('{ArrowLeft}{ArrowLeft}{ArrowLeft}{ArrowLeft}');
		expect(here()).toMatch(/^Northern Front/);
		expect(document.activeElement?.getAttribute('aria-expanded')).toBe('false');

		await userEvent.keyboard('{End}');
		expect(here()).toMatch(/^Port Hara/);
		await userEvent.keyboard('*');
		expect(
			items()
				.elements()
				.filter((item) => item.getAttribute('aria-expanded') === 'true')
		).toHaveLength(4);
		await userEvent.keyboard('{Home}');
		expect(here()).toMatch(/^Northern Front/);
		expect(document.querySelectorAll('[role="tree"] [tabindex="0"]')).toHaveLength(1);
	});

	test('letters lead to the line that begins with them', async () => {
		await enter();
		await userEvent.keyboard('p');
		expect(here()).toMatch(/^Port Hara/);
		await userEvent.keyboard('a');
		// Typed on without a pause: nothing begins with "pa".
		expect(here()).toMatch(/^Port Hara/);
	});

	test('Space selects and stays, Enter opens the words in their article', async () => {
		await enter();
		await userEvent.keyboard('{ArrowDown} ');
		expect(explorer.actor?.id).toBe('amina');
		// What is selected is open.
		await expect.element(page.getByRole('treeitem', { name: /^founded/ })).toBeVisible();
		await userEvent.keyboard('{ArrowRight}{ArrowRight}{ArrowRight} ');
		expect(explorer.relation?.id).toBe('amina~founded~front');
		expect(here()).toMatch(/^Northern Front.*Reported$/);
		await userEvent.keyboard('{ArrowRight}{Enter}');
		expect(explorer.view.reading).toEqual({ article: 'news', claim: 'c1' });
		expect(tools.entries).toHaveLength(4);
	});

	test('is in step with a tie that is selected elsewhere, and lets go of it again', async () => {
		explorer.focus(actorId('league'));
		explorer.open(relationId(actorId('front'), relationTypeId('allied'), actorId('league'), true));
		const selected = page.getByRole('treeitem', { selected: true });
		await expect.element(selected).toHaveTextContent(/Northern Front.*Contested/);
		await enter();
		expect(here()).toMatch(/^Northern Front.*Contested$/);
		// Closed by hand it stays closed, until something else is selected.
		await userEvent.keyboard('{ArrowLeft}{ArrowLeft}{ArrowLeft}{ArrowLeft}{ArrowLeft}');
		expect(here()).toMatch(/^League/);
		await expect.element(selected).not.toBeInTheDocument();
		explorer.focus(actorId('league'));
		await expect.element(page.getByRole('treeitem', { name: /^allied/ })).toBeVisible();
	});

	test('a click opens the evidence, a click on the sign only the line', async () => {
		const league = page.getByRole('treeitem', { name: /^League/ });
		await league.click({ position: { x: 16, y: 16 } });
		expect(explorer.actor).toBeNull();
		await expect.element(league).toHaveAttribute('aria-expanded', 'true');
		await league.click({ position: { x: 120, y: 16 } });
		expect(explorer.actor?.id).toBe('league');
	});

	test('words narrow it down to what has them', async () => {
		await page.getByRole('searchbox', { name: 'Find in the outline' }).fill('believed');
		await expect.element(page.getByText('1 of 4 ties, 3 without these words')).toBeVisible();
		expect(said().map((line) => line.slice(0, 6))).toEqual(['1 Nort', '1 Port']);
		await page.getByRole('combobox', { name: 'Order of the actors' }).selectOptions('By name');
		expect(tools.entries).toEqual(['sort=name&find=believed']);
	});

	test('the line under the pointer is lit in the network', async () => {
		await page.getByRole('treeitem', { name: /^Amina/ }).hover();
		expect([...(explorer.emphasis?.actors ?? [])].sort()).toEqual(['amina', 'front']);
	});
});

test('of three thousand lines only those that are seen are in the page, however high they are', async () => {
	const actors = Array.from({ length: 1000 }, (_, place) =>
		makeActor(`a${place}`, 'group', [`Actor ${place}`])
	);
	const claims = actors.map(({ id }, place) =>
		makeClaim(`c${place}`, `${id} founded a${(place + 1) % 1000}`)
	);
	await show(makeDossier({ actors, claims }));
	await enter();
	await userEvent.keyboard('*');
	await expect.element(items().first()).toHaveAttribute('aria-setsize', '1000');
	expect(items().elements().length).toBeLessThan(60);
	await userEvent.keyboard('{End}');
	await expect.element(items().last()).toBeInViewport();
	expect(here()).toMatch(/^founded by/);
	await userEvent.keyboard('{ArrowRight}{ArrowRight}{ArrowRight}{ArrowRight}');
	expect(here()).toMatch(/^Some words/);
	await expect
		.poll(() => document.activeElement?.getBoundingClientRect().bottom ?? Infinity)
		.toBeLessThanOrEqual(562);
	explorer.focus(actorId('a500'));
	await expect.element(page.getByRole('treeitem', { selected: true })).toBeInViewport();
});
