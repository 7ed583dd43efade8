import { chmod, mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { temporaryFolder } from '../../tests/support/temporary-folder.ts';
import { writePack } from './write-pack.ts';

const files = new Map<string, string | Uint8Array>([
	['a.txt', 'one'],
	['deep/b.bin', new Uint8Array([0, 255, 10])]
]);
const listed = async (folder: string) => (await readdir(folder, { recursive: true })).sort();

test('a folder that is not there is made, with all files', async () => {
	const place = await temporaryFolder();
	await writePack(join(place, 'pack'), files);
	expect(await listed(place)).toEqual(['pack', 'pack/a.txt', 'pack/deep', 'pack/deep/b.bin']);
	expect([...(await readFile(join(place, 'pack/deep/b.bin')))]).toEqual([0, 255, 10]);
});

test('in one that is there, files of these names are replaced and all others are left alone', async () => {
	const place = await temporaryFolder([
		['pack/a.txt', 'old'],
		['pack/mine.txt', 'mine']
	]);
	await writePack(join(place, 'pack'), files);
	expect(await listed(place)).toEqual([
		'pack',
		'pack/a.txt',
		'pack/deep',
		'pack/deep/b.bin',
		'pack/mine.txt'
	]);
	expect(await readFile(join(place, 'pack/a.txt'), 'utf8')).toBe('one');
	expect(await readFile(join(place, 'pack/mine.txt'), 'utf8')).toBe('mine');
});

test('where one file cannot be written, none is', async () => {
	const place = await temporaryFolder([['pack/a.txt', 'old']]);
	await mkdir(join(place, 'pack/deep/b.bin'), { recursive: true });
	await expect(writePack(join(place, 'pack'), files)).rejects.toThrow('cannot be written: it is a folder.');
	expect(await readFile(join(place, 'pack/a.txt'), 'utf8')).toBe('old');
	expect(await listed(place)).toEqual(['pack', 'pack/a.txt', 'pack/deep', 'pack/deep/b.bin']);
});

test('a place that is none is said in one sentence', async () => {
	const place = await temporaryFolder([['file', 'x']]);
	await expect(writePack(join(place, 'gone/pack'), files)).rejects.toThrow('its folder is not there');
	await expect(writePack(join(place, 'file'), files)).rejects.toThrow('its folder is not a folder');
	expect(await listed(place)).toEqual(['file']);
});

// To root everything is writable.
test.skipIf(process.getuid?.() === 0)('nor where it may not be', async () => {
	const place = await temporaryFolder();
	await writeFile(join(place, 'x'), '');
	await chmod(place, 0o500);
	await expect(writePack(join(place, 'pack'), files)).rejects.toThrow('you may not write there');
	await chmod(place, 0o700);
});
