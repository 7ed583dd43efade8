import { symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { smallVocabularyFiles } from '../../tests/support/dossier-files.ts';
import { articleFaults } from '../../tests/support/planted/articles.ts';
import { files } from '../../tests/support/planted/folder.ts';
import { jsonFaults } from '../../tests/support/planted/json.ts';
import { ledger, ledgerFaults } from '../../tests/support/planted/ledger.ts';
import { rowFaults } from '../../tests/support/planted/rows.ts';
import { runCommand } from '../../tests/support/run-command.ts';
import { below, temporaryFolder, writeFiles } from '../../tests/support/temporary-folder.ts';

const vocabulary = below('vocabulary', smallVocabularyFiles);
const root = (...more: [string, string][]) =>
	temporaryFolder([...below('small', files), ...vocabulary, ...more]);
const counts = '1 dossier, 1 article, 3 actors, 3 claims';

test('a dossier without fault: one line, and 0', async () => {
	const whole = { code: 0, out: [`${counts}: 0 faults, 0 warnings.`], err: [] };
	const folder = await root();
	expect(await runCommand(folder, 'validate')).toEqual(whole);
	expect(await runCommand(folder, 'validate', 'small')).toEqual(whole);
	expect(await runCommand(folder, 'validate', './small/')).toEqual(whole);
	expect(await runCommand('/', 'validate', join(folder, 'small'))).toEqual(whole);
});

test.each([...jsonFaults, ...rowFaults, ...articleFaults, ...ledgerFaults])(
	'%s: file, line and reason are said, and 1',
	async (name, change, place, reason) => {
		const changed = new Map(files);
		change(changed);
		const folder = await temporaryFolder([...below('small', changed), ...vocabulary]);
		// Named, a folder without dossier.json is no dossier; it is one of all that are checked.
		const { code, out } = await runCommand(folder, 'validate');
		expect(
			out.find((line) => line.includes(reason)),
			name
		).toMatch(new RegExp(`^small/${escaped(place)}: `));
		expect(code).toBe(1);
		expect(out.at(-1)).toMatch(/: [1-9]\d* faults?, \d+ warnings?\.$/);
	}
);

const escaped = (text: string) => text.replace(/[.]/g, '\\.');

test('a warning is said, and 0', async () => {
	const changed = new Map(files).set('ledger.jsonl', ledger.slice(0, -9));
	const { code, out } = await runCommand(
		await temporaryFolder([...below('small', changed), ...vocabulary]),
		'validate'
	);
	expect(code).toBe(0);
	expect(out[0]).toMatch(/^small\/ledger\.jsonl:4: /);
	expect(out[1]).toBe('1 dossier, 1 article, 4 actors, 3 claims: 0 faults, 1 warning.');
});

test('several dossiers: the fault of the vocabulary that they share is said once', async () => {
	const folder = await root(...below('other', files));
	await writeFiles(folder, [['vocabulary/relation-types.json', '{']]);
	const { out } = await runCommand(folder, 'validate', 'small', 'other');
	expect(out.filter((line) => line.startsWith('vocabulary/relation-types.json:1: '))).toHaveLength(1);
	expect(out.at(-1)).toMatch(/^2 dossiers, 2 articles, 6 actors, 0 claims: 7 faults|^2 dossiers/);
});

test('a folder that could not be a dossier is a fault of the data folder', async () => {
	const { code, out } = await runCommand(await root(...below('no name', files)), 'validate');
	expect(code).toBe(1);
	expect(out[0]).toMatch(/^no name: "no name" is no name of a dossier: /);
});

test('what is foreign in a line cannot act on the terminal', async () => {
	const acting = files.get('actors.jsonl')!.replaceAll('"place"', '"\\u001b[2J\\u202e"');
	const changed = new Map(files)
		.set('actors.jsonl', acting)
		.set('positions.json', '{"format":"entente/positions","version":1,"\\u001b[1m":1}')
		.set('articles/\u001b[3m.txt', '');
	const { out } = await runCommand(
		await temporaryFolder([...below('small', changed), ...vocabulary]),
		'validate'
	);
	expect(out.join('\n')).toContain('no actor kind "\\u{1b}[2J\\u{202e}"');
	expect(out.join('\n')).toContain('articles/\\u{1b}[3m.txt: ');
	expect(out.join('\n')).not.toMatch(/[^\n\P{Cc}]|\p{Cf}/u);
});

describe('called wrongly: one sentence, the usage, and 2', () => {
	test.each([
		[['nope'], 'The folder "nope" is not there.'],
		[['empty'], 'The folder "empty" holds no dossier.json, so it is no dossier.'],
		[['small/articles'], 'The folder "small/articles" holds no dossier.json'],
		[['small/dossier.json'], 'The folder "small/dossier.json" is not there.'],
		[['../..'], 'is'],
		[['.'], 'is'],
		[['/'], '"/" is no name of a dossier'],
		[[''], 'is'],
		[['small\0'], '"small\\u{0}" is no path.'],
		[['CON'], '"CON" is no name of a dossier'],
		[['vocabulary'], '"vocabulary" is no name of a dossier'],
		[['a\u202Eb'], '"a\\u{202e}b" is no name of a dossier'],
		[['small', 'nope'], 'The folder "nope" is not there.'],
		[['--all'], 'There is no option "--all".']
	])('%j', async (args, sentence) => {
		const { code, out, err } = await runCommand(await root(['empty/notes.txt', '']), 'validate', ...args);
		expect(code).toBe(2);
		expect(out).toEqual([]);
		expect(err[0]).toContain(sentence);
		expect(err.join('\n')).toContain('Usage: npm run entente -- validate [folder');
	});

	test('no dossier anywhere', async () => {
		const { code, err } = await runCommand(await temporaryFolder(vocabulary), 'validate');
		expect(code).toBe(2);
		expect(err[0]).toMatch(/^There is no dossier in "/);
	});
});

test('a file that is a link out of the folder is a fault', async () => {
	const folder = await root();
	await symlink('/etc/hostname', join(folder, 'small/articles/x.txt'));
	const { code, out } = await runCommand(folder, 'validate');
	expect(code).toBe(1);
	expect(out[0]).toMatch(/^small\/articles\/x\.txt: it is a link/);
});
