import { chmod, mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { smallVocabularyFiles } from '../../tests/support/dossier-files.ts';
import { files } from '../../tests/support/planted/folder.ts';
import { readGraphml } from '../../tests/support/read-graphml.ts';
import { runCommand } from '../../tests/support/run-command.ts';
import { below, temporaryFolder } from '../../tests/support/temporary-folder.ts';
import { exportFormats } from '#core/formats/registry.ts';

const root = () => temporaryFolder([...below('small', files), ...below('vocabulary', smallVocabularyFiles)]);
const every = [...exportFormats.keys()];

test.each(every)('%s: the file and the standard output have the same bytes, twice', async (format) => {
	const folder = await root();
	const written: string[] = [];
	for (const name of ['one', 'two']) {
		expect((await runCommand(folder, 'export', 'small', '--format', format, '--out', name)).code).toBe(0);
		written.push(await readFile(join(folder, name), 'utf8'));
	}
	const { code, out } = await runCommand(folder, 'export', 'small', '--format', format, '--out', '-');
	expect(code).toBe(0);
	expect(written).toEqual([`${out.join('\n')}\n`, `${out.join('\n')}\n`]);
});

test('GraphML has the dossier’s actors, and what it leaves behind is said beside it', async () => {
	const folder = await root();
	const { err } = await runCommand(folder, 'export', './small', '--format', 'graphml', '--out', 'x.graphml');
	const { nodes } = readGraphml(await readFile(join(folder, 'x.graphml'), 'utf8'));
	expect(nodes).toHaveLength(3);
	expect(err.join('\n')).toContain('full texts are not in the file');
});

test.each([
	[['--format', 'graphml', '--out', 'x'], /Which dossier\?/],
	[['small', 'other', '--format', 'graphml', '--out', 'x'], /One dossier at a time: what is "other"\?/],
	[['small', '--out', 'x'], /In which format\?/],
	[
		['small', '--format', 'gexf\u001b[2J', '--out', 'x'],
		/There is no format "gexf\\u\{1b\}\[2J". There are graphml, /
	],
	[['small', '--format', 'graphml'], /Where to\?/],
	[['small', '--format', 'graphml', '--out', 'x', '--force'], /--force/],
	[['nowhere', '--format', 'graphml', '--out', 'x'], /is not there/],
	[['small', '--format', 'graphml', '--out', 'no/such/x'], /cannot be written: its folder is not there/],
	[['small', '--format', 'graphml', '--out', 'small'], /cannot be written: it is a folder/],
	[['small', '--format', 'graphml', '--out', 'a\0b'], /cannot be written/]
])('%j is refused with a sentence, and 2', async (args, sentence) => {
	const folder = await root();
	const before = await readdir(folder);
	const { code, out, err } = await runCommand(folder, 'export', ...args);
	expect(code).toBe(2);
	expect(out).toEqual([]);
	expect(err[0]).toMatch(sentence);
	expect(await readdir(folder)).toEqual(before);
});

describe('a file that is there', () => {
	test('is replaced', async () => {
		const folder = await root();
		await writeFile(join(folder, 'x'), 'old');
		await runCommand(folder, 'export', 'small', '--format', 'json', '--out', 'x');
		expect(await readFile(join(folder, 'x'), 'utf8')).toMatch(/^\{/);
		expect(await readdir(folder)).toEqual(['small', 'vocabulary', 'x']);
	});

	test.skipIf(process.getuid?.() === 0)('stays whole where the folder takes no file', async () => {
		const folder = await root();
		const closed = join(folder, 'closed');
		await mkdir(closed);
		await writeFile(join(closed, 'x'), 'old');
		await chmod(closed, 0o500);
		const { code, err } = await runCommand(
			folder,
			'export',
			'small',
			'--format',
			'json',
			'--out',
			'closed/x'
		);
		expect(code).toBe(2);
		expect(err[0]).toMatch(/you may not write there/);
		expect(await readFile(join(closed, 'x'), 'utf8')).toBe('old');
	});
});

test('a dossier with faults is written as far as it can be, its faults are said, and 1', async () => {
	const broken = new Map(files);
	broken.set('actors.jsonl', `${broken.get('actors.jsonl')}{"id":"half"\n`);
	const folder = await temporaryFolder([
		...below('small', broken),
		...below('vocabulary', smallVocabularyFiles)
	]);
	const { code, err } = await runCommand(folder, 'export', 'small', '--format', 'graphml', '--out', 'x');
	expect(code).toBe(1);
	expect(err[0]).toMatch(/^small\/actors\.jsonl:\d+/);
	expect(readGraphml(await readFile(join(folder, 'x'), 'utf8')).nodes).toHaveLength(3);
});
