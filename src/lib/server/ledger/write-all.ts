import { dirname } from 'node:path';
import { expectCode, type Disk, type DiskFile } from './disk.ts';

/** Write all the bytes, however many the disk takes at once. */
export async function writeAll(file: DiskFile, bytes: Uint8Array): Promise<void> {
	let at = 0;
	while (at < bytes.length) {
		const written = await file.write(bytes.subarray(at));
		if (written <= 0) throw Object.assign(new Error('The disk takes no more.'), { code: 'ENOSPC' });
		at += written;
	}
}

/** A new file that is on the disk itself when this comes back; its name is once the folder is synced. What was there goes. */
export async function writeNew(disk: Disk, path: string, bytes: Uint8Array): Promise<void> {
	await unlinkIfThere(disk, path);
	const file = await disk.open(path, 'wx');
	try {
		await writeAll(file, bytes);
		await file.sync();
	} finally {
		await file.close();
	}
}

/**
 * Put this content in the place of a file, or make it. A reader sees the old or the new one whole, and so does who comes after a
 * power cut.
 */
export async function replaceFile(disk: Disk, path: string, bytes: Uint8Array): Promise<void> {
	await writeNew(disk, `${path}.next`, bytes);
	await disk.rename(`${path}.next`, path);
	await disk.syncFolder(dirname(path));
}

/** Take a file away; it is no fault where there is none. */
export async function unlinkIfThere(disk: Disk, path: string): Promise<void> {
	try {
		await disk.unlink(path);
	} catch (error) {
		expectCode(error, 'ENOENT');
	}
}

/** A file's bytes from an offset on, or null where there is no such file. */
export async function readIfThere(disk: Disk, path: string, from = 0): Promise<Uint8Array | null> {
	try {
		return await disk.read(path, from);
	} catch (error) {
		expectCode(error, 'ENOENT');
		return null;
	}
}
