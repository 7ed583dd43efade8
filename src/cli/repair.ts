import { join, relative } from 'node:path';
import { visible } from '#core/model/shown.ts';
import { repairLedger, type Repaired } from '#server/ledger/repair-ledger.ts';
import type { Command, CommandIo, ExitCode } from './command.ts';
import { counted } from './counted.ts';
import { findFolder, openNamed, type NamedFolder } from './open-dossier.ts';
import { printIssues } from './print-issues.ts';
import { readArguments } from './read-arguments.ts';
import { unwritable } from './write-whole.ts';

/** Makes a ledger with a broken line writable again. */
export const repair: Command = {
	summary: 'make a ledger with a broken line writable again',
	usage: `folder

  folder   a dossier's folder, or the name of one in the data folder

The ledger is copied aside as it is. The new one holds every line before the broken one, and the whole ones after it.
Where there is a copy of the ledger from before, putting that back is better: the broken line itself is lost.`,

	async run(args, io) {
		const named = await findFolder(readArguments(args, {}).folder, io);
		const path = join(named.folder, 'ledger.jsonl');
		const repaired = await repairLedger(path).catch((error) => {
			throw unwritable(path, error);
		});
		if (repaired && 'copy' in repaired) tell(repaired, named, io);
		else if (repaired) {
			printIssues(named.folder, [repaired], io);
			io.err('Nothing was written.');
			return 1;
		}
		return await tellRest(repaired === null, named, io);
	}
};

function tell({ kept, rechained, copy }: Repaired, named: NamedFolder, io: CommandIo): void {
	const folder = visible(relative(io.cwd, named.folder) || '.');
	const after = rechained > 0 ? `, ${rechained} of them from after the broken line` : '';
	io.out(`${folder}: the ledger has ${counted(kept, 'entry', 'entries')} again${after}.`);
	io.out(`As it was it is kept in ${visible(relative(io.cwd, copy))}.`);
}

async function tellRest(isUntouched: boolean, named: NamedFolder, io: CommandIo): Promise<ExitCode> {
	const { opened } = await openNamed(named, io);
	const left = opened.issues.filter(({ file, severity }) => file === 'ledger.jsonl' && severity === 'fault');
	printIssues(named.folder, left, io);
	const isBroken = left.some(({ code }) => code === 'ledger-broken');
	if (isUntouched && isBroken) io.err('Another program is writing to the ledger. Close it, or try again.');
	else if (isUntouched)
		io.out(`${visible(relative(io.cwd, named.folder) || '.')}: no line of the ledger is broken.`);
	return left.length > 0 ? 1 : 0;
}
