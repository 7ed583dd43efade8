import { randomUUID } from 'node:crypto';
import { open, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { shown } from '#core/model/shown.ts';
import { UsageError } from './command.ts';

const reasons: Readonly<Record<string, string>> = {
	ENOENT: 'its folder is not there',
	ENOTDIR: 'its folder is not a folder',
	EACCES: 'you may not write there',
	EPERM: 'you may not write there',
	EROFS: 'the disk is read-only',
	ENOSPC: 'the disk is full',
	EISDIR: 'it is a folder',
	ENAMETOOLONG: 'the name is too long'
};

/**
 * Write a file whole or not at all: into a new file beside it, which then takes its name.
 *
 * @param path absolute
 * @throws {UsageError} where it cannot be written; what was there before is untouched
 */
export async function writeWhole(path: string, content: string): Promise<void> {
	const beside = join(dirname(path), `.${basename(path).slice(0, 60)}.${randomUUID()}.part`);
	try {
		if (path.includes('\0')) throw Object.assign(new Error(), { code: 'ENOENT' });
		if ((await stat(path).catch(() => null))?.isDirectory())
			throw Object.assign(new Error(), { code: 'EISDIR' });
		await writeSynced(beside, content);
		await rename(beside, path);
	} catch (error) {
		await rm(beside, { force: true }).catch(() => undefined);
		throw unwritable(path, error);
	}
}

/** What to say where the disk does not take a file or folder; an error that is none of the disk's is thrown on. */
export function unwritable(path: string, error: unknown): UsageError {
	const code = (error as NodeJS.ErrnoException | null)?.code;
	if (typeof code !== 'string') throw error;
	return new UsageError(`${shown(path)} cannot be written: ${reasons[code] ?? code}.`);
}

async function writeSynced(path: string, content: string): Promise<void> {
	const file = await open(path, 'wx');
	try {
		await file.writeFile(content, 'utf8');
		await file.sync();
	} finally {
		await file.close();
	}
}
