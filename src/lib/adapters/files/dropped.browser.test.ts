import { expect, test } from 'vitest';
import { collectFiles } from './dropped.ts';
import { holdDropped } from './hold-dropped.ts';
import { limits } from '#core/model/limits.ts';

type Ask = (
	type: number,
	size: number,
	found: (system: FileSystem) => void,
	failed: (error: Error) => void
) => void;

/** A real folder such as a drop brings, with these files. */
async function folderOf(name: string, files: Readonly<Record<string, string>>): Promise<FileSystemEntry> {
	const { webkitRequestFileSystem } = globalThis as never as { webkitRequestFileSystem: Ask };
	const system = await new Promise<FileSystem>((resolve, reject) =>
		webkitRequestFileSystem.call(globalThis, 0, 10_000_000, resolve, reject)
	);
	const root = await inside(system.root, `${name}-${crypto.randomUUID()}`);
	const top = await inside(root, name);
	for (const [path, content] of Object.entries(files)) await put(top, path.split('/'), content);
	return top;
}

function inside(folder: FileSystemDirectoryEntry, name: string): Promise<FileSystemDirectoryEntry> {
	return new Promise((resolve, reject) =>
		folder.getDirectory(name, { create: true }, (entry) => resolve(entry as FileSystemDirectoryEntry), reject)
	);
}

interface Writer {
	onwriteend: (() => void) | null;
	write(content: Blob): void;
}

async function put(
	folder: FileSystemDirectoryEntry,
	[name = '', ...rest]: string[],
	content: string
): Promise<void> {
	if (rest.length > 0) return put(await inside(folder, name), rest, content);
	const entry = await new Promise<FileSystemEntry>((resolve, reject) =>
		folder.getFile(name, { create: true }, resolve, reject)
	);
	const file = entry as never as { createWriter(found: (writer: Writer) => void): void };
	const writer = await new Promise<Writer>((resolve) => file.createWriter(resolve));
	await new Promise<void>((resolve) => {
		writer.onwriteend = resolve;
		writer.write(new Blob([content]));
	});
}

test('a folder is walked through, sorted, and what is hidden is passed by', async () => {
	const top = await folderOf('mine', {
		'dossier.json': '{}',
		'articles/b.txt': 'b',
		'articles/a.txt': 'a',
		'.git/config': 'x',
		'.DS_Store': 'x',
		'__MACOSX/mine': 'x'
	});
	const found = await collectFiles([top, new File(['x'], 'loose.txt')]);
	expect(found.ok && found.files.map(({ path }) => path)).toEqual([
		'loose.txt',
		'mine/articles/a.txt',
		'mine/articles/b.txt',
		'mine/dossier.json'
	]);
	expect(found.ok && (await found.files[1]?.file.text())).toBe('a');
});

test('a folder of more files than one answer of the browser holds is read to the end', async () => {
	const many = Object.fromEntries(Array.from({ length: 230 }, (_, index) => [`f${index}`, 'x']));
	const found = await collectFiles([await folderOf('many', many)]);
	expect(found.ok && found.files).toHaveLength(230);
});

test('what a drop brings is held beyond its event', async () => {
	const drop = new DataTransfer();
	drop.items.add(new File(['a'], 'a.txt'));
	drop.items.add('text/plain words', 'text/plain');
	const held = holdDropped(drop);
	drop.items.clear();
	const found = await collectFiles(held);
	expect(found).toMatchObject({ ok: true, files: [{ path: 'a.txt' }] });
});

test('chosen files have the path of their folder', async () => {
	const input = document.createElement('input');
	input.type = 'file';
	const drop = new DataTransfer();
	const [inner, hidden] = [new File(['a'], 'a.txt'), new File(['b'], 'config')];
	Object.defineProperty(inner, 'webkitRelativePath', { value: 'mine/articles/a.txt' });
	Object.defineProperty(hidden, 'webkitRelativePath', { value: 'mine/.git/config' });
	drop.items.add(new File([''], 'b.txt'));
	input.files = drop.files;
	expect(holdDropped(input.files)).toHaveLength(1);
	const found = await collectFiles([inner, hidden]);
	expect(found.ok && found.files.map(({ path }) => path)).toEqual(['mine/articles/a.txt']);
});

test('too many and too large are refused before anything is read', async () => {
	const many = Array.from({ length: limits.files + 1 }, (_, index) => new File([], `f${index}`));
	expect(await collectFiles(many)).toMatchObject({ ok: false, issues: [{ code: 'files-too-many' }] });
	const large = new File(['x'], 'large');
	Object.defineProperty(large, 'size', { value: limits.unpackedBytes + 1 });
	expect(await collectFiles([large])).toMatchObject({ ok: false, issues: [{ code: 'files-too-large' }] });
});
