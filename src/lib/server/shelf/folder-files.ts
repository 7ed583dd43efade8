import { readdir, readFile, realpath, stat } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { knownFiles } from '#core/formats/dossier-files/known-files.ts';
import type { Issue } from '#core/model/issue.ts';
import { fault } from '#core/model/place.ts';

/** Files of a folder that the reader knows, by path below it, with a mark that changes when one of them does. */
export interface ListedFiles {
	readonly paths: readonly string[];
	readonly mark: string;
	/** What was not listed because it leads out of the folder. */
	readonly issues: readonly Issue[];
}

/** List what is to be read below a folder, without reading it. A link that leads out of the folder is not followed. */
export async function listFiles(folder: string): Promise<ListedFiles> {
	const root = await realpath(folder);
	const listed = await Promise.all(knownFiles.map(({ folder: inner, name }) => listOne(root, inner, name)));
	const files = listed.flat().sort((a, b) => (a.path < b.path ? -1 : 1));
	return {
		paths: files.flatMap(({ path, mark }) => (mark === null ? [] : path)),
		mark: files.map(({ path, mark }) => `${path} ${mark}`).join('\n'),
		issues: files.flatMap(({ path, mark }) => (mark === null ? leadsOut(path) : []))
	};
}

/**
 * The text of each file by its path, all read at once; one that is gone by now is left out. Bytes that are no UTF-8 become
 * U+FFFD, which a SHA-256 gives away.
 */
export async function readFiles(
	folder: string,
	paths: readonly string[]
): Promise<ReadonlyMap<string, string>> {
	const texts = await Promise.all(
		paths.map((path) => readFile(join(folder, path), 'utf8').catch(nullWhereMissing))
	);
	return new Map(
		paths.flatMap((path, index) => {
			const text = texts[index] ?? null;
			return text === null ? [] : [[path, text] as const];
		})
	);
}

async function listOne(
	root: string,
	inner: string,
	name: RegExp
): Promise<readonly { path: string; mark: string | null }[]> {
	const names = await readdir(join(root, inner)).catch(emptyWhereMissing);
	const files = await Promise.all(
		names
			.filter((entry) => name.test(entry))
			.map(async (entry) => {
				const path = `${inner}${entry}`;
				const facts = await stat(join(root, path)).catch(() => null);
				if (facts && !facts.isFile()) return [];
				const isInside = facts !== null && (await realpath(join(root, path))).startsWith(`${root}${sep}`);
				return [{ path, mark: isInside ? `${facts.size} ${facts.mtimeMs}` : null }];
			})
	);
	return files.flat();
}

function emptyWhereMissing(error: NodeJS.ErrnoException): string[] {
	if (error.code === 'ENOENT' || error.code === 'ENOTDIR') return [];
	throw error;
}

function nullWhereMissing(error: NodeJS.ErrnoException): null {
	if (error.code === 'ENOENT') return null;
	throw error;
}

function leadsOut(file: string): Issue {
	const message = 'it is a link that leads nowhere or out of the folder.';
	return fault({ file }, 'file-outside', message, 'Put the file itself here.');
}
