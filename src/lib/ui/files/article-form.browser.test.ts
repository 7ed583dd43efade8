import { beforeEach, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import { Explorer } from '#state/explorer.svelte.ts';
import type { ArticleReading } from '#core/formats/article-text/article-reading.ts';
import FilesStage from '../../../../tests/support/FilesStage.svelte';
import { fourActors, MemoryTools, opened } from '../../../../tests/support/make-explorer.ts';
import { MemoryLedger } from '../../../../tests/support/memory-ledger.ts';
import Stage from '../../../../tests/support/Stage.svelte';

let explorer: Explorer;
let tools: MemoryTools;
let ledger: MemoryLedger;

beforeEach(async () => {
	await page.viewport(1440, 900);
	tools = new MemoryTools();
	ledger = new MemoryLedger(fourActors());
	tools.ledgerFor = () => ledger;
	const start = await opened(fourActors());
	explorer = new Explorer({ ...start, ledger: { entries: [], sequence: 0 }, kept: 'shelf' }, tools);
	await render(Stage, { explorer, component: FilesStage });
	await openSheet();
});

const sheet = () => page.getByRole('dialog', { name: 'Add an article' });
const field = (name: string | RegExp) => sheet().getByRole('textbox', { name });
const narrator = () => page.getByRole('status', { name: 'Narrator' });
const operations = () => ledger.entries.map((entry) => entry.operations.map(({ type }) => type));

async function openSheet() {
	await page.getByRole('button', { name: 'An article…' }).click();
	await expect.element(sheet()).toBeVisible();
}

async function fillIn() {
	await field('Text').fill('Amina left the Front on Monday.');
	await field('Title').fill('Amina leaves');
	await sheet().getByLabelText('Publisher').fill('The Daily');
	await sheet()
		.getByLabelText(/^Language/)
		.fill('en');
	await sheet()
		.getByLabelText(/^Published/)
		.fill('2020-02');
}

/** From now on the checksum of a text is not there until the returned function is called. */
function holdChecksum(): () => void {
	const gate = Promise.withResolvers<string>();
	tools.sha256 = () => gate.promise;
	return () => gate.resolve('0'.repeat(64));
}

const submit = () => document.querySelector<HTMLFormElement>('[role="dialog"] form')!.requestSubmit();

test('an article is added once, however often that is asked, and the next form is empty', async () => {
	const warning = {
		code: 'odd',
		severity: 'warning',
		file: 'a.txt',
		message: 'It is odd.',
		remedy: ''
	} as const;
	tools.readArticleFile = () => Promise.resolve({ ok: true, text: 'Words.', warnings: [warning] });
	await sheet()
		.getByLabelText(/Open a file/)
		.upload(new File(['Words.'], 'a.txt'));
	await expect.element(sheet().getByRole('alert')).toHaveTextContent('It is odd.');
	await fillIn();
	const release = holdChecksum();
	submit();
	submit();
	await expect.poll(() => document.querySelector('[role="dialog"] form')?.ariaBusy).toBe('true');
	expect(document.querySelector('[role="dialog"]')?.contains(document.activeElement)).toBe(true);
	expect(explorer.work.saving.state).toBe('saving');
	release();
	await expect.poll(operations).toEqual([['add-article']]);
	await expect.element(sheet()).not.toBeInTheDocument();
	expect(explorer.view.reading?.article).toBe('the-daily-2020-02-amina-leaves');
	await openSheet();
	await expect.element(field('Title')).toHaveValue('');
	expect(document.querySelector('[role="dialog"] [role="alert"]')).toBeNull();
	expect(operations()).toEqual([['add-article']]);
});

test('who closed the sheet meanwhile is not called to the article, and is told of it', async () => {
	await fillIn();
	const release = holdChecksum();
	submit();
	await userEvent.keyboard('{Escape}');
	await expect.element(sheet()).not.toBeInTheDocument();
	release();
	await expect.poll(operations).toEqual([['add-article']]);
	await expect.element(narrator()).toHaveTextContent(/^Amina leaves was added\./);
	expect(explorer.view.reading).toBeNull();
});

test('a file that is read late fills only what nobody typed in, and nothing once the sheet is closed', async () => {
	const answers: PromiseWithResolvers<ArticleReading>[] = [];
	tools.readArticleFile = () => {
		const answer = Promise.withResolvers<ArticleReading>();
		answers.push(answer);
		return answer.promise;
	};
	const chosen = () => sheet().getByLabelText(/Open a file/);
	await field('Title').fill('Before');
	await chosen().upload(new File(['Words.'], 'article.txt'));
	await field('Title').fill('My title');
	answers[0]!.resolve({ ok: true, text: 'Words.', title: 'Its title', publisher: 'Its paper', warnings: [] });
	await expect.element(field('Text')).toHaveValue('Words.');
	await expect.element(field('Title')).toHaveValue('My title');
	await expect.element(sheet().getByLabelText('Publisher')).toHaveValue('Its paper');
	await chosen().upload(new File(['Others.'], 'other.txt'));
	await expect.element(sheet().getByText('Reading…')).toBeVisible();
	await userEvent.keyboard('{Escape}');
	await expect.element(sheet()).not.toBeInTheDocument();
	answers[1]!.resolve({ ok: true, text: 'Others.', title: 'Other', warnings: [] });
	await openSheet();
	await expect.element(sheet().getByText('Reading…')).not.toBeInTheDocument();
	await expect.element(field('Text')).toHaveValue('Words.');
});
