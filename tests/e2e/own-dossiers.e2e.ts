import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { linesDown, makePdf } from '../support/make-pdf.ts';
import { evidence, openExplorer, seeDrawn } from '../support/open-explorer.ts';
import { openMali } from '../support/open-mali.ts';
import { expect, test } from '../support/own-server.ts';
import { writeDossierJson } from '../../src/lib/core/formats/dossier-json/write-dossier-json.ts';
import { dossierId } from '../../src/lib/core/model/ids.ts';

test('a dossier of one’s own: made, given an article from a PDF, and there after a reload', async ({
	page,
	server
}) => {
	await openExplorer(page);
	await page.getByRole('button', { name: /^Dossier: / }).click();
	await page.getByRole('menuitem', { name: 'New dossier…' }).click();
	const made = page.getByRole('dialog', { name: 'New dossier' });
	await made.getByRole('button', { name: 'Make it' }).click();
	await expect(made.getByRole('alert')).toContainText('Give it a title');
	await made.getByLabel('Title').fill('River town');
	await made.getByRole('button', { name: 'Make it' }).click();
	await expect(page).toHaveURL(/\/d\/river-town$/);
	await expect(page).toHaveTitle(/River town/);
	await seeDrawn(page);

	await page.getByRole('button', { name: 'Add an article…' }).click();
	const form = page.getByRole('dialog', { name: 'Add an article' });
	const pdf = makePdf([
		linesDown(['The Ferry League was founded by Ada Quill.', 'It denies that it is armed.'])
	]);
	await form
		.locator('input[type=file]')
		.setInputFiles({ name: 'report.pdf', mimeType: 'application/pdf', buffer: Buffer.from(pdf) });
	await expect(form.getByLabel('Text')).toHaveValue(/The Ferry League was founded by Ada Quill\./);

	await form.getByRole('button', { name: 'Add the article' }).click();
	await expect(form.getByText('Say who published it.')).toBeVisible();
	await form.getByLabel('Title').fill('Who runs the ferries');
	await form.getByLabel('Publisher').fill('The Daily River');
	await form.getByLabel(/^Published/).fill('2020-13');
	await expect(form.getByText(/Write a year, a month or a day/)).toBeVisible();
	await form.getByLabel(/^Published/).fill('2020-03');
	await form.getByLabel(/^Language/).fill('en');
	await form.getByRole('button', { name: 'Add the article' }).click();
	await expect(form).toBeHidden();
	await expect(evidence(page).getByRole('heading', { name: 'Who runs the ferries' })).toBeVisible();
	await expect(evidence(page)).toContainText('Unchanged: the text has its recorded SHA-256');
	await expect(page.getByRole('status', { name: 'Saved state' })).toHaveText('Saved');

	await page.reload();
	await seeDrawn(page);
	await expect(evidence(page).getByRole('heading', { name: 'Who runs the ferries' })).toBeVisible();
	expect(await readFile(join(server.data, 'river-town/ledger.jsonl'), 'utf8')).toContain('"add-article"');
});

test('a file is opened, looked at in this window, and added to the list', async ({ page, server }) => {
	const mali = await openMali();
	const about = { ...mali.about, id: dossierId('mali-copy'), title: 'A copy of my own' };
	const json = writeDossierJson({ ...mali, about });
	await openExplorer(page, '/d/qasr-training');
	const open = async () => {
		await page.getByRole('button', { name: /^Dossier: / }).click();
		await page.getByRole('menuitem', { name: 'Open a dossier…' }).click();
		const dialog = page.getByRole('dialog', { name: 'Open a dossier' });
		await dialog
			.locator('input[type=file]')
			.first()
			.setInputFiles({ name: 'copy.json', mimeType: 'application/json', buffer: Buffer.from(json) });
		await expect(dialog).toContainText(/1 article, \d+ actors, \d+ claims/);
		return dialog;
	};
	await (await open()).getByRole('button', { name: 'Look at it in this window' }).click();
	await expect(page).toHaveTitle(/A copy of my own/);
	await seeDrawn(page);
	expect(await readdir(server.data)).not.toContain('mali-copy');

	await (await open()).getByRole('button', { name: 'Add it to the list' }).click();
	await expect(page).toHaveURL(/\/d\/mali-copy$/);
	expect(await readdir(server.data)).toContain('mali-copy');
});

test('an article and a dossier can be dropped on the page; what is neither is refused in a sentence', async ({
	page
}) => {
	await openExplorer(page, '/d/qasr-training');
	const drop = (name: string, content: string) =>
		page.evaluate(
			({ name, content }) => {
				const dataTransfer = new DataTransfer();
				dataTransfer.items.add(new File([content], name));
				for (const type of ['dragover', 'drop'])
					document.body.dispatchEvent(new DragEvent(type, { dataTransfer, bubbles: true, cancelable: true }));
			},
			{ name, content }
		);
	await drop('photo.jpg', 'no');
	await expect(page.getByRole('alert')).toContainText('This is neither an article');
	await drop('news.txt', 'The army said that it is not in the town.');
	const form = page.getByRole('dialog', { name: 'Add an article' });
	await expect(form.getByLabel('Text')).toHaveValue('The army said that it is not in the town.');
	await page.keyboard.press('Escape');
	await drop('broken.json', '{"format":');
	const dialog = page.getByRole('dialog', { name: 'Open a dossier' });
	await expect(dialog.getByRole('alert')).toContainText('It was not opened.');
});
