import { relative } from 'node:path';
import { visible } from '#core/model/shown.ts';
import { checkpointFolder, type FolderCheckpointed } from '#server/shelf/checkpoint-folder.ts';
import type { Command, CommandIo, ExitCode } from './command.ts';
import { counted } from './counted.ts';
import { findFolder, openNamed, sharedFor, type NamedFolder } from './open-dossier.ts';
import { printIssues } from './print-issues.ts';
import { readArguments } from './read-arguments.ts';
import { unwritable } from './write-whole.ts';

/** Folds the ledger of a dossier into its other files. */
export const checkpoint: Command = {
	summary: 'fold the ledger of a dossier into its other files',
	usage: `folder

  folder   a dossier's folder, or the name of one in the data folder

All files are replaced or none is, also while the explorer has the dossier open. The folded lines are kept in
ledger.<first>-<last>.jsonl, and each replaced file beside the new one, with .prev at the end of its name.
A dossier of which something cannot be read is refused: validate says what.`,

	async run(args, io) {
		const named = await findFolder(readArguments(args, {}).folder, io);
		const { shared } = await sharedFor(named, io);
		const result = await checkpointFolder(named.folder, named.id, shared.vocabulary).catch((error) => {
			throw unwritable(named.folder, error);
		});
		if (result.state === 'done') return await tell(result, named, io);
		printIssues(named.folder, result.issues, io);
		io.err('Nothing was folded.');
		return 1;
	}
};

async function tell(
	{ folded, unapplied, sequence, kept }: FolderCheckpointed & { state: 'done' },
	named: NamedFolder,
	io: CommandIo
): Promise<ExitCode> {
	const folder = visible(relative(io.cwd, named.folder) || '.');
	if (kept === null) {
		io.out(`${folder}: there is nothing to fold.`);
		return 0;
	}
	const [files, lines] = [`the files hold all up to entry ${sequence}`, `the folded lines are in ${kept}`];
	io.out(`${folder}: ${counted(folded, 'entry', 'entries')} folded; ${files}, and ${lines}.`);
	if (unapplied > 0)
		io.out(`${counted(unapplied, 'entry', 'entries')} of them changed nothing: what they speak of was gone.`);
	const { opened } = await openNamed(named, io);
	const behind = opened.issues.filter(({ file }) => file.endsWith('.coverage.json'));
	const said = counted(behind.length, 'sentence of a coverage file does', 'sentences of coverage files do');
	if (behind.length > 0) io.out(`${said} not fit the claims any more: validate says which.`);
	return 0;
}
