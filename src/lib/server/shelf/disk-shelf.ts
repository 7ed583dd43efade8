import { readdir, realpath, stat } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { parseDossierName } from '#core/model/dossier-name.ts';
import type { DossierId } from '#core/model/ids.ts';
import { sortIssues } from '#core/model/place.ts';
import type { OpenedDossier, Shelf, ShelfEntry } from '#core/store/shelf.ts';
import { listFiles } from './folder-files.ts';
import { openFolder } from './open-folder.ts';
import { readSharedVocabulary, type SharedVocabulary } from './shared-vocabulary.ts';

/**
 * The dossiers in the folders below a data folder. A dossier is read when it is asked for and kept until one of its files, or
 * of the shared vocabulary's, has another size or time of change. Names that could lead out of the data folder, and links
 * that do, are no dossiers.
 */
export class DiskShelf implements Shelf {
	readonly #root: string;
	readonly #kept = new Map<DossierId, { mark: string; opened: Promise<OpenedDossier> }>();

	constructor(root: string) {
		this.#root = root;
	}

	/** Sorted by id. A dossier whose `dossier.json` cannot be read is listed under the name of its folder. */
	async list(): Promise<readonly ShelfEntry[]> {
		const names = await readdir(this.#root).catch(() => []);
		const ids = names.sort().flatMap((name) => parseDossierName(name) ?? []);
		const vocabulary = await readSharedVocabulary(this.#root);
		const opened = await Promise.all(ids.map((id) => this.#open(id, vocabulary)));
		return opened.flatMap((found) => {
			if (!found) return [];
			const { id, title, fictional } = found.dossier.about;
			return { id, title, fictional };
		});
	}

	async open(id: DossierId): Promise<OpenedDossier | null> {
		if (parseDossierName(id) === null) return null;
		return this.#open(id, await readSharedVocabulary(this.#root));
	}

	async #open(id: DossierId, shared: SharedVocabulary): Promise<OpenedDossier | null> {
		const folder = join(this.#root, id);
		if (!(await isFolderInside(this.#root, folder))) return null;
		const listed = await listFiles(folder);
		if (!listed.paths.includes('dossier.json')) return null;
		const mark = `${shared.mark}\n${listed.mark}`;
		const kept = this.#kept.get(id);
		if (kept?.mark === mark) return kept.opened;
		const opened = openFolder(folder, id, listed, shared.vocabulary).then((read) => withShared(read, shared));
		this.#kept.set(id, { mark, opened });
		opened.catch(() => this.#kept.delete(id));
		return opened;
	}
}

async function isFolderInside(root: string, folder: string): Promise<boolean> {
	const facts = await stat(folder).catch(() => null);
	if (!facts?.isDirectory()) return false;
	return (await realpath(folder)).startsWith(`${await realpath(root)}${sep}`);
}

function withShared({ dossier, issues }: OpenedDossier, shared: SharedVocabulary): OpenedDossier {
	const above = shared.issues.map((issue) => ({ ...issue, file: `../${issue.file}` }));
	return { dossier, issues: sortIssues([...above, ...issues]) };
}
