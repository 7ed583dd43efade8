import { readdir, realpath, stat } from 'node:fs/promises';
import { join, sep } from 'node:path';
import type { OpenedFolder } from '#core/formats/dossier-folder/read-dossier-folder.ts';
import { parseDossierName } from '#core/model/dossier-name.ts';
import type { DossierId } from '#core/model/ids.ts';
import { sortIssues } from '#core/model/place.ts';
import type { OpenedDossier, Shelf, ShelfEntry } from '#core/store/shelf.ts';
import { thisMachine, type Machine } from '#server/ledger/disk.ts';
import type { DossierLedger } from '#server/ledger/dossier-ledger.ts';
import { listFiles, type ListedFiles } from './folder-files.ts';
import { KeptDossier, type CurrentDossier } from './kept-dossier.ts';
import { openFolder } from './open-folder.ts';
import { readSharedVocabulary, type SharedVocabulary } from './shared-vocabulary.ts';

const ledgerName = 'ledger.jsonl';

/**
 * The dossiers in the folders below a data folder. A dossier is read when it is asked for and kept until one of its files, or
 * of the shared vocabulary's, has another size or time of change; what is appended to its ledger is read on, without reading
 * the rest again. Names that could lead out of the data folder, and links that do, are no dossiers.
 *
 * A process has one shelf, so that a dossier is read once and there is one ledger to it.
 */
export class DiskShelf implements Shelf {
	/** The data folder. */
	readonly root: string;
	readonly #machine: Machine;
	readonly #kept = new Map<DossierId, { mark: string; read: Promise<KeptDossier> }>();

	/** @param machine what ledgers are written with */
	constructor(root: string, machine: Machine = thisMachine) {
		this.root = root;
		this.#machine = machine;
	}

	/** Sorted by id. A dossier whose `dossier.json` cannot be read is listed under the name of its folder. */
	async list(): Promise<readonly ShelfEntry[]> {
		const names = await readdir(this.root).catch(() => []);
		const ids = names.sort().flatMap((name) => parseDossierName(name) ?? []);
		const shared = await readSharedVocabulary(this.root);
		const found = await Promise.all(ids.map((id) => this.#current(id, shared)));
		return found.flatMap((current) => {
			if (!current) return [];
			const { id, title, fictional } = current.opened.dossier.about;
			return { id, title, fictional };
		});
	}

	/** With its ledger applied, as of now. */
	async open(id: DossierId): Promise<OpenedDossier | null> {
		return (await this.current(id))?.opened ?? null;
	}

	/** Where to write what is done to a dossier; null where there is no such dossier, or nothing can be written to it now. */
	async ledger(id: DossierId): Promise<DossierLedger | null> {
		return (await this.current(id))?.ledger ?? null;
	}

	/** Both at once; null where there is no such dossier. */
	async current(id: DossierId): Promise<CurrentDossier | null> {
		if (parseDossierName(id) === null) return null;
		return this.#current(id, await readSharedVocabulary(this.root));
	}

	async #current(id: DossierId, shared: SharedVocabulary): Promise<CurrentDossier | null> {
		const kept = await this.#read(id, shared);
		const current = await kept?.current();
		if (!kept || current) return current ?? null;
		// It was folded since. If the files and the ledger are still at odds, they do not belong together.
		this.#kept.delete(id);
		const again = await this.#read(id, shared);
		return again && ((await again.current()) ?? again.asRead);
	}

	async #read(id: DossierId, shared: SharedVocabulary): Promise<KeptDossier | null> {
		const folder = join(this.root, id);
		if (!(await isFolderInside(this.root, folder))) return null;
		const listed = await listFiles(folder);
		if (!listed.paths.includes('dossier.json')) return null;
		const mark = `${shared.mark}\n${withoutLedger(listed)}`;
		const kept = this.#kept.get(id);
		if (kept?.mark === mark) return kept.read;
		const isOutside = listed.issues.some(({ file }) => file === ledgerName);
		const ledgerPath = isOutside ? null : join(folder, ledgerName);
		const read = openFolder(folder, id, shared.vocabulary).then(
			(opened) => new KeptDossier(withShared(opened, shared), ledgerPath, this.#machine)
		);
		this.#kept.set(id, { mark, read });
		read.catch(() => this.#kept.delete(id));
		return read;
	}
}

// The ledger is followed line by line; that it grew is no reason to read everything again.
function withoutLedger({ mark }: ListedFiles): string {
	return mark
		.split('\n')
		.filter((line) => !/^ledger\.jsonl \d/.test(line))
		.join('\n');
}

async function isFolderInside(root: string, folder: string): Promise<boolean> {
	const facts = await stat(folder).catch(() => null);
	if (!facts?.isDirectory()) return false;
	return (await realpath(folder)).startsWith(`${await realpath(root)}${sep}`);
}

function withShared(opened: OpenedFolder, shared: SharedVocabulary): OpenedFolder {
	const above = shared.issues.map((issue) => ({ ...issue, file: `../${issue.file}` }));
	return { ...opened, issues: sortIssues([...above, ...opened.issues]) };
}
