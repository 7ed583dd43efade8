import { randomUUID } from 'node:crypto';
import { lstat, mkdir, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { writeDossierFolder } from '#core/formats/dossier-folder/write-dossier-folder.ts';
import { checkTexts } from '#core/ledger/check-texts.ts';
import { toBundle, type DossierBundle } from '#core/model/dossier-bundle.ts';
import { fromBundle } from '#core/model/read-bundle.ts';
import { parseDossierName, refusalOfName } from '#core/model/dossier-name.ts';
import type { Dossier } from '#core/model/dossier.ts';
import type { DossierId } from '#core/model/ids.ts';
import type { Issue } from '#core/model/issue.ts';
import { fault } from '#core/model/place.ts';
import type { Vocabulary } from '#core/model/vocabulary.ts';
import { shown } from '#core/model/shown.ts';
import { expectCode, thisMachine, type Disk } from '#server/ledger/disk.ts';
import { sha256 } from '#server/ledger/ledger-file.ts';
import { writeNew } from '#server/ledger/write-all.ts';
import { differingEntries, holdsAll } from './bundle-content.ts';
import { openFolder } from './open-folder.ts';
import { readSharedVocabulary } from './shared-vocabulary.ts';

/** What became of a new dossier. Of one that is not `created` nothing is there. */
export type Created =
	| { readonly state: 'created'; readonly id: DossierId }
	| { readonly state: 'exists' | 'refused'; readonly issues: readonly Issue[] };

/** What a new folder needs of the disk, so that a test can let each call fail. */
export interface FolderDisk extends Disk {
	makeFolder(path: string): Promise<void>;
	/** With all that is in it; it is no fault where there is none. */
	removeFolder(path: string): Promise<void>;
}

/** The file system of this machine. */
export const nodeFolderDisk: FolderDisk = {
	...thisMachine.disk,
	makeFolder: async (path) => void (await mkdir(path, { recursive: true })),
	removeFolder: (path) => rm(path, { recursive: true, force: true })
};

/**
 * Keep a bundle as a new dossier below a data folder: written to a folder beside, read back, and only then given its name. A
 * bundle of which anything would be left out or changed is refused.
 *
 * @throws Node's errors of a disk that fails; then nothing of the dossier is there
 */
export async function createDossier(
	root: string,
	bundle: unknown,
	disk: FolderDisk = nodeFolderDisk
): Promise<Created> {
	const { dossier, issues } = fromBundle(bundle, file);
	if (!dossier) return { state: 'refused', issues };
	const id = parseDossierName(dossier.about.id);
	if (id === null) return { state: 'refused', issues: [badName(dossier.about.id)] };
	if (!holdsAll(toBundle(dossier), bundle as DossierBundle)) {
		return { state: 'refused', issues: [...issues, notWhole()] };
	}
	const changed = await changedTexts(dossier);
	if (changed.length > 0) return { state: 'refused', issues: changed };
	if (await isThere(join(root, id))) return { state: 'exists', issues: [taken(id)] };
	return write(root, id, dossier, disk);
}

async function write(root: string, id: DossierId, dossier: Dossier, disk: FolderDisk): Promise<Created> {
	const { vocabulary } = await readSharedVocabulary(root);
	const meant = otherMeanings(dossier, vocabulary);
	if (meant.length > 0) return { state: 'refused', issues: meant };
	const [beside, folder] = [join(root, `${unfinished}${randomUUID()}`), join(root, id)];
	await sweep(root, disk);
	try {
		await writeFolder(beside, writeDossierFolder(dossier, vocabulary), disk);
		const read = await openFolder(beside, id, vocabulary);
		if (!holdsAll(toBundle(read.dossier), toBundle(dossier))) {
			return { state: 'refused', issues: [...read.issues, notWhole()] };
		}
		// Somebody else may have been quicker: a folder that is not empty is not replaced.
		const isOurs = await disk.rename(beside, folder).then(
			() => true,
			(error) => expectCode(error, 'ENOTEMPTY', 'EEXIST', 'ENOTDIR', 'EPERM')
		);
		if (!isOurs) return { state: 'exists', issues: [taken(id)] };
		await disk.syncFolder(root).catch(async (error) => {
			await disk.removeFolder(folder);
			throw error;
		});
		return { state: 'created', id };
	} finally {
		await disk.removeFolder(beside).catch(() => undefined);
	}
}

const unfinished = '.new-';
const oldMs = 60 * 60 * 1000;

// What a program that was killed in the middle left behind.
async function sweep(root: string, disk: FolderDisk): Promise<void> {
	const names = (await disk.list(root).catch(() => [])).filter((name) => name.startsWith(unfinished));
	for (const name of names) {
		const age = Date.now() - (await disk.modifiedAt(join(root, name)).catch(() => Infinity));
		if (age > oldMs) await disk.removeFolder(join(root, name)).catch(() => undefined);
	}
}

async function writeFolder(
	folder: string,
	files: ReadonlyMap<string, string>,
	disk: FolderDisk
): Promise<void> {
	const folders = new Set([folder, ...[...files.keys()].map((path) => dirname(join(folder, path)))]);
	for (const each of folders) await disk.makeFolder(each);
	for (const [path, text] of files) await writeNew(disk, join(folder, path), Buffer.from(text, 'utf8'));
	for (const each of folders) await disk.syncFolder(each);
}

// A link that leads nowhere takes the name as well.
async function isThere(path: string): Promise<boolean> {
	return (await lstat(path).catch(() => null)) !== null;
}

async function changedTexts({ articles }: Dossier): Promise<readonly Issue[]> {
	const added = [...articles.values()].map((article) => ({ type: 'add-article', article }) as const);
	const issues = await checkTexts(added, sha256);
	return issues.map((issue) => ({
		...issue,
		file,
		path: (issue.path ?? '').replace(/^operations\.(\d+)\.article/, 'articles.$1')
	}));
}

function otherMeanings(dossier: Dossier, shared: Vocabulary): readonly Issue[] {
	const [own, known] = [
		toBundle(dossier).vocabulary,
		toBundle({ ...dossier, vocabulary: shared }).vocabulary
	];
	const isShared = new Set(
		[known.actorKinds, known.families, known.relationTypes].flat().map(({ id }) => id)
	);
	const ids = differingEntries(known, own).filter((id) => isShared.has(id as never));
	return ids.map((id) => {
		const message = `${shown(id)} means something else in the vocabulary that is shared here.`;
		return fault({ file, path: 'vocabulary' }, 'vocabulary-differs', message, 'Give it an id of its own.');
	});
}

const file = 'bundle';

function badName(name: string): Issue {
	const place = { file, path: 'about.id' };
	return fault(place, 'dossier-name', refusalOfName(name), 'Choose another name.');
}

function taken(id: DossierId): Issue {
	const message = `there is a dossier ${shown(id)} already.`;
	return fault({ file, path: 'about.id' }, 'dossier-exists', message, 'Choose another name.');
}

function notWhole(): Issue {
	const message = 'not all of it could be kept as it is.';
	return fault({ file }, 'dossier-not-whole', message, 'Put it right where it comes from, then try again.');
}
