import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { edit, set } from '../../tests/support/planted/change.ts';
import { ledger } from '../../tests/support/planted/ledger.ts';
import { runCommand } from '../../tests/support/run-command.ts';
import { smallFolder } from '../../tests/support/small-folder.ts';

const broken = ledger.replace('"merge-actors"', '"split-actor"');

test('a broken line is taken out, the others stay, and the old file is kept', async () => {
	const folder = await smallFolder(set('ledger.jsonl', broken));
	const { code, out, err } = await runCommand(folder, 'repair', 'small');
	expect([code, err]).toEqual([0, []]);
	expect(out[0]).toBe('small: the ledger has 2 entries again, 1 of them from after the broken line.');
	const copy = /^As it was it is kept in (small\/ledger\.jsonl\.broken-\w+)\.$/.exec(out[1] ?? '')?.[1];
	expect(await readFile(join(folder, copy ?? ''), 'utf8')).toBe(broken);
	expect(await runCommand(folder, 'validate')).toMatchObject({ code: 0 });
	expect((await runCommand(folder, 'log', 'small')).out).toHaveLength(2);
});

test('what cannot be applied without the lost line is said, and folded nevertheless', async () => {
	const folder = await smallFolder(
		set('ledger.jsonl', ledger),
		// The actor that a later line pins was added by the line that is broken here.
		edit('ledger.jsonl', '"add-actor"', '"add-axtor"'),
		edit('positions.json', '"a"', '"b"')
	);
	const repaired = await runCommand(folder, 'repair', 'small');
	expect(repaired.code).toBe(1);
	expect(repaired.err[0]).toMatch(/^small\/ledger\.jsonl:3 operations\.0\S*: entry 2 could not be applied: /);
	expect(await runCommand(folder, 'checkpoint', 'small')).toMatchObject({ code: 0 });
	expect(await runCommand(folder, 'validate')).toMatchObject({ code: 0 });
});

test('where nothing is broken nothing is written', async () => {
	for (const changes of [[], [set('ledger.jsonl', ledger)]]) {
		const folder = await smallFolder(...changes);
		const before = await readdir(join(folder, 'small'));
		expect(await runCommand(folder, 'repair', 'small')).toEqual({
			code: 0,
			out: ['small: no line of the ledger is broken.'],
			err: []
		});
		expect(await readdir(join(folder, 'small'))).toEqual(before);
	}
});

test('a ledger of a newer program is left alone', async () => {
	const newer = ledger.replace('"version":1', '"version":2');
	const folder = await smallFolder(set('ledger.jsonl', newer));
	const { code, err } = await runCommand(folder, 'repair', 'small');
	expect(code).toBe(1);
	expect(err).toEqual([expect.stringContaining('version 2 of entente/ledger'), 'Nothing was written.']);
	expect(await readFile(join(folder, 'small/ledger.jsonl'), 'utf8')).toBe(newer);
});
