import { dirname, join } from 'node:path';
import { expectCode, type Disk } from './disk.ts';
import { readIfThere, replaceFile, unlinkIfThere, writeNew } from './write-all.ts';

/** The new content of files by their path below the folder (`/` between its parts); null takes the file away. */
export type NewFiles = ReadonlyMap<string, Uint8Array | null>;

const marker = '.entente-commit.json';

/**
 * Replace several files of a folder as if they were one: after a kill or a power cut at any moment, {@link settleFiles} leaves
 * all of them new or all of them old. Each replaced file is kept beside the new one, with `.prev` at the end of its name. The
 * caller holds the lock of the folder.
 */
export async function commitFiles(disk: Disk, folder: string, files: NewFiles): Promise<void> {
	await settleFiles(disk, folder);
	for (const [name, bytes] of files) {
		if (bytes) await writeNew(disk, join(folder, `${name}.next`), bytes);
	}
	await syncFolders(disk, folder, files.keys());
	const plan = [...files].map(([name, bytes]) => ({ name, keep: bytes !== null }));
	// From here on it is done: what is missing is made up for by whoever comes next.
	await replaceFile(disk, join(folder, marker), Buffer.from(JSON.stringify(plan)));
	await settleFiles(disk, folder);
}

/** Finish what an interrupted {@link commitFiles} began, or do nothing. The caller holds the lock of the folder. */
export async function settleFiles(disk: Disk, folder: string): Promise<void> {
	const plan = await readPlan(disk, folder);
	if (!plan) return;
	for (const { name, keep } of plan) {
		const path = join(folder, name);
		if (keep) await moveIn(disk, path);
		else await moveAway(disk, path);
	}
	await syncFolders(
		disk,
		folder,
		plan.map(({ name }) => name)
	);
	await unlinkIfThere(disk, join(folder, marker));
	await disk.syncFolder(folder);
}

/** Whether files of the folder are being replaced, or were when the program ended. */
export async function isUnsettled(disk: Disk, folder: string): Promise<boolean> {
	return (await readPlan(disk, folder)) !== null;
}

type Plan = readonly { readonly name: string; readonly keep: boolean }[];

async function readPlan(disk: Disk, folder: string): Promise<Plan | null> {
	const bytes = await readIfThere(disk, join(folder, marker));
	if (!bytes) return null;
	try {
		const plan = JSON.parse(new TextDecoder().decode(bytes)) as unknown;
		// A folder may come from anybody: a plan that reaches out of it is none of ours.
		return Array.isArray(plan) && plan.every(isStep) ? plan : null;
	} catch {
		return null;
	}
}

function isStep(step: unknown): step is Plan[number] {
	const { name, keep } = (step ?? {}) as { name?: unknown; keep?: unknown };
	return typeof keep === 'boolean' && typeof name === 'string' && isInside(name);
}

function isInside(name: string): boolean {
	return (
		/^[^/\\:]+(?:\/[^/\\:]+)?$/.test(name) && !name.includes('\0') && !/(?:^|\/)\.{1,2}(?:\/|$)/.test(name)
	);
}

async function moveIn(disk: Disk, path: string): Promise<void> {
	// Without the new file this one was moved in before the interruption.
	const bytes = await readIfThere(disk, `${path}.next`);
	if (!bytes) return;
	await keepPrevious(disk, path);
	await disk.rename(`${path}.next`, path);
}

async function moveAway(disk: Disk, path: string): Promise<void> {
	try {
		await disk.rename(path, `${path}.prev`);
	} catch (error) {
		expectCode(error, 'ENOENT');
	}
}

// A copy, not a rename: at no moment is there no file of this name.
async function keepPrevious(disk: Disk, path: string): Promise<void> {
	const bytes = await readIfThere(disk, path);
	if (bytes) await writeNew(disk, `${path}.prev`, bytes);
}

async function syncFolders(disk: Disk, folder: string, names: Iterable<string>): Promise<void> {
	const folders = new Set([folder, ...[...names].map((name) => dirname(join(folder, name)))]);
	for (const each of folders) await disk.syncFolder(each);
}
