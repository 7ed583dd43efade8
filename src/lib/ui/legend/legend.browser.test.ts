import { beforeEach, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import Legend from './Legend.svelte';
import { Explorer } from '#state/explorer.svelte.ts';
import { relationTypeId } from '#core/model/ids.ts';
import { fourActors, MemoryTools, opened } from '../../../../tests/support/make-explorer.ts';
import Stage from '../../../../tests/support/Stage.svelte';

let explorer: Explorer;

beforeEach(async () => {
	const dossier = fourActors();
	const types = new Map(dossier.vocabulary.relationTypes);
	const last = types.get(relationTypeId('active-in'));
	if (last) types.set(last.id, { ...last, featured: true });
	const vocabulary = { ...dossier.vocabulary, relationTypes: types };
	explorer = new Explorer(await opened({ ...dossier, vocabulary }), new MemoryTools());
	render(Stage, { explorer, component: Legend });
});

const rows = () =>
	page
		.getByRole('button')
		.elements()
		.map(({ textContent }) => textContent.replaceAll(/\s+/g, ' ').trim());

test('featured types come first, then the others, statuses and kinds, each with its number', () => {
	expect(rows()).toEqual([
		'active-in 1',
		'founded 1',
		'allied 1',
		'Contested 1',
		'Reported 2',
		'group 3',
		'place 1'
	]);
});

test('a row hides what it names and shows it again', async () => {
	const row = page.getByRole('button', { name: 'founded' });
	await expect.element(row).toHaveAttribute('aria-pressed', 'true');
	await row.click();
	expect(explorer.scene.relations.map(({ type }) => type)).not.toContain('founded');
	await expect.element(row).toHaveAttribute('aria-pressed', 'false');
	await row.click();
	expect(explorer.scene.relations).toHaveLength(3);
});

test('pointing at a row gives the definition', async () => {
	await expect.element(page.getByRole('button', { name: 'founded' })).toHaveAttribute('title', 'founded');
	await expect
		.element(page.getByRole('button', { name: 'Reported' }))
		.toHaveAttribute('title', 'One origin asserts it.');
});
