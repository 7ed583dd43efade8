import { stat } from 'node:fs/promises';
import { basename, dirname, resolve } from 'node:path';
import { parseDossierName, refusalOfName } from '#core/model/dossier-name.ts';
import type { OpenedFolder } from '#core/formats/dossier-folder/read-dossier-folder.ts';
import type { DossierId } from '#core/model/ids.ts';
import { shown } from '#core/model/shown.ts';
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

/** The vocabulary that stands beside a dossier's folder, or else the one of the data folder; `root` is the folder above it. */
export async function sharedFor(
	{ folder }: NamedFolder,
	{ dataFolder }: CommandIo
): Promise<{ shared: SharedVocabulary; root: string }> {
	const beside = dirname(folder);
	const root = (await isFolder(resolve(beside, 'vocabulary'))) ? beside : dataFolder;
	return { shared: await readSharedVocabulary(root), root };
}

/**
 * Open a dossier's folder with its vocabulary. Issues of the dossier name files by their path below `folder`; those of the
 * vocabulary are in `shared`, below `root`.
 */
export async function openNamed(
	named: NamedFolder,
	io: CommandIo
): Promise<{ opened: OpenedFolder; shared: SharedVocabulary; root: string }> {
	const { shared, root } = await sharedFor(named, io);
	const opened = await openFolder(named.folder, named.id, shared.vocabulary);
	return { opened, shared, root };
}

async function isFile(path: string): Promise<boolean> {
	return (await stat(path).catch(() => null))?.isFile() ?? false;
}

async function isFolder(path: string): Promise<boolean> {
	return (await stat(path).catch(() => null))?.isDirectory() ?? false;
}
