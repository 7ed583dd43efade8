import { beforeEach, describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { cleanup } from 'vitest-browser-svelte';
import { claimId } from '#core/model/ids.ts';
import {
	beginWith,
	explorer,
	find,
	lastOperation,
	ledger,
	open,
	operations,
	seen,
	soon,
	tools
} from '../../../../tests/support/claim-desk.ts';

beforeEach(async () => {
	await page.viewport(1440, 900);
	await open();
});

describe('a claim that is there', () => {
	const card = (id: string) => page.elementLocator(document.querySelector(`[data-claim="${id}"]`)!);

	async function openTie(id: string) {
		explorer.follow(explorer.hrefToRelation(id as never));
		await expect.element(page.getByRole('heading', { level: 2 })).toBeVisible();
	}

	test('is changed in the same form', async () => {
		await openTie('front~active-in~port');
		await card('c4').getByRole('button', { name: 'Change' }).click();
		const change = page.getByRole('complementary', { name: 'Change a claim' });
		await expect
			.poll(() => document.querySelector('[data-region="claim"]') ?? explorer.claimForm.isShown)
			.toBeTruthy();
		await expect.element(change.getByRole('radio', { name: 'believed' })).toBeChecked();
		await change.getByRole('radio', { name: 'planned' }).click();
		await change.getByRole('button', { name: 'Save change' }).click();
		await soon(operations).toEqual([['change-claim']]);
		expect(explorer.index.relations.get('front~active-in~port' as never)?.claims[0]?.hedge).toBe('planned');
	});

	test('is changed from its tie in a later visit: earlier unfinished claims stay, an earlier go is taken up', async () => {
		await beginWith(seen);
		explorer.claimForm.change({ note: 'half a thought' });
		explorer.claimForm.edit(explorer.index.relations.get('front~active-in~port' as never)!.claims[0]!);
		explorer.claimForm.change({ note: 'half a change' });
		cleanup();
		await open(tools.kept, false);
		await openTie('front~active-in~port');
		await card('c4').getByRole('button', { name: 'Change' }).click();
		await soon(() => explorer.claimForm.current?.draft.note).toBe('half a change');
		explorer.claimForm.change({ note: 'a change' });
		await expect.element(page.getByText('Unfinished claim')).toBeVisible();
		expect([...tools.kept.values()].join()).toContain('half a thought');
	});

	test('is rejected with a reason and no other way, stays listed, and is opened again', async () => {
		await openTie('front~allied~league');
		await card('c3').getByRole('button', { name: 'Reject' }).click();
		await page.getByRole('textbox', { name: 'Why is it rejected?' }).fill('  ');
		await userEvent.keyboard('{Enter}');
		await expect.element(page.getByText('A reason is needed.')).toBeVisible();
		expect(ledger.entries).toEqual([]);
		await page.getByRole('textbox', { name: 'Why is it rejected?' }).fill('misread');
		await userEvent.keyboard('{Enter}');
		await soon(operations).toEqual([['reject-claim']]);
		expect(lastOperation()).toMatchObject({
			review: { verdict: 'rejected', reason: 'misread', by: 'analyst' }
		});
		expect(explorer.relation?.reason.status).toBe('reported');
		await card('c3').getByRole('button', { name: 'Reopen' }).click();
		await soon(operations).toEqual([['reject-claim'], ['reopen-claim']]);
		await card('c3').getByRole('button', { name: 'Reject' }).click();
		await expect.element(page.getByRole('textbox', { name: 'Why is it rejected?' })).toHaveFocus();
		await userEvent.keyboard('{Escape}');
		await expect.element(card('c3').getByRole('button', { name: 'Reject' })).toHaveFocus();
	});

	test('is deleted only by who wrote it, and told what rejecting is for', async () => {
		await beginWith(seen);
		await find('Subject', 'League');
		await userEvent.keyboard('{Enter}');
		await find('Tie', 'active');
		await userEvent.keyboard('{Enter}');
		await find('Object', 'Port');
		await userEvent.keyboard('{Enter}{Control>}{Enter}{/Control}');
		await soon(operations).toEqual([['add-claim']]);
		await openTie('league~active-in~port');
		await card('league-active-in-port').getByRole('button', { name: 'Delete' }).click();
		await expect.element(page.getByText(/you reject with a reason/)).toBeVisible();
		await page.getByRole('button', { name: 'Delete', exact: true }).last().click();
		await soon(operations).toEqual([['add-claim'], ['remove-claim']]);
		expect(explorer.work.written.claims.has(claimId('league-active-in-port'))).toBe(false);
		await openTie('front~active-in~port');
		await expect.element(card('c4').getByRole('button', { name: 'Delete' })).not.toBeInTheDocument();
	});
});
