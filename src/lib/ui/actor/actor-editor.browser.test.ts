import { beforeEach, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import { Explorer } from '#state/explorer.svelte.ts';
import { actorId } from '#core/model/ids.ts';
import { makeActor } from '../../../../tests/support/make-dossier.ts';
import { fourActors, MemoryTools, opened } from '../../../../tests/support/make-explorer.ts';
import { MemoryLedger } from '../../../../tests/support/memory-ledger.ts';
import Stage from '../../../../tests/support/Stage.svelte';
import ClaimStage from '../../../../tests/support/ClaimStage.svelte';

let explorer: Explorer;
let ledger: MemoryLedger;

beforeEach(async () => {
	await page.viewport(1440, 900);
	const four = fourActors();
	const lonely = makeActor('lonely', 'group', ['Lonely']);
	const dossier = { ...four, actors: new Map([...four.actors, [lonely.id, lonely]]) };
	const tools = new MemoryTools();
	ledger = new MemoryLedger(dossier);
	tools.ledgerFor = () => ledger;
	const start = await opened(dossier);
	explorer = new Explorer({ ...start, ledger: { entries: [], sequence: 0 }, kept: 'shelf' }, tools);
});

async function edit(id: string) {
	explorer.focus(actorId(id));
	await render(Stage, { explorer, component: ClaimStage });
	await page.getByRole('button', { name: 'Edit names and kind' }).click();
	await expect.element(page.getByRole('combobox', { name: 'Kind' })).toHaveFocus();
}

// Parts of the form are fetched when they are first asked for.
const soon = <Value>(ask: () => Value) => expect.poll(ask, { timeout: 10_000 });
const operations = () => ledger.entries.map((entry) => entry.operations.map(({ type }) => type));
const namesOf = (id: string) =>
	explorer.index.actors.get(actorId(id))?.names.map(({ text, role }) => `${text} ${role}`);

test('names, kind and description are changed in one entry, and the heading follows', async () => {
	await edit('front');
	await page.getByRole('combobox', { name: 'Kind' }).selectOptions('place');
	await page.getByRole('textbox', { name: 'Description' }).fill('Holds the north.');
	await page.getByRole('textbox', { name: 'Name 2', exact: true }).fill('The Front');
	await page.getByRole('combobox', { name: 'Role of name 2' }).selectOptions('primary');
	await page.getByRole('button', { name: 'Add a name' }).click();
	await expect.element(page.getByRole('textbox', { name: 'Name 3', exact: true })).toHaveFocus();
	await userEvent.keyboard('الجبهة');
	await page.getByRole('textbox', { name: 'Language of name 3' }).fill('ar');
	await page.getByRole('button', { name: 'Save', exact: true }).click();
	await soon(operations).toEqual([['change-actor', 'change-name', 'add-name', 'change-primary-name']]);
	expect(namesOf('front')).toEqual(['Northern Front alias', 'The Front primary', 'الجبهة alias']);
	await expect.element(page.getByRole('heading', { level: 2 })).toHaveTextContent('The Front');
	await expect.element(page.getByRole('button', { name: 'Edit names and kind' })).toHaveFocus();
	await soon(() => explorer.work.next.undo).not.toBeNull();
	await explorer.work.undo();
	await soon(() => namesOf('front')).toEqual(['Northern Front primary', 'the Front alias']);
});

test('what is wrong is said at its name, and nothing is saved', async () => {
	await edit('front');
	await page.getByRole('textbox', { name: 'Name 2', exact: true }).fill(' ');
	await page.getByRole('button', { name: 'Save', exact: true }).click();
	await expect.element(page.getByText('This name is empty.')).toBeVisible();
	await expect.element(page.getByRole('button', { name: 'Remove name 1' })).toBeDisabled();
	expect(ledger.entries).toEqual([]);
	await userEvent.keyboard('{Escape}');
	await expect.element(page.getByRole('region', { name: 'Edit the actor' })).not.toBeInTheDocument();
});

test('an actor that something refers to stays, one that nothing refers to can go', async () => {
	await edit('front');
	await expect.element(page.getByText('It cannot be removed: 5 claims speak of this actor.')).toBeVisible();
	await expect.element(page.getByRole('button', { name: 'Remove this actor…' })).not.toBeInTheDocument();
	explorer.focus(actorId('lonely'));
	await page.getByRole('button', { name: 'Edit names and kind' }).click();
	await page.getByRole('button', { name: 'Remove this actor…' }).click();
	await page.getByRole('button', { name: 'Remove', exact: true }).click();
	await soon(operations).toEqual([['remove-actor']]);
	expect(explorer.index.actors.has(actorId('lonely'))).toBe(false);
	expect(explorer.actor).toBeNull();
});
