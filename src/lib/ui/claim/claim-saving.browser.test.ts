import { beforeEach, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { operationsOn } from '#core/ledger/make-operations.ts';
import { articleId, claimId } from '#core/model/ids.ts';
import {
	beginWith,
	explorer,
	find,
	lastOperation,
	open,
	operations,
	panel,
	seen,
	soon
} from '../../../../tests/support/claim-desk.ts';
import { holdChanges } from '../../../../tests/support/hold-changes.ts';

beforeEach(async () => {
	await page.viewport(1440, 900);
	await open();
});

/** A claim in the form that can be saved. */
async function fillIn() {
	await beginWith(seen);
	await find('Subject', 'League');
	await userEvent.keyboard('{Enter}');
	await find('Tie', 'active');
	await userEvent.keyboard('{Enter}');
	await find('Object', 'Port');
	await userEvent.keyboard('{Enter}');
	await expect.element(panel().getByText('A new tie:')).toBeVisible();
}

const pressSave = () => userEvent.keyboard('{Control>}{Enter}{/Control}');
const narrator = () => page.getByRole('status', { name: 'Narrator' });

test('while a claim is saved nothing is typed into it, no key is a command, and it is saved once', async () => {
	await fillIn();
	const release = holdChanges(explorer.work);
	await pressSave();
	await expect.element(panel()).toHaveAttribute('aria-busy', 'true');
	await expect.element(panel().getByRole('button', { name: 'Discard' })).toBeDisabled();
	expect(document.querySelector('[data-field="subject"]')?.closest('[inert]')).not.toBeNull();
	let reached = 0;
	const count = () => (reached += 1);
	addEventListener('keydown', count);
	await userEvent.keyboard('more');
	await pressSave();
	removeEventListener('keydown', count);
	expect(reached).toBe(0);
	release();
	await soon(operations).toEqual([['add-claim']]);
	await expect.element(panel()).not.toBeInTheDocument();
	await soon(() => document.activeElement?.matches('mark.chosen')).toBe(true);
	expect(operations()).toEqual([['add-claim']]);
});

test('who put the form away and opened another article stays there, and is told that it was saved', async () => {
	await fillIn();
	const release = holdChanges(explorer.work);
	await pressSave();
	await userEvent.keyboard('{Escape}');
	explorer.follow(explorer.hrefToReading(articleId('wire'), null));
	release();
	await soon(operations).toEqual([['add-claim']]);
	await expect.element(narrator()).toHaveTextContent(/^Saved\. League active-in Port Hara/);
	expect(explorer.view.reading).toEqual({ article: 'wire', claim: null });
	expect(explorer.relation).toBeNull();
	explorer.follow(explorer.hrefToReading(articleId('news'), null));
	await expect.element(page.getByRole('heading', { name: 'Who is who' })).toBeVisible();
	expect(explorer.claimForm.leftIn(articleId('news'))).toEqual([]);
});

test('a refusal that comes late is said of its own claim, which stays unfinished', async () => {
	const { claimForm: form, work } = explorer;
	form.edit(work.written.claims.get(claimId('c4'))!);
	form.change({ hedge: 'planned' });
	await expect.element(panel().getByRole('button', { name: 'Save change' })).toBeVisible();
	const release = holdChanges(explorer.work);
	await panel().getByRole('button', { name: 'Save change' }).click();
	await expect.element(panel()).toHaveAttribute('aria-busy', 'true');
	form.begin(articleId('news'), { start: 0, end: 5 });
	await expect.element(panel().getByRole('button', { name: 'Save claim' })).toBeEnabled();
	release();
	await work.perform([operationsOn(work.written).removeClaim(claimId('c4'))]);
	await expect.element(narrator()).toHaveTextContent(/^Not saved\. .*The claim is kept unfinished\.$/);
	expect(form.problems).toEqual([]);
	expect(explorer.failures).toHaveLength(1);
	expect(form.leftIn(articleId('news')).map(({ draft }) => draft.hedge)).toEqual(['planned']);
});

test('what is changed of a claim after it was sent stays in the form, as a change of it', async () => {
	await fillIn();
	const release = holdChanges(explorer.work);
	await pressSave();
	explorer.claimForm.change({ note: 'an afterthought' });
	release();
	await soon(operations).toEqual([['add-claim']]);
	await expect.element(panel()).toHaveAttribute('aria-busy', 'false');
	await expect.element(panel().getByRole('heading', { name: 'Change a claim' })).toBeVisible();
	await panel().getByRole('button', { name: 'Save change' }).click();
	await soon(operations).toEqual([['add-claim'], ['change-claim']]);
	expect(lastOperation()).toMatchObject({ to: { id: 'league-active-in-port', note: 'an afterthought' } });
	await expect.element(panel()).not.toBeInTheDocument();
});
