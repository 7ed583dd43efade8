import { beforeEach, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { cleanup, render } from 'vitest-browser-svelte';
import { Explorer } from '#state/explorer.svelte.ts';
import { actorId, articleId } from '#core/model/ids.ts';
import {
	beginWith,
	explorer,
	find,
	lastOperation,
	ledger,
	open,
	operations,
	panel,
	seen,
	select,
	soon,
	textRoot,
	tools
} from '../../../../tests/support/claim-desk.ts';
import { fourActors, MemoryTools, opened } from '../../../../tests/support/make-explorer.ts';
import Stage from '../../../../tests/support/Stage.svelte';
import ClaimStage from '../../../../tests/support/ClaimStage.svelte';

beforeEach(async () => {
	await page.viewport(1440, 900);
	await open();
});

test('selected words become a claim: who is named in them is offered, the tie appears and is selected', async () => {
	await beginWith(seen);
	await expect
		.element(panel().getByRole('listbox', { name: 'Words that carry the tie' }))
		.toHaveTextContent(seen);
	await panel().getByRole('option', { name: 'seen' }).click();
	await panel()
		.getByRole('group', { name: 'Named in these words' })
		.getByRole('button', { name: 'Northern Front' })
		.click();
	await expect.element(panel().getByRole('combobox', { name: 'Tie' })).toHaveFocus();
	await find('Tie', 'found');
	await userEvent.keyboard('{Enter}');
	await expect.element(panel().getByRole('combobox', { name: 'Object' })).toHaveFocus();
	await find('Object', 'امينة');
	await expect.element(panel().getByRole('option', { name: /Amina/ })).toHaveTextContent('أمينة');
	await userEvent.keyboard('{Enter}');
	await expect.element(panel().getByText('A new tie:')).toBeVisible();
	await expect.element(panel().getByText('Reported: one origin, The Daily, asserts it.')).toBeVisible();
	await panel().getByRole('button', { name: 'Save claim' }).click();
	await soon(operations).toEqual([['add-claim']]);
	expect(lastOperation()).toMatchObject({
		claim: {
			id: 'front-founded-amina',
			excerpts: [{ text: seen }],
			triggers: [{ text: 'seen' }],
			recorded: '2026-11-26'
		}
	});
	await soon(() => explorer.relation?.id).toBe('front~founded~amina');
	expect(explorer.view.reading).toEqual({ article: 'news', claim: 'front-founded-amina' });
	await soon(() => [...document.querySelectorAll('mark.chosen')].map((m) => m.textContent).join('')).toBe(
		seen
	);
	await soon(() => document.activeElement?.matches('mark.chosen')).toBe(true);
	await expect
		.element(page.getByRole('status', { name: 'Narrator' }))
		.toHaveTextContent(/^Saved\. Northern Front founded Amina\. Reported/);
	await expect.element(page.getByRole('complementary', { name: 'Make a claim' })).not.toBeInTheDocument();
});

test('by keyboard alone: words, subject, type, object, denial, saved with Ctrl Enter', async () => {
	await soon(() => document.querySelector('[data-quote]')).not.toBeNull();
	document.querySelector<HTMLElement>('[data-quote]')!.focus();
	await soon(async () => {
		await userEvent.keyboard('{Enter}');
		return getSelection()?.toString();
	}).toBe('Amina');
	await expect
		.element(page.getByRole('status', { name: 'Narrator' }))
		.toHaveTextContent(/^Selecting words: Amina\./);
	await userEvent.keyboard('{ArrowDown}');
	expect(getSelection()?.toString()).toBe('Amina is the founder of the Northern Front.');
	await userEvent.keyboard('{ArrowDown}{Home}{ArrowRight}{Shift>}{ArrowRight}{ArrowRight}{/Shift}');
	expect(getSelection()?.toString()).toBe('is the founder');
	await expect.element(page.getByRole('status', { name: 'Narrator' })).toHaveTextContent('is the founder');
	await userEvent.keyboard('{ArrowUp}{Enter}');
	await expect.element(panel().getByRole('combobox', { name: 'Subject' })).toHaveFocus();
	await userEvent.keyboard('League');
	await expect.element(panel().getByRole('option', { name: /^League/ })).toBeVisible();
	await userEvent.keyboard('{Enter}');
	await expect.element(panel().getByRole('combobox', { name: 'Tie' })).toHaveFocus();
	await userEvent.keyboard('{ArrowDown}{ArrowDown}{ArrowUp}{Enter}');
	await expect.element(panel().getByRole('combobox', { name: 'Object' })).toHaveFocus();
	await userEvent.keyboard('Front');
	await expect.element(panel().getByRole('option', { name: /Northern Front/ })).toBeVisible();
	await userEvent.keyboard('{Enter}');
	await expect.element(panel().getByRole('radio', { name: 'It is so' })).toHaveFocus();
	await userEvent.keyboard('{ArrowRight}');
	await expect.element(panel().getByRole('radio', { name: 'It is not so' })).toBeChecked();
	await userEvent.keyboard('{Control>}{Enter}{/Control}');
	await soon(operations).toEqual([['add-claim']]);
	expect(lastOperation()).toMatchObject({
		claim: {
			polarity: 'denies',
			subject: 'league',
			type: 'founded',
			object: 'front',
			excerpts: [{ text: 'Amina is the founder of the Northern Front.' }]
		}
	});
});

test('what is missing is said where it is missing, and what was typed stays', async () => {
	await beginWith(seen);
	await panel().getByRole('textbox', { name: 'True from' }).fill('2019-13');
	await panel().getByRole('button', { name: 'Save claim' }).click();
	await expect.element(panel().getByText('Nobody stands here.').first()).toBeVisible();
	await expect.element(panel().getByText('The tie has no type.')).toBeVisible();
	await expect.element(panel().getByText('This is no date.')).toBeVisible();
	await expect.element(panel().getByRole('combobox', { name: 'Subject' })).toHaveFocus();
	await expect.element(panel().getByRole('textbox', { name: 'True from' })).toHaveValue('2019-13');
	expect(ledger.entries).toEqual([]);
	await panel().getByRole('textbox', { name: 'True from' }).fill('2019-03');
	await expect.element(panel().getByText('True since March 2019.')).toBeVisible();
	await expect.element(panel().getByText('This is no date.')).not.toBeInTheDocument();
});

test('closed and opened again, also after a reload, the form is as it was', async () => {
	await beginWith(seen);
	await panel().getByText('Note and grade').click();
	await panel().getByRole('textbox', { name: 'Our note' }).fill('half a thought');
	await userEvent.keyboard('{Escape}');
	await expect.element(panel()).not.toBeInTheDocument();
	await page.getByRole('button', { name: 'Keep editing' }).click();
	await expect.element(panel().getByRole('textbox', { name: 'Our note' })).toHaveValue('half a thought');
	cleanup();
	await open(tools.kept);
	await page.getByRole('button', { name: 'Keep editing' }).click();
	await expect.element(panel().getByRole('textbox', { name: 'Our note' })).toHaveValue('half a thought');
});

test('what was not touched leaves nothing behind, and Discard throws the rest away', async () => {
	await beginWith(seen);
	await userEvent.keyboard('{Escape}');
	await expect.element(panel()).not.toBeInTheDocument();
	await expect.element(page.getByText('Unfinished claim')).not.toBeInTheDocument();
	await beginWith(seen);
	await panel().getByRole('radio', { name: 'planned' }).click();
	await panel().getByRole('button', { name: 'Discard' }).click();
	await expect.element(page.getByText('Unfinished claim')).not.toBeInTheDocument();
	expect([...tools.kept.values()].join()).not.toContain('planned');
});

test('a new actor with its further names, and a name that a known one lacks, are in the same entry', async () => {
	await beginWith('officials believe');
	select('officials');
	await page.getByRole('group', { name: 'Selected words' }).getByRole('button', { name: 'Subject' }).click();
	await expect.element(panel().getByRole('combobox', { name: 'Subject' })).toHaveValue('officials');
	await panel().getByRole('combobox', { name: 'Subject' }).fill('<b>Bureau</b>');
	await panel()
		.getByRole('option', { name: /New actor/ })
		.click();
	await expect.element(panel().getByRole('textbox', { name: 'Name in full' })).toHaveValue('<b>Bureau</b>');
	await expect.element(panel().getByRole('textbox', { name: 'Further name' })).toHaveValue('officials');
	await panel().getByRole('combobox', { name: 'Kind' }).selectOptions('group');
	select('The Northern Front');
	await page.getByRole('group', { name: 'Selected words' }).getByRole('button', { name: 'Object' }).click();
	await find('Object', 'League');
	await userEvent.keyboard('{Enter}');
	await panel().getByRole('checkbox', { name: 'Also add “The Northern Front” as a name' }).click();
	await find('Tie', 'allied');
	await userEvent.keyboard('{Enter}');
	await panel().getByRole('button', { name: 'Save claim' }).click();
	await soon(operations).toEqual([['add-actor', 'add-name', 'add-claim']]);
	expect(ledger.entries[0]?.operations).toMatchObject([
		{ actor: { id: 'b-bureau-b', names: [{ text: '<b>Bureau</b>' }, { text: 'officials', role: 'alias' }] } },
		{ actor: 'league', name: { text: 'The Northern Front' } },
		{ claim: { subject: 'b-bureau-b', object: 'league' } }
	]);
});

test('before it is saved the form says how the tie will stand', async () => {
	await beginWith(seen);
	await find('Subject', 'Front');
	await userEvent.keyboard('{Enter}');
	await find('Tie', 'active');
	await userEvent.keyboard('{Enter}');
	await find('Object', 'Port');
	await userEvent.keyboard('{Enter}');
	await expect.element(panel().getByText('and stays so.')).toBeVisible();
	await panel().getByRole('radio', { name: 'It is not so' }).click();
	await expect.element(panel().getByText('Contested', { exact: true })).toBeVisible();
	await expect.element(panel().getByText(/^Contested: The Daily asserts it/)).toBeVisible();
});

test('only types that can tie the two are offered, and one that goes the other way swaps them', async () => {
	await beginWith(seen);
	await find('Subject', 'Port');
	await userEvent.keyboard('{Enter}');
	await find('Object', 'Amina');
	await userEvent.keyboard('{Enter}');
	await panel().getByRole('combobox', { name: 'Tie' }).click();
	await panel()
		.getByRole('option', { name: /active-in by.*other way round/ })
		.click();
	await expect.element(panel().getByRole('button', { name: 'Change subject, now Amina' })).toBeVisible();
	await expect.element(panel().getByRole('button', { name: 'Change object, now Port Hara' })).toBeVisible();
	await panel().getByRole('button', { name: 'Swap subject and object' }).click();
	await expect.element(panel().getByText('It goes the other way round: from group to place.')).toBeVisible();
	await panel().getByRole('button', { name: 'Swap the two' }).click();
	await expect.element(panel().getByRole('button', { name: 'Change subject, now Amina' })).toBeVisible();
});

test('a speaker stands in the article letter by letter', async () => {
	await beginWith(seen);
	await panel().getByRole('radio', { name: 'Someone in the article' }).click();
	const words = panel().getByRole('textbox', { name: 'As the article names them' });
	await words.fill('Officials');
	await expect.element(panel().getByText('Not found.')).toBeVisible();
	await words.fill('officials');
	await expect.element(panel().getByText('Not found.')).not.toBeInTheDocument();
	await expect.element(panel().getByText(/Port Hara, officials believe/)).toBeVisible();
});

test('words for a field can be chosen by keyboard from the form, and a second excerpt is quoted too', async () => {
	await beginWith(seen);
	await panel().getByRole('button', { name: 'Second excerpt' }).click();
	await expect.element(page.getByText('Select more words to quote.')).toBeVisible();
	await soon(() => document.activeElement === textRoot()).toBe(true);
	await userEvent.keyboard('{End}{Enter}');
	await expect
		.element(panel().getByRole('listbox', { name: 'Words that carry the tie' }).last())
		.toHaveTextContent('believe');
	await panel().getByRole('button', { name: 'Remove this excerpt' }).last().click();
	await soon(() => document.querySelectorAll('[aria-label="Words that carry the tie"]').length).toBe(1);
});

test('where nothing can be written nothing offers to', async () => {
	cleanup();
	const start = await opened(fourActors());
	const still = new Explorer(start, new MemoryTools());
	still.follow(still.hrefToReading(articleId('wire'), null));
	const screen = await render(Stage, { explorer: still, component: ClaimStage });
	await expect.element(screen.getByRole('heading', { name: 'The League answers' })).toBeVisible();
	await expect.element(screen.getByRole('button', { name: /Claim/ })).not.toBeInTheDocument();
	still.focus(actorId('amina'));
	await expect.element(screen.getByRole('heading', { name: 'Amina' })).toBeVisible();
	await expect.element(screen.getByRole('button', { name: 'Reject' })).not.toBeInTheDocument();
	await expect.element(screen.getByRole('button', { name: /Edit/ })).not.toBeInTheDocument();
});

test('a quick Enter takes nobody who was offered for other words', async () => {
	await beginWith(seen);
	await find('Subject', 'Front');
	const field = panel().getByRole('combobox', { name: 'Subject' }).element() as HTMLInputElement;
	field.value = 'League';
	field.dispatchEvent(new InputEvent('input', { bubbles: true }));
	field.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true }));
	await expect.element(panel().getByRole('option', { name: /^League/ })).toBeVisible();
	await userEvent.keyboard('{Enter}');
	expect(explorer.claimForm.current?.draft.subject.actor).toBe('league');
});
