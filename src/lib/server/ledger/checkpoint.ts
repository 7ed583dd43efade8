import { dirname } from 'node:path';
import { headerLine } from '#core/ledger/chain.ts';
import { readLedger } from '#core/ledger/read-ledger.ts';
import type { Issue } from '#core/model/issue.ts';
import { fault } from '#core/model/place.ts';
import { commitFiles, isUnsettled, settleFiles, type NewFiles } from './commit-files.ts';
import { thisMachine, type Machine } from './disk.ts';
import { lockPathOf, sha256, type LedgerState } from './ledger-file.ts';
import { acquireLock } from './lock.ts';
import { readIfThere } from './write-all.ts';

/** What became of a checkpoint. `sequence` is the last one that the files hold now. */
export type Checkpointed =
	| { readonly state: 'done'; readonly sequence: number }
	| { readonly state: 'unwritable'; readonly issues: readonly Issue[] };

/**
 * Fold the ledger into the other files of its folder: all of them are replaced or none is, whatever happens. The folded lines
 * are kept as `ledger.<first>-<last>.jsonl`, and the new, empty ledger begins where their chain ends.
 *
 * @param ledgerPath path of `ledger.jsonl`
 * @param fold is given the ledger and says what the files are with it; nobody else can write meanwhile
 */
export async function writeCheckpoint(
	ledgerPath: string,
	fold: (state: LedgerState) => Promise<NewFiles> | NewFiles,
	machine: Machine = thisMachine
): Promise<Checkpointed> {
	const folder = dirname(ledgerPath);
	const { disk } = machine;
	const lock = await acquireLock(lockPathOf(ledgerPath), machine);
	if (!lock) return { state: 'unwritable', issues: [busy] };
	try {
		await settleFiles(disk, folder);
		const bytes = await readIfThere(disk, ledgerPath);
		if (!bytes) return { state: 'done', sequence: 0 };
		const text = Buffer.from(bytes).toString('utf8');
		const read = await readLedger(text, sha256);
		if (!read.ok) return { state: 'unwritable', issues: [read.issue] };
		const { entries, head, broken, soundUnits } = read.ledger;
		if (broken) return { state: 'unwritable', issues: [broken] };
		if (entries.length === 0) return { state: 'done', sequence: head.sequence };
		const files = await fold(read.ledger);
		await lock.renew();
		const folded = `ledger.${head.sequence - entries.length + 1}-${head.sequence}.jsonl`;
		const all = new Map(files);
		all.set(folded, Buffer.from(`${text.slice(0, soundUnits).trimEnd()}\n`));
		all.set('ledger.jsonl', Buffer.from(`${headerLine(head)}\n`));
		await commitFiles(disk, folder, all);
		return { state: 'done', sequence: head.sequence };
	} finally {
		await lock.release();
	}
}

/**
 * Read a folder while no checkpoint is under way: one that was interrupted is finished first, and one that comes in between
 * makes `read` run again.
 */
export async function readSettled<Value>(
	ledgerPath: string,
	read: () => Promise<Value>,
	machine: Machine = thisMachine
): Promise<Value> {
	const folder = dirname(ledgerPath);
	for (;;) {
		if (await isUnsettled(machine.disk, folder)) await settle(ledgerPath, machine);
		const before = await stamp(ledgerPath, machine);
		const value = await read();
		const isStill =
			!(await isUnsettled(machine.disk, folder)) && (await stamp(ledgerPath, machine)) === before;
		if (isStill) return value;
	}
}

async function settle(ledgerPath: string, machine: Machine): Promise<void> {
	const lock = await acquireLock(lockPathOf(ledgerPath), machine);
	if (!lock) return;
	try {
		await settleFiles(machine.disk, dirname(ledgerPath));
	} finally {
		await lock.release();
	}
}

// Each checkpoint gives the ledger another first line.
async function stamp(ledgerPath: string, { disk }: Machine): Promise<string> {
	const bytes = await readIfThere(disk, ledgerPath);
	return bytes ? (new TextDecoder().decode(bytes).split('\n', 1)[0] ?? '') : '';
}

const busy = fault(
	{ file: 'ledger.jsonl' },
	'ledger-busy',
	'another program has been writing to it for too long.',
	'Try again, or close the other program.'
);
