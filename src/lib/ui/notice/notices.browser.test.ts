import { expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import Notices from './Notices.svelte';
import { Explorer } from '#state/explorer.svelte.ts';
import type { Issue } from '#core/model/issue.ts';
import { fourActors, MemoryTools, opened } from '../../../../tests/support/make-explorer.ts';
import Stage from '../../../../tests/support/Stage.svelte';

async function shown(hash: string, issues: readonly Issue[] = []) {
	const tools = new MemoryTools();
	tools.entries[0] = hash;
	const explorer = new Explorer(await opened(fourActors(), issues), tools);
	explorer.followAddress();
	render(Stage, { explorer, component: Notices });
	return explorer;
}

test('nothing is said where nothing is wrong', async () => {
	await shown('actor=amina');
	await expect.element(page.getByRole('alert')).not.toBeInTheDocument();
	await expect.element(page.getByRole('status')).not.toBeInTheDocument();
});

test('an address that names what is not there gets a sentence, with the name as text', async () => {
	await shown('actor=%3Cb%3Enobody%3C%2Fb%3E');
	await expect
		.element(page.getByRole('alert'))
		.toHaveTextContent(
			'This address names an actor that the dossier does not hold. Here is the view without it. It asked for “<b>nobody</b>”.'
		);
});

const fault: Issue = {
	code: 'excerpt-broken',
	severity: 'fault',
	file: 'claims.jsonl',
	line: 29,
	path: 'excerpts.0',
	message: 'the article does not hold these words.',
	remedy: 'Quote it letter by letter.'
};

test('a broken dossier is open as far as it goes, and its faults are listed with place and remedy', async () => {
	await shown('', [fault, { ...fault, severity: 'warning', line: 30 }]);
	await expect.element(page.getByRole('status')).toHaveTextContent(/^1 fault in this dossier/);
	await page.getByRole('button', { name: 'Show the list' }).click();
	const dialog = page.getByRole('dialog', { name: 'What is wrong with this dossier' });
	await expect.element(dialog.getByText('claims.jsonl:29')).toBeVisible();
	await expect.element(dialog.getByText('Quote it letter by letter.').first()).toBeVisible();
	await dialog.getByRole('button', { name: 'Close' }).click();
	await page.getByRole('button', { name: 'Dismiss' }).click();
	await expect.element(page.getByRole('status')).not.toBeInTheDocument();
});

test('what failed is said until it is put away', async () => {
	const explorer = await shown('');
	explorer.fail('copy-failed');
	await expect.element(page.getByRole('alert')).toHaveTextContent(/Save it as PNG instead/);
	await page.getByRole('button', { name: 'Dismiss' }).click();
	await expect.element(page.getByRole('alert')).not.toBeInTheDocument();
});
