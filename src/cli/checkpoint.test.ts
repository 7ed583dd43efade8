import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { makeClaim } from '../../tests/support/make-dossier.ts';
import { edit, set } from '../../tests/support/planted/change.ts';
import { whole } from '../../tests/support/planted/folder.ts';
import { draft, ledger, ledgerFaults, ledgerOf } from '../../tests/support/planted/ledger.ts';
import { runCommand } from '../../tests/support/run-command.ts';
import { smallFolder } from '../../tests/support/small-folder.ts';

test('the ledger is folded, and the folder is valid before and after', async () => {
	const folder = await smallFolder(set('ledger.jsonl', ledger));
	expect(await runCommand(folder, 'validate')).toMatchObject({ code: 0 });
	expect(await runCommand(folder, 'checkpoint', 'small')).toEqual({
		code: 0,
		out: [
			'small: 3 entries folded; the files hold all up to entry 3, and the folded lines are in ledger.1-3.jsonl.'
		],
		err: []
	});
	expect(await readFile(join(folder, 'small/ledger.1-3.jsonl'), 'utf8')).toBe(ledger);
	expect(await runCommand(folder, 'validate')).toEqual({
		code: 0,
		out: ['1 dossier, 1 article, 4 actors, 3 claims: 0 faults, 0 warnings.'],
		err: []
	});
	expect(await runCommand(folder, 'checkpoint', 'small')).toEqual({
		code: 0,
		out: ['small: there is nothing to fold.'],
		err: []
	});
});

test('what changed nothing and what coverage files lack is said', async () => {
	const [, gone] = ledgerFaults.find(([name]) => name.includes('target is gone'))!;
	const one = await runCommand(await smallFolder(gone), 'checkpoint', 'small');
	expect(one.out[1]).toBe('1 entry of them changed nothing: what they speak of was gone.');
	const [news] = whole.articles.values();
	const claim = makeClaim('new', 'b founded a', { article: news! });
	const added = await ledgerOf([draft('one', { type: 'add-claim', claim })]);
	const other = await runCommand(await smallFolder(set('ledger.jsonl', added)), 'checkpoint', 'small');
	expect(other).toMatchObject({ code: 0 });
	expect(other.out[1]).toBe(
		'1 sentence of a coverage file does not fit the claims any more: validate says which.'
	);
});

test('a dossier of which something cannot be read is not folded', async () => {
	const folder = await smallFolder(set('ledger.jsonl', ledger), edit('claims.jsonl', 'asserts', 'maybe'));
	const before = await readdir(join(folder, 'small'));
	const { code, out, err } = await runCommand(folder, 'checkpoint', 'small');
	expect([code, out]).toEqual([1, []]);
	expect(err[0]).toMatch(/^small\/claims\.jsonl:2 polarity: "maybe"/);
	expect(err.at(-1)).toBe('Nothing was folded.');
	expect(await readdir(join(folder, 'small'))).toEqual(before);
});

test.each([
	[[], 'Which dossier?'],
	[['small', 'more'], 'One dossier at a time'],
	[['small', '--all'], '--all'],
	[['missing'], 'missing']
])('called as %j: one sentence, and 2', async (args, sentence) => {
	const { code, err } = await runCommand(await smallFolder(), 'checkpoint', ...args);
	expect([code, err[0]]).toEqual([2, expect.stringContaining(sentence)]);
});
