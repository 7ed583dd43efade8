import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { smallVocabularyFiles } from '../../tests/support/dossier-files.ts';
import { files } from '../../tests/support/planted/folder.ts';
import { set } from '../../tests/support/planted/change.ts';
import { ledger } from '../../tests/support/planted/ledger.ts';
import { runCommand } from '../../tests/support/run-command.ts';
import { smallFolder } from '../../tests/support/small-folder.ts';
import { below, temporaryFolder } from '../../tests/support/temporary-folder.ts';

const without = new Map([...files].filter(([file]) => file !== 'positions.json'));
const root = () =>
	temporaryFolder([...below('small', without), ...below('vocabulary', smallVocabularyFiles)]);

test('positions are written for the usual canvas, the same bytes each time, and --check tells', async () => {
	const folder = await root();
	expect(await runCommand(folder, 'arrange', 'small', '--check')).toMatchObject({ code: 1 });
	expect(await runCommand(folder, 'arrange', 'small')).toEqual({
		code: 0,
		out: ['small/positions.json: 3 actors arranged.'],
		err: []
	});
	const path = join(folder, 'small', 'positions.json');
	const written = await readFile(path, 'utf8');
	expect(JSON.parse(written)).toMatchObject({
		format: 'entente/positions',
		version: 1,
		width: 752,
		height: 740
	});
	await runCommand(folder, 'arrange', 'small');
	expect(await readFile(path, 'utf8')).toBe(written);
	const checked = await runCommand(folder, 'arrange', 'small', '--check');
	expect(checked).toEqual({ code: 0, out: ['small/positions.json: is what would be written.'], err: [] });
	expect(await runCommand(folder, 'validate', 'small')).toMatchObject({ code: 0 });
});

test('who is pinned stays, and stays pinned', async () => {
	const positions = {
		format: 'entente/positions',
		version: 1,
		width: 752,
		height: 740,
		points: [['a', 600, 100]],
		pinned: ['a']
	};
	const folder = await smallFolder(set('positions.json', JSON.stringify(positions)));
	expect(await runCommand(folder, 'arrange', 'small')).toMatchObject({ code: 0 });
	const text = await readFile(join(folder, 'small', 'positions.json'), 'utf8');
	expect(JSON.parse(text)).toMatchObject({
		points: [
			['a', 600, 100],
			['b', expect.any(Number), expect.any(Number)],
			['p', expect.any(Number), expect.any(Number)]
		],
		pinned: ['a']
	});
});

test('a ledger is folded first: its moves are from where the actors stood', async () => {
	const folder = await smallFolder(set('ledger.jsonl', ledger));
	const { code, err } = await runCommand(folder, 'arrange', 'small');
	expect([code, err]).toEqual([1, [expect.stringContaining('First: npm run entente -- checkpoint small')]]);
	expect(await readFile(join(folder, 'small/positions.json'), 'utf8')).toBe(files.get('positions.json'));
	await runCommand(folder, 'checkpoint', 'small');
	expect(await runCommand(folder, 'arrange', 'small')).toMatchObject({ code: 0 });
});

test.each([
	[[], 'Which dossier?'],
	[['small', 'more'], 'One dossier at a time'],
	[['small', '--wrong'], '--wrong'],
	[['missing'], 'missing']
])('called as %j: one sentence, and 2', async (args, sentence) => {
	const { code, err } = await runCommand(await root(), 'arrange', ...args);
	expect(code).toBe(2);
	expect(err.join('\n')).toContain(sentence);
});
