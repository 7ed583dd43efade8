import { readdir, rmdir, stat } from 'node:fs/promises';
import { basename, dirname, relative, resolve } from 'node:path';
import { emptyVocabulary } from '#core/formats/dossier-folder/read-vocabulary.ts';
import { toBundle } from '#core/model/dossier-bundle.ts';
import { parseDossierName, refusalOfName } from '#core/model/dossier-name.ts';
import { emptyDossier } from '#core/model/empty-dossier.ts';
import type { DossierId } from '#core/model/ids.ts';
import type { PartialDate } from '#core/model/partial-date.ts';
import { shown, visible } from '#core/model/shown.ts';
import { createDossier } from '#server/shelf/create-dossier.ts';
import { UsageError, type Command, type CommandIo } from './command.ts';
import { readArguments } from './read-arguments.ts';
import { unwritable } from './write-whole.ts';

/** Makes the folder of a dossier without articles, actors and claims. */
export const newDossier: Command = {
	summary: 'make the folder of a new dossier',
	usage: `folder [--title TITLE] [--language TAG]

  folder          where it is to be; a bare name goes into the data folder, where the explorer finds it
  --title TITLE   what the dossier is called; its folder's name unless given
  --language TAG  the language that it is kept in, such as en, fr or ar; en unless given

A folder that is there already and not empty is left alone.`,

	async run(args, io) {
		const { folder, values } = readArguments(args, {
			title: { type: 'string' },
			language: { type: 'string' }
		});
		const { path, id } = await placeOf(folder, io);
		const title = values.title ?? id;
		const asOf = new Date().toISOString().slice(0, 10) as PartialDate;
		const about = { id, title, language: values.language ?? 'en', asOf };
		// Without a vocabulary of its own: that of the data folder is its.
		const bundle = toBundle(emptyDossier(about, emptyVocabulary));
		const created = await createDossier(dirname(path), bundle).catch((error) => {
			throw unwritable(path, error);
		});
		if (created.state === 'exists') throw notEmpty(path);
		if (created.state === 'refused') {
			const [issue] = created.issues;
			const option = issue?.path?.replace('about.', '--') ?? '';
			throw new UsageError(`${option} ${issue?.message} ${issue?.remedy}`);
		}
		const said = visible(relative(io.cwd, path));
		io.out(`${said}: made. Next: npm start, open ${shown(title)} and add an article; or edit its files.`);
		return 0;
	}
};

async function placeOf(
	argument: string,
	{ cwd, dataFolder }: CommandIo
): Promise<{ path: string; id: DossierId }> {
	if (argument.includes('\0')) throw new UsageError(`${shown(argument)} is no path.`);
	const name = basename(resolve(cwd, argument));
	const id = parseDossierName(name);
	if (id === null) throw new UsageError(refusalOfName(name || argument));
	const path = argument === name ? resolve(dataFolder, name) : resolve(cwd, argument);
	const facts = await stat(path).catch(() => null);
	if (!facts) return { path, id };
	const held = facts.isDirectory() ? await readdir(path) : [name];
	if (held.length > 0) throw notEmpty(path);
	await rmdir(path).catch((error) => {
		throw unwritable(path, error);
	});
	return { path, id };
}

function notEmpty(path: string): UsageError {
	return new UsageError(`${shown(path)} is there already and not empty. Choose another name.`);
}
