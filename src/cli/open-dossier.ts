import { stat } from 'node:fs/promises';
import { basename, dirname, resolve } from 'node:path';
import { parseDossierName, refusalOfName } from '#core/model/dossier-name.ts';
import type { DossierId } from '#core/model/ids.ts';
import { shown } from '#core/model/shown.ts';
import type { OpenedDossier } from '#core/store/shelf.ts';
import { listFiles } from '#server/shelf/folder-files.ts';
import { openFolder } from '#server/shelf/open-folder.ts';
import { readSharedVocabulary, type SharedVocabulary } from '#server/shelf/shared-vocabulary.ts';
import { UsageError, type CommandIo } from './command.ts';

/** A folder that an argument named, and the id that its name gives. */
export interface NamedFolder {
	readonly folder: string;
	readonly id: DossierId;
}

/**
 * The folder that an argument names: a path from the working directory, or the bare name of a dossier in the data folder.
 *
 * @throws {UsageError} where there is no such folder, its name is none of a dossier, or no `dossier.json` is in it
 */
export async function findFolder(argument: string, { cwd, dataFolder }: CommandIo): Promise<NamedFolder> {
	if (argument.includes('\0')) throw new UsageError(`${shown(argument)} is no path.`);
	const folder = resolve(cwd, argument);
	const id = parseDossierName(basename(folder));
	if (id === null) throw new UsageError(refusalOfName(basename(folder) || argument));
	const isBare = argument === id;
	const places = isBare ? [folder, resolve(dataFolder, argument)] : [folder];
	for (const place of places) if (await isFile(resolve(place, 'dossier.json'))) return { folder: place, id };
	const isThere = (await Promise.all(places.map(isFolder))).some(Boolean);
	const wrong = isThere ? 'holds no dossier.json, so it is no dossier' : 'is not there';
	throw new UsageError(`The folder ${shown(argument)} ${wrong}.`);
}

/**
 * Open a dossier's folder with the vocabulary that stands beside it, or else the one of the data folder.
 * Issues of the dossier name files by their path below `folder`; those of the vocabulary are in `shared`, below `root`.
 */
export async function openNamed(
	{ folder, id }: NamedFolder,
	{ dataFolder }: CommandIo
): Promise<{ opened: OpenedDossier; shared: SharedVocabulary; root: string }> {
	const beside = dirname(folder);
	const root = (await isFolder(resolve(beside, 'vocabulary'))) ? beside : dataFolder;
	const shared = await readSharedVocabulary(root);
	const opened = await openFolder(folder, id, await listFiles(folder), shared.vocabulary);
	return { opened, shared, root };
}

async function isFile(path: string): Promise<boolean> {
	return (await stat(path).catch(() => null))?.isFile() ?? false;
}

async function isFolder(path: string): Promise<boolean> {
	return (await stat(path).catch(() => null))?.isDirectory() ?? false;
}
