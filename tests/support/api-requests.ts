import { createHash } from 'node:crypto';
import { readdir, readFile, readlink } from 'node:fs/promises';
import { join } from 'node:path';
import { expect } from 'vitest';
import type { Operation } from '../../src/lib/core/ledger/operation.ts';
import { smallVocabularyFiles } from './dossier-files.ts';
import { makeActor } from './make-dossier.ts';
import { files } from './planted/folder.ts';
import { below, temporaryFolder } from './temporary-folder.ts';

/** Where the requests of these tests are sent to. */
export const site = 'http://127.0.0.1:4173';

/** What a page of ours sends along. */
export const ours: Readonly<Record<string, string>> = {
	'content-type': 'application/json',
	'x-entente': '1'
};

export const post = (
	path: string,
	body: unknown,
	headers: Readonly<Record<string, string>> = ours
): Request =>
	new Request(`${site}/api/dossiers${path}`, {
		method: 'POST',
		headers,
		body: typeof body === 'string' ? body : JSON.stringify(body)
	});

export const get = (path: string, headers: Readonly<Record<string, string>> = ours): Request =>
	new Request(`${site}/api/dossiers${path}`, { headers });

/** The status and the content of an answer that no cache may keep. */
export async function told(response: Response): Promise<object> {
	expect(response.headers.get('cache-control')).toBe('no-store');
	expect(response.headers.get('content-type')).toBe('application/json');
	return { status: response.status, ...((await response.json()) as object) };
}

/** A data folder with one small dossier. */
export const smallShelf = () =>
	temporaryFolder([...below('small', files), ...below('vocabulary', smallVocabularyFiles)]);

/** A new actor. */
export const adding = (id: string): Operation => ({
	type: 'add-actor',
	actor: makeActor(id, 'group', [id])
});

/** Everything below a folder, by path: hash of each file, target of each link. */
export async function treeOf(folder: string): Promise<Readonly<Record<string, string>>> {
	const entries = await readdir(folder, { recursive: true, withFileTypes: true });
	const found = entries.map(async (entry) => {
		const path = join(entry.parentPath, entry.name);
		if (entry.isDirectory()) return [path, ''] as const;
		if (entry.isSymbolicLink()) return [path, await readlink(path)] as const;
		return [
			path,
			createHash('sha256')
				.update(await readFile(path))
				.digest('hex')
		] as const;
	});
	return Object.fromEntries(await Promise.all(found));
}
