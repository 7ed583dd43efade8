import { expect, test } from 'vitest';
import { makeActor } from '../../tests/support/make-dossier.ts';
import { edit, set } from '../../tests/support/planted/change.ts';
import { a, draft, drafts, ledger, ledgerFaults, ledgerOf } from '../../tests/support/planted/ledger.ts';
import { runCommand } from '../../tests/support/run-command.ts';
import { smallFolder } from '../../tests/support/small-folder.ts';

const before = '2026-03-01 09:30 UTC  Ada ';

test('each entry is one line: number, when, who, what', async () => {
	const folder = await smallFolder(set('ledger.jsonl', ledger));
	expect(await runCommand(folder, 'log', 'small')).toEqual({
		code: 0,
		out: [`1  ${before} Added “d” (group)`, `2  ${before} Merged “b” into “a”`, `3  ${before} Pinned “a”`],
		err: []
	});
});

test('--since lists what is different, and not what was taken back', async () => {
	const back = draft('four', { type: 'unpin-actor', actor: a });
	const folder = await smallFolder(set('ledger.jsonl', await ledgerOf([...drafts, back])));
	expect(await runCommand(folder, 'log', 'small', '--since', '0')).toMatchObject({
		code: 0,
		out: ['Added the actor “d” (entry 1)', 'Changed the actor “b”: who it is read as (entry 2)']
	});
	expect((await runCommand(folder, 'log', 'small', '--since', '2')).out).toEqual([
		'small: nothing is different since entry 2.'
	]);
});

test('after a checkpoint the log begins anew', async () => {
	const folder = await smallFolder(set('ledger.jsonl', ledger));
	await runCommand(folder, 'checkpoint', 'small');
	expect((await runCommand(folder, 'log', 'small')).out).toEqual([
		'small: nothing was done to it since entry 3.'
	]);
	const since = await runCommand(folder, 'log', 'small', '--since', '1');
	expect(since.err).toEqual(['Entries up to 3 are folded into the files; this is what differs since then.']);
	expect((await runCommand(await smallFolder(), 'log', 'small')).out).toEqual([
		'small: nothing was done to it.'
	]);
});

test('an entry that changed nothing is marked; faults of the ledger are said, and 1', async () => {
	const [, gone] = ledgerFaults.find(([name]) => name.includes('target is gone'))!;
	const { code, out, err } = await runCommand(await smallFolder(gone), 'log', 'small');
	expect(code).toBe(1);
	expect(out[1]).toBe(`2  ${before} Pinned “z” (changed nothing: what it speaks of was gone)`);
	expect(err[0]).toMatch(/^small\/ledger\.jsonl:3 operations\.0\.actor: entry 2 /);
	const broken = await smallFolder(set('ledger.jsonl', ledger), edit('ledger.jsonl', 'merge-actors', 'x'));
	expect(await runCommand(broken, 'log', 'small')).toMatchObject({
		code: 1,
		out: [`1  ${before} Added “d” (group)`]
	});
});

test('what is foreign in a line cannot act on the terminal', async () => {
	const acting = draft('one', { type: 'add-actor', actor: makeActor('\u001b[2J\u202e\n') });
	const folder = await smallFolder(set('ledger.jsonl', await ledgerOf([acting])));
	const { out } = await runCommand(folder, 'log', 'small');
	expect(out).toEqual([`1  ${before} Added “\\u{1b}[2J\\u{202e}\\u{a}” (group)`]);
});

test.each([
	[[], 'Which dossier?'],
	[['small', '--since', 'x'], '--since takes the number of an entry, such as 12; "x" is none.'],
	[['small', '--since'], '--since'],
	[['missing'], 'missing']
])('called as %j: one sentence, and 2', async (args, sentence) => {
	const { code, err } = await runCommand(await smallFolder(), 'log', ...args);
	expect([code, err[0]]).toEqual([2, expect.stringContaining(sentence)]);
});
