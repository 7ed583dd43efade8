import { randomUUID } from 'node:crypto';
import { mkdir, open, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { unwritable } from './write-whole.ts';

/**
 * Write files into a folder, all of them or none: they are written beside it first, and then take their names. A folder that is
 * not there is made; files of the same names in one that is there are replaced, and all others left alone.
 *
 * @param folder absolute; the folder that it is in has to be there
 * @param files by their path below it
 * @throws {UsageError} where the disk does not take them
 */
export async function writePack(
	folder: string,
	files: ReadonlyMap<string, string | Uint8Array>
): Promise<void> {
	const isThere = (await stat(folder).catch(() => null)) !== null;
	const place = isThere ? folder : dirname(folder);
	const part = join(place, `.${basename(folder).slice(0, 60)}.${randomUUID()}.part`);
	try {
		await mkdir(part);
		for (const [path, content] of files) {
			await mkdir(dirname(join(part, path)), { recursive: true });
			await writeSynced(join(part, path), content);
		}
		if (!isThere) return await rename(part, folder);
		// What could refuse a name is found out before the first one is taken.
		for (const path of files.keys()) {
			await mkdir(dirname(join(folder, path)), { recursive: true });
			const there = await stat(join(folder, path)).catch(() => null);
			if (there?.isDirectory()) throw Object.assign(new Error(), { code: 'EISDIR' });
		}
		for (const path of files.keys()) await rename(join(part, path), join(folder, path));
	} catch (error) {
		throw unwritable(folder, error);
	} finally {
		await rm(part, { recursive: true, force: true }).catch(() => undefined);
	}
}

async function writeSynced(path: string, content: string | Uint8Array): Promise<void> {
	const file = await open(path, 'wx');
	try {
		await file.writeFile(content);
		await file.sync();
	} finally {
		await file.close();
	}
}
