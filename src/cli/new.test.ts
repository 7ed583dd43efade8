import { mkdir, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { runCommand } from '../../tests/support/run-command.ts';
import { temporaryFolder } from '../../tests/support/temporary-folder.ts';

test('a new dossier is valid, says what it was told, and is read by the other commands', async () => {
	const folder = await temporaryFolder();
	const made = await runCommand(folder, 'new', 'harbour', '--title', 'The harbour', '--language', 'fr');
	expect(made).toEqual({
		code: 0,
		out: ['harbour: made. Next: npm start, open "The harbour" and add an article; or edit its files.'],
		err: []
	});
	expect((await readdir(join(folder, 'harbour'))).sort()).toEqual([
		'actors.jsonl',
		'claims.jsonl',
		'dossier.json'
	]);
	const about = JSON.parse(await readFile(join(folder, 'harbour/dossier.json'), 'utf8')) as object;
	expect(about).toMatchObject({ title: 'The harbour', language: 'fr', fictional: false, checkpoint: 0 });
	expect(await runCommand(folder, 'validate', 'harbour')).toMatchObject({
		code: 0,
		out: ['1 dossier, 0 articles, 0 actors, 0 claims: 0 faults, 0 warnings.']
	});
	expect(await runCommand(folder, 'log', 'harbour')).toMatchObject({ code: 0 });
	expect(await runCommand(folder, 'checkpoint', 'harbour')).toMatchObject({ code: 0 });
	expect(await readdir(folder)).toEqual(['harbour']);
});

test('a path is taken as it is, an empty folder is used, and the name is the title unless one is given', async () => {
	const folder = await temporaryFolder();
	await mkdir(join(folder, 'mine/new'), { recursive: true });
	expect(await runCommand(folder, 'new', 'mine/new')).toMatchObject({ code: 0 });
	const about = JSON.parse(await readFile(join(folder, 'mine/new/dossier.json'), 'utf8')) as object;
	expect(about).toMatchObject({ title: 'new', language: 'en' });
});

test.each([
	[[], 'Which dossier?'],
	[['a', 'b'], 'One dossier at a time'],
	[['full'], 'is there already and not empty'],
	[['full/notes.txt'], 'is there already and not empty'],
	[['CON'], 'no name of a dossier'],
	[['vocabulary'], 'no name of a dossier'],
	[['..'], 'is there already and not empty'],
	[['a\0'], 'is no path'],
	[['a', '--titel', 'x'], '--titel'],
	[['a', '--title', ' '], '--title " ": the text is empty.'],
	[['a', '--language', 'English please'], '--language "English please": this is no language tag.']
])('called as %j: one sentence, 2, and nothing is made', async (args, sentence) => {
	const folder = await temporaryFolder([['full/notes.txt', 'mine']]);
	const { code, err } = await runCommand(folder, 'new', ...args);
	expect([code, err[0]]).toEqual([2, expect.stringContaining(sentence)]);
	expect(await readdir(folder)).toEqual(['full']);
	expect(await readFile(join(folder, 'full/notes.txt'), 'utf8')).toBe('mine');
});
