import { relative } from 'node:path';
import { changedSince } from '#core/ledger/changed-since.ts';
import { describeChange } from '#core/ledger/describe-change.ts';
import { describeEntry } from '#core/ledger/describe.ts';
import type { OpenedFolder } from '#core/formats/dossier-folder/read-dossier-folder.ts';
import { shown, visible } from '#core/model/shown.ts';
import { UsageError, type Command, type CommandIo } from './command.ts';
import { counted } from './counted.ts';
import { findFolder, openNamed } from './open-dossier.ts';
import { printIssues } from './print-issues.ts';
import { readArguments } from './read-arguments.ts';

/** Says in words what was done to a dossier since the checkpoint. */
export const log: Command = {
	summary: 'say in words what was done to a dossier since its checkpoint',
	usage: `folder [--since N]

  folder     a dossier's folder, or the name of one in the data folder
  --since N  what is different now from what it was after entry N, instead of each entry

An entry is one line: its number, when, who, and what. What came before the checkpoint is in ledger.<first>-<last>.jsonl.`,

	async run(args, io) {
		const { folder, values } = readArguments(args, { since: { type: 'string' } });
		const since = values.since === undefined ? null : readNumber(values.since);
		const named = await findFolder(folder, io);
		const { opened } = await openNamed(named, io);
		const faults = opened.issues.filter(
			({ file, severity }) => file === 'ledger.jsonl' && severity === 'fault'
		);
		printIssues(named.folder, faults, io);
		const lines = since === null ? historyOf(opened) : differencesOf(opened, since, io);
		for (const line of lines) io.out(visible(line));
		if (lines.length === 0) io.out(nothing(opened, since, visible(relative(io.cwd, named.folder) || '.')));
		return faults.length > 0 ? 1 : 0;
	}
};

function readNumber(text: string): number {
	if (!/^\d{1,15}$/.test(text))
		throw new UsageError(`--since takes the number of an entry, such as 12; ${shown(text)} is none.`);
	return Number(text);
}

function historyOf({ entries, unapplied, dossier }: OpenedFolder): readonly string[] {
	const passed = new Set(unapplied.map(({ entry }) => entry.sequence));
	const width = String(entries.at(-1)?.sequence ?? 0).length;
	return entries.map((entry) => {
		const number = String(entry.sequence).padStart(width);
		const when = entry.at.slice(0, 16).replace('T', ' ');
		const mark = passed.has(entry.sequence) ? ' (changed nothing: what it speaks of was gone)' : '';
		return `${number}  ${when} UTC  ${entry.by}  ${describeEntry(entry, dossier)}${mark}`;
	});
}

function differencesOf(
	{ entries, unapplied, dossier, checkpoint }: OpenedFolder,
	since: number,
	io: CommandIo
): readonly string[] {
	if (since < checkpoint) {
		io.err(`Entries up to ${checkpoint} are folded into the files; this is what differs since then.`);
	}
	const passed = new Set(unapplied.map(({ entry }) => entry.sequence));
	const applied = entries.filter(({ sequence }) => !passed.has(sequence));
	return changedSince(applied, since).map((change) => {
		const of = counted(change.sequences.length, 'entry', 'entries').replace(/^\d+ /, '');
		return `${describeChange(change, dossier)} (${of} ${change.sequences.join(', ')})`;
	});
}

function nothing({ checkpoint, entries }: OpenedFolder, since: number | null, folder: string): string {
	if (since !== null && entries.length > 0) return `${folder}: nothing is different since entry ${since}.`;
	const from = checkpoint > 0 ? ` since entry ${checkpoint}` : '';
	return `${folder}: nothing was done to it${from}.`;
}
