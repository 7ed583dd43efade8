import { join } from 'node:path';
import { readDossierFolder, type OpenedFolder } from '#core/formats/dossier-folder/read-dossier-folder.ts';
import type { DossierId } from '#core/model/ids.ts';
import { sortIssues } from '#core/model/place.ts';
import type { Vocabulary } from '#core/model/vocabulary.ts';
import { readSettled } from '#server/ledger/checkpoint.ts';
import { thisMachine } from '#server/ledger/disk.ts';
import { lockPathOf, sha256 } from '#server/ledger/ledger-file.ts';
import { acquireLock } from '#server/ledger/lock.ts';
import { listFiles, readFiles } from './folder-files.ts';

/**
 * Read one dossier's folder, while no checkpoint is under way: one that was interrupted is finished first. Issues name files by
 * their path below the folder.
 */
export async function openFolder(
	folder: string,
	id: DossierId,
	vocabulary: Vocabulary
): Promise<OpenedFolder> {
	const ledgerPath = join(folder, 'ledger.jsonl');
	const read = async () => (await readSettled(ledgerPath, () => readFolder(folder, id, vocabulary))).opened;
	const opened = await read();
	if (!opened.issues.some(({ code }) => code === 'ledger-torn')) return opened;
	// Somebody may be writing that line at this moment: whoever waits for the lock sees it whole, or truly cut short.
	const lock = await acquireLock(lockPathOf(ledgerPath), thisMachine).catch(() => null);
	await lock?.release();
	return read();
}

/** Read it as it lies there, with the text of each file: for who holds its lock. */
export async function readFolder(
	folder: string,
	id: DossierId,
	vocabulary: Vocabulary
): Promise<{ opened: OpenedFolder; files: ReadonlyMap<string, string> }> {
	const listed = await listFiles(folder);
	const files = await readFiles(folder, listed.paths);
	const opened = await readDossierFolder({ id, files, vocabulary, sha256 });
	return { opened: { ...opened, issues: sortIssues([...listed.issues, ...opened.issues]) }, files };
}
