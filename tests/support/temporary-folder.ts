import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';

/** A new folder with these files (text by path), gone when the test is over. */
export async function temporaryFolder(
	files: Iterable<readonly [path: string, text: string]> = []
): Promise<string> {
	const folder = await mkdtemp(join(tmpdir(), 'entente-'));
	onTestFinished(() => rm(folder, { recursive: true, force: true }));
	await writeFiles(folder, files);
	return folder;
}

export async function writeFiles(
	folder: string,
	files: Iterable<readonly [path: string, text: string]>
): Promise<void> {
	for (const [path, text] of files) {
		await mkdir(dirname(join(folder, path)), { recursive: true });
		await writeFile(join(folder, path), text);
	}
}

/** The same files one folder down. */
export function below(
	folder: string,
	files: Iterable<readonly [path: string, text: string]>
): [string, string][] {
	return [...files].map(([path, text]) => [`${folder}/${path}`, text]);
}
