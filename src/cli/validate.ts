import { readdir, stat } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { parseDossierName, refusalOfName } from '#core/model/dossier-name.ts';
import { formatIssue, type Issue } from '#core/model/issue.ts';
import { fault } from '#core/model/place.ts';
import { shown, visible } from '#core/model/shown.ts';
import { UsageError, type Command, type CommandIo, type ExitCode } from './command.ts';
import { counted } from './counted.ts';
import { findFolder, openNamed, type NamedFolder } from './open-dossier.ts';

/** Checks dossiers and says file, line and reason of each fault. */
export const validate: Command = {
	summary: 'check a dossier: schema, ids, quotes, SHA-256, vocabulary, coverage, ledger',
	usage: `[folder …]

  folder   a dossier's folder, or the name of one in the data folder; without it, every dossier there

Prints "file:line field: what is wrong. What to do." for each fault and warning, then the counts.`,

	async run(args, io) {
		const option = args.find((word) => word.startsWith('-'));
		if (option !== undefined) throw new UsageError(`There is no option ${shown(option)}.`);
		const named = await Promise.all(args.map((argument) => findFolder(argument, io)));
		const found = args.length > 0 ? { folders: named, issues: [] } : await everyFolder(io);
		const checked = await Promise.all(found.folders.map((folder) => checkFolder(folder, io)));
		const issues = [...found.issues, ...checked.flatMap((result) => result.issues)];
		const lines = new Set(issues.map((issue) => visible(formatIssue(issue))));
		for (const line of lines) io.out(line);
		return sumUp(checked, once(issues), io);
	}
};

interface Checked {
	readonly issues: readonly Issue[];
	readonly counts: { readonly articles: number; readonly actors: number; readonly claims: number };
}

async function checkFolder(named: NamedFolder, io: CommandIo): Promise<Checked> {
	const { opened, shared, root } = await openNamed(named, io);
	const { articles, actors, claims } = opened.dossier;
	return {
		issues: [...below(root, shared.issues, io), ...below(named.folder, opened.issues, io)],
		counts: { articles: articles.size, actors: actors.size, claims: claims.size }
	};
}

async function everyFolder(
	io: CommandIo
): Promise<{ folders: readonly NamedFolder[]; issues: readonly Issue[] }> {
	const names = await readdir(io.dataFolder).catch(() => []);
	const folders: NamedFolder[] = [];
	const issues: Issue[] = [];
	for (const name of names.sort()) {
		const folder = join(io.dataFolder, name);
		const isOurs = !name.startsWith('.') && name !== 'vocabulary' && name !== 'schema';
		if (!isOurs || !(await stat(folder)).isDirectory()) continue;
		const id = parseDossierName(name);
		if (id !== null) folders.push({ folder, id });
		else
			issues.push(fault({ file: pathFrom(io, folder) }, 'name-refused', refusalOfName(name), 'Rename it.'));
	}
	if (folders.length + issues.length === 0)
		throw new UsageError(`There is no dossier in ${shown(io.dataFolder)}.`);
	return { folders, issues };
}

function sumUp(checked: readonly Checked[], issues: readonly Issue[], io: CommandIo): ExitCode {
	const total = (what: keyof Checked['counts']) => checked.reduce((sum, { counts }) => sum + counts[what], 0);
	const faults = issues.filter(({ severity }) => severity === 'fault').length;
	const read = [
		counted(checked.length, 'dossier'),
		counted(total('articles'), 'article'),
		counted(total('actors'), 'actor'),
		counted(total('claims'), 'claim')
	];
	const wrong = [counted(faults, 'fault'), counted(issues.length - faults, 'warning')];
	io.out(`${read.join(', ')}: ${wrong.join(', ')}.`);
	return faults > 0 ? 1 : 0;
}

// Dossiers that share a vocabulary share its issues.
function once(issues: readonly Issue[]): readonly Issue[] {
	return [...new Map(issues.map((issue) => [formatIssue(issue), issue])).values()];
}

function below(folder: string, issues: readonly Issue[], io: CommandIo): readonly Issue[] {
	return issues.map((issue) => ({ ...issue, file: pathFrom(io, join(folder, issue.file)) }));
}

function pathFrom({ cwd }: CommandIo, path: string): string {
	return relative(cwd, path) || '.';
}
