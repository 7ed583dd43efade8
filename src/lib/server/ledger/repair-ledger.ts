import { entryLine } from '#core/ledger/chain.ts';
import type { Entry } from '#core/ledger/entry.ts';
import { readLedger } from '#core/ledger/read-ledger.ts';
import type { Issue } from '#core/model/issue.ts';
import { thisMachine, type Machine } from './disk.ts';
import { lockPathOf, sha256 } from './ledger-file.ts';
import { acquireLock } from './lock.ts';
import { readIfThere, replaceFile } from './write-all.ts';

/** What a repair did: how many entries it kept, how many of those stood after the broken line, and where the old file is. */
export interface Repaired {
	readonly kept: number;
	readonly rechained: number;
	readonly copy: string;
}

/**
 * Make a ledger with a broken line writable again, when a person asks for it. The file is copied aside as it is; the new one
 * holds all lines before the broken one as they were, and the whole ones after it, chained anew behind them. An entry that
 * cannot be applied without the lost one is reported when the ledger is replayed, and kept. Null where nothing is broken.
 */
export async function repairLedger(
	path: string,
	machine: Machine = thisMachine
): Promise<Repaired | Issue | null> {
	const lock = await acquireLock(lockPathOf(path), machine);
	if (!lock) return null;
	try {
		const bytes = await readIfThere(machine.disk, path);
		if (!bytes) return null;
		const text = Buffer.from(bytes).toString('utf8');
		const read = await readLedger(text, sha256);
		if (!read.ok) return read.issue;
		const { entries, head, unchained, broken, soundUnits } = read.ledger;
		if (!broken) return null;
		const copy = `${path}.broken-${sha256(text).slice(0, 8)}`;
		await replaceFile(machine.disk, copy, bytes);
		let repaired = text.slice(0, soundUnits);
		let previous = head.sha256;
		for (const [index, entry] of unchained.entries()) {
			const again: Entry = { ...entry, sequence: head.sequence + 1 + index, previous };
			const line = await entryLine(again, sha256);
			previous = sha256(line);
			repaired += `${line}\n`;
		}
		await replaceFile(machine.disk, path, Buffer.from(repaired));
		return { kept: entries.length + unchained.length, rechained: unchained.length, copy };
	} finally {
		await lock.release();
	}
}
