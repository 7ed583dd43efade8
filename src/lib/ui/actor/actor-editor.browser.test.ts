import { beforeEach, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import { Explorer } from '#state/explorer.svelte.ts';
import { operationsOn } from '#core/ledger/make-operations.ts';
import { actorId, actorKindId } from '#core/model/ids.ts';
import { makeActor } from '../../../../tests/support/make-dossier.ts';
import { fourActors, MemoryTools, opened } from '../../../../tests/support/make-explorer.ts';
import { holdChanges } from '../../../../tests/support/hold-changes.ts';
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

const editor = () => page.getByRole('region', { name: 'Edit the actor' });
const description = () => page.getByRole('textbox', { name: 'Description' });

async function look(id: string, heading: string) {
	explorer.focus(actorId(id));
	await expect.element(page.getByRole('heading', { level: 2 })).toHaveTextContent(heading);
}

test('what was typed is there again after something else was looked at, and takes no focus', async () => {
	await edit('front');
	await description().fill('Holds the north.');
	await look('league', 'League');
	await expect.element(editor()).not.toBeInTheDocument();
	const { work } = explorer;
	const name = { text: 'NF', language: 'en', role: 'acronym' } as const;
	await work.perform([operationsOn(work.written).addName(actorId('front'), name)]);
	await look('front', 'Northern Front');
	await expect.element(description()).toHaveValue('Holds the north.');
	await expect.element(editor().getByText('This edit was left unfinished.')).toBeVisible();
	expect(document.activeElement).toBe(document.body);
	await page.getByRole('button', { name: 'Save', exact: true }).click();
	await soon(operations).toEqual([['add-name'], ['change-actor']]);
	await expect.element(editor()).not.toBeInTheDocument();
	expect(namesOf('front')).toContain('NF acronym');
	expect(explorer.actorEdits.of(actorId('front'))).toBeNull();
});

test('Escape puts an edit away and keeps it, Cancel throws it away, and what nobody typed in is not kept', async () => {
	await edit('front');
	await look('league', 'League');
	await look('front', 'Northern Front');
	await expect.element(editor()).not.toBeInTheDocument();
	await page.getByRole('button', { name: 'Edit names and kind' }).click();
	await description().fill('Holds the north.');
	await userEvent.keyboard('{Escape}');
	await expect.element(page.getByText('Left unfinished; what was typed is kept.')).toBeVisible();
	await page.getByRole('button', { name: 'Edit names and kind' }).click();
	await expect.element(description()).toHaveValue('Holds the north.');
	await page.getByRole('button', { name: 'Cancel' }).click();
	await expect.element(editor()).not.toBeInTheDocument();
	await expect.element(page.getByText('Left unfinished; what was typed is kept.')).not.toBeInTheDocument();
	await page.getByRole('button', { name: 'Edit names and kind' }).click();
	await expect.element(description()).toHaveValue('');
	expect(operations()).toEqual([]);
});

test('an actor is saved once, and who looks at another one by then stays there', async () => {
	await edit('front');
	await description().fill('Holds the north.');
	const release = holdChanges(explorer.work);
	await userEvent.keyboard('{Control>}{Enter}{/Control}');
	await expect.element(editor()).toHaveAttribute('aria-busy', 'true');
	await userEvent.keyboard('{Control>}{Enter}{/Control}');
	await look('league', 'League');
	await page.getByRole('button', { name: 'Edit names and kind' }).click();
	await description().fill('Holds the south.');
	release();
	await soon(operations).toEqual([['change-actor']]);
	await soon(() => explorer.actorEdits.of(actorId('front'))).toBeNull();
	await expect.element(description()).toHaveFocus();
	await expect.element(description()).toHaveValue('Holds the south.');
	expect([operations(), explorer.failures]).toEqual([[['change-actor']], []]);
});

test('a refusal that comes late is said, and the edit is kept with it', async () => {
	await edit('lonely');
	await description().fill('Alone.');
	const release = holdChanges(explorer.work);
	await userEvent.keyboard('{Control>}{Enter}{/Control}');
	await look('league', 'League');
	const theirs = { kind: actorKindId('group'), description: 'By itself.' };
	release();
	await explorer.work.perform([
		{ type: 'change-actor', actor: actorId('lonely'), from: { kind: theirs.kind }, to: theirs }
	]);
	await soon(() => explorer.failures.length).toBe(1);
	await look('lonely', 'Lonely');
	await expect.element(description()).toHaveValue('Alone.');
	expect(document.querySelector('[aria-label="Edit the actor"] .problem')).not.toBeNull();
});
