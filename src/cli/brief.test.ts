import { cp, mkdir, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { writeBriefings } from '#core/formats/dossier-folder/briefing-files.ts';
import type { Briefing } from '#core/model/briefing.ts';
import { claimId } from '#core/model/ids.ts';
import { fiveScenes, plantedWord } from '../../tests/support/five-scenes.ts';
import { openMali } from '../../tests/support/open-mali.ts';
import { runCommand, runWith } from '../../tests/support/run-command.ts';
import { temporaryFolder } from '../../tests/support/temporary-folder.ts';
import type { PrintHandout } from './command.ts';
import { projectRoot } from './mark.mjs';
import { handoutPrinter } from './print-handout.ts';

const dossier = await openMali();
const briefing = fiveScenes(dossier);

/** A data folder with the Mali dossier, and this briefing in it. */
async function dataWith(one: Briefing): Promise<string> {
	const folder = await temporaryFolder();
	await cp(join(projectRoot, 'graph-data/mali-2020'), join(folder, 'mali-2020'), { recursive: true });
	await cp(join(projectRoot, 'graph-data/vocabulary'), join(folder, 'vocabulary'), { recursive: true });
	await rm(join(folder, 'mali-2020/briefings'), { recursive: true, force: true });
	for (const [path, text] of writeBriefings({ briefings: new Map([[one.id, one]]) })) {
		await mkdir(join(folder, 'mali-2020/briefings'), { recursive: true });
		await writeFile(join(folder, 'mali-2020', path), text);
	}
	return folder;
}

const words = ['brief', 'mali-2020', String(briefing.id), '--out', 'pack'];

test('the pack: a PDF, a picture of each scene and the captions; the lint is on the error stream', async () => {
	const folder = await dataWith(briefing);
	const asked: unknown[] = [];
	const print: PrintHandout = (question) => {
		asked.push(question);
		return Promise.resolve(new TextEncoder().encode('%PDF'));
	};
	const { code, out, err } = await runWith(print, folder, ...words);
	expect(code).toBe(0);
	expect(asked).toEqual([
		{
			folder: join(folder, 'mali-2020'),
			root: folder,
			dossier: 'mali-2020',
			briefing: 'five',
			hasNotes: false
		}
	]);
	const pack = await readdir(join(folder, 'pack'));
	expect(pack.sort()).toEqual(['captions.md', 'five.pdf', 'scenes']);
	const pictures = await readdir(join(folder, 'pack/scenes'));
	expect(pictures).toHaveLength(5);
	expect(out).toEqual([
		...pictures.sort().map((name) => `pack/scenes/${name}`),
		'pack/captions.md',
		'pack/five.pdf'
	]);
	expect(await readFile(join(folder, 'pack/five.pdf'), 'utf8')).toBe('%PDF');
	expect(err.every((line) => /^Scene \d /.test(line))).toBe(true);
});

test('without the PDF nothing is printed, and presenter notes are there only where asked for', async () => {
	const folder = await dataWith(briefing);
	expect(await runCommand(folder, ...words, '--no-pdf')).toMatchObject({ code: 0 });
	const texts = async () =>
		(
			await Promise.all(
				(await readdir(join(folder, 'pack'), { recursive: true, withFileTypes: true }))
					.filter((entry) => entry.isFile())
					.map((entry) => readFile(join(entry.parentPath, entry.name), 'utf8'))
			)
		).join('');
	expect(await texts()).not.toContain(plantedWord);
	await runCommand(folder, ...words, '--no-pdf', '--notes');
	expect(await texts()).toContain(plantedWord);
});

test('a note without words ends with 1, and the pack is written all the same', async () => {
	const [first, ...others] = briefing.scenes;
	const gone = { ...first!, cites: [{ claim: claimId('not-there'), excerpt: 0 }] };
	const folder = await dataWith({ ...briefing, scenes: [gone, ...others] });
	const { code, err } = await runCommand(folder, ...words, '--no-pdf');
	expect(code).toBe(1);
	expect(err.join('\n')).toContain('Scene 1 cites words that are not in the dossier (note 4).');
	expect(await readdir(join(folder, 'pack'))).toContain('captions.md');
});

test('pictures of another time are named and left', async () => {
	const folder = await dataWith(briefing);
	await runCommand(folder, ...words, '--no-pdf');
	await writeFile(join(folder, 'pack/scenes/09-old.svg'), 'x');
	const { err } = await runCommand(folder, ...words, '--no-pdf');
	expect(err).toContain('1 picture of another time was left: scenes/09-old.svg.');
});

test.each([
	[[], 'Which dossier?'],
	[['mali-2020', '--out', 'pack'], 'Which briefing? There are: five (Who holds what, and who says so).'],
	[['mali-2020', 'six', '--out', 'pack'], 'There is no briefing "six". There are: five ('],
	[['mali-2020', '__proto__', '--out', 'pack'], 'There is no briefing "__proto__".'],
	[['mali-2020', 'five', 'six', '--out', 'pack'], 'One briefing at a time: what is "six"?'],
	[['mali-2020', 'five'], 'Where to?'],
	[['mali-2020', 'five', '--out', 'pack', '--wrong'], '--wrong'],
	[['missing', 'five', '--out', 'pack'], 'missing'],
	[['mali-2020', 'five', '--no-pdf', '--out', 'gone/pack'], 'cannot be written: its folder is not there.']
])('called as %j: one sentence, 2, and nothing is written', async (args, sentence) => {
	const folder = await dataWith(briefing);
	const { code, err } = await runCommand(folder, 'brief', ...args);
	expect(code).toBe(2);
	expect(err.join('\n')).toContain(sentence);
	expect((await readdir(folder)).sort()).toEqual(['mali-2020', 'vocabulary']);
});

test('without a Chromium: one sentence, and nothing is written', async () => {
	const folder = await dataWith(briefing);
	const { code, err } = await runWith(() => Promise.resolve(null), folder, ...words);
	expect([code, err.join('\n')]).toEqual([2, expect.stringContaining('There is no Chromium here')]);
	expect(await readdir(folder)).not.toContain('pack');
});

test('what prints is handed a copy of the dossier with its vocabulary, and its answers are understood', async () => {
	const folder = await dataWith(briefing);
	const question = {
		...{ folder: join(folder, 'mali-2020'), root: folder },
		...{ dossier: 'mali-2020', briefing: 'five', hasNotes: true }
	};
	const printing = async (program: string) => {
		const script = join(await temporaryFolder([['print.mjs', program]]), 'print.mjs');
		return handoutPrinter(script)(question);
	};
	const told = await printing(`
		import { existsSync, writeFileSync } from 'node:fs';
		const [data, dossier, briefing, out, notes] = process.argv.slice(2);
		const is = [data + '/' + dossier + '/dossier.json', data + '/vocabulary/actor-kinds.json'].map(existsSync);
		writeFileSync(out, JSON.stringify([dossier, briefing, notes, ...is, data.startsWith(${JSON.stringify(folder)})]));
	`);
	expect(JSON.parse(new TextDecoder().decode(told!))).toEqual([
		...['mali-2020', 'five', '--notes'],
		...[true, true, false]
	]);
	expect(await printing('process.exit(3)')).toBeNull();
	await expect(printing('process.exit(1)')).rejects.toThrow('could not be printed');
});

test('a dossier that is a link is printed, and a link in it leads to the file in the copy', async () => {
	const folder = await dataWith(briefing);
	await symlink('dossier.json', join(folder, 'mali-2020/second.json'));
	await symlink('mali-2020', join(folder, 'linked'));
	const script = join(
		await temporaryFolder([
			[
				'print.mjs',
				`import { realpathSync, writeFileSync } from 'node:fs';
				const [data, dossier, , out] = process.argv.slice(2);
				const inside = realpathSync(data) + '/' + dossier + '/';
				writeFileSync(out, String(realpathSync(inside + 'second.json').startsWith(inside)));`
			]
		]),
		'print.mjs'
	);
	const told = await handoutPrinter(script)({
		...{ folder: join(folder, 'linked'), root: folder },
		...{ dossier: 'linked', briefing: 'five', hasNotes: false }
	});
	expect(new TextDecoder().decode(told!)).toBe('true');
});
