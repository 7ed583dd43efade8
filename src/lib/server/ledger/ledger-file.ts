import { createHash } from 'node:crypto';
import { dirname } from 'node:path';
import { entryLine, headerLine, type ChainHead } from '#core/ledger/chain.ts';
import type { Draft, Entry } from '#core/ledger/entry.ts';
import { readLedger, readOn, type LedgerText } from '#core/ledger/read-ledger.ts';
import { sameValue } from '#core/ledger/same-value.ts';
import { withoutFields } from '#core/ledger/without-fields.ts';
import type { Issue } from '#core/model/issue.ts';
import { fault } from '#core/model/place.ts';
import { settleFiles } from './commit-files.ts';
import { thisMachine, type DiskFile, type Machine } from './disk.ts';
import { acquireLock, sweepLock, type HeldLock } from './lock.ts';
import { readIfThere, replaceFile, writeAll } from './write-all.ts';

/** Lower-case hexadecimal SHA-256 of the text's UTF-8 bytes. */
export const sha256 = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex');

/** A ledger as it stands on the disk. */
export type LedgerState = Omit<LedgerText, 'soundUnits'>;

/** What the writer decided under the lock: to append this, or why not. */
export type Decision = { readonly append: Draft } | { readonly refuse: readonly Issue[] };

/** What became of an entry. Only `saved` means that it survives. */
export type Appended =
	| { readonly state: 'saved'; readonly entry: Entry }
	| { readonly state: 'refused'; readonly issues: readonly Issue[] }
	/** Nothing was written: the ledger is not as it was written, is newer than this program, or somebody else holds it. */
	| { readonly state: 'unwritable'; readonly issues: readonly Issue[] };

/** The lock beside a ledger: whoever writes to the ledger, or replaces files that it speaks of, holds it. */
export function lockPathOf(ledgerPath: string): string {
	return `${ledgerPath}.lock`;
}

interface Known extends LedgerState {
	readonly size: number;
	readonly lastLine: { readonly start: number; readonly text: string };
	readonly endsWithBreak: boolean;
}

/**
 * The ledger of one dossier on disk. Any number of these, in any number of processes, may write to one file.
 *
 * `append` comes back with `saved` when the line is on the disk itself. Where the disk fails, the file is cut back to what it was
 * and the error is thrown; nothing was saved then, as far as anybody can know, and the same draft may be sent again: an entry whose
 * id is there already is not written twice. Lines that were read once are not read again, apart from the last of them.
 */
export class LedgerFile {
	readonly #path: string;
	readonly #lockPath: string;
	readonly #machine: Machine;
	#known: Known | null = null;
	#isSwept = false;
	#queue: Promise<unknown> = Promise.resolve();

	constructor(path: string, machine: Machine = thisMachine) {
		this.#path = path;
		this.#lockPath = lockPathOf(path);
		this.#machine = machine;
	}

	/** What the ledger holds now, with what others appended; a file that is not there is an empty ledger. Writes nothing. */
	read(): Promise<LedgerState | { readonly refused: Issue }> {
		return this.#next(async () => {
			const state = await this.#refresh();
			if ('refused' in state || !state.torn) return state;
			// Somebody may be writing that line at this moment: whoever has the lock sees it whole, or truly cut short.
			const lock = await acquireLock(this.#lockPath, this.#machine);
			try {
				return await this.#refresh();
			} finally {
				await lock?.release();
			}
		});
	}

	/**
	 * Append what is decided on, once nobody else can write.
	 *
	 * @param decide is given the ledger with all that others appended
	 */
	append(decide: (state: LedgerState) => Decision | Promise<Decision>): Promise<Appended> {
		return this.#next(async () => {
			const lock = await acquireLock(this.#lockPath, this.#machine);
			if (!lock) return { state: 'unwritable', issues: [busy()] };
			try {
				// A checkpoint that was interrupted is going to put another ledger in the place of this one.
				await settleFiles(this.#machine.disk, dirname(this.#path));
				if (!this.#isSwept) await sweepLock(this.#lockPath, this.#machine);
				this.#isSwept = true;
				return await this.#appendLocked(decide, lock);
			} finally {
				await lock.release();
			}
		});
	}

	async #appendLocked(
		decide: (state: LedgerState) => Decision | Promise<Decision>,
		lock: HeldLock
	): Promise<Appended> {
		const known = await this.#refresh();
		if ('refused' in known) return { state: 'unwritable', issues: [known.refused] };
		if (known.broken) return { state: 'unwritable', issues: [known.broken] };
		const decision = await decide(known);
		if ('refuse' in decision) return { state: 'refused', issues: decision.refuse };
		const again = known.entries.find(({ id }) => id === decision.append.id);
		if (again) return isSameDraft(again, decision.append) ? { state: 'saved', entry: again } : reused(again);
		const { sequence, sha256: previous } = known.head;
		const entry: Entry = { ...decision.append, sequence: sequence + 1, previous };
		await this.#write(known, entry, lock);
		return { state: 'saved', entry };
	}

	async #write(known: Known, entry: Entry, lock: HeldLock): Promise<void> {
		const line = await entryLine(entry, sha256);
		const lead = known.endsWithBreak ? '' : '\n';
		const bytes = Buffer.from(`${lead}${line}\n`, 'utf8');
		if (known.size === 0) await replaceFile(this.#machine.disk, this.#path, Buffer.from(`${headerLine()}\n`));
		const size = known.size === 0 ? headerBytes : known.size;
		const file = await this.#machine.disk.open(this.#path, 'a');
		try {
			await this.#cutBack(file, size, known.torn !== null);
			// After a sleep of the machine another may be writing by now.
			if (!(await lock.isHeld())) throw notOurs();
			await appendOrCutBack(file, bytes, size);
		} finally {
			await file.close();
		}
		this.#known = {
			entries: [...known.entries, entry],
			head: { sequence: entry.sequence, sha256: sha256(line) },
			torn: null,
			broken: null,
			unchained: [],
			size: size + bytes.length,
			lastLine: { start: size + lead.length, text: line },
			endsWithBreak: true
		};
	}

	async #cutBack(file: DiskFile, size: number, isTorn: boolean): Promise<void> {
		const found = await file.size();
		if (found === size) return;
		if (!isTorn || found < size) throw notOurs();
		await file.truncate(size);
		await file.sync();
	}

	async #refresh(): Promise<Known | { readonly refused: Issue }> {
		const known = this.#known;
		const read = (known && (await this.#readMore(known))) ?? (await this.#readAll());
		this.#known = 'refused' in read ? null : read;
		return read;
	}

	async #readAll(): Promise<Known | { readonly refused: Issue }> {
		const bytes = await readIfThere(this.#machine.disk, this.#path);
		if (!bytes || bytes.length === 0) return emptyLedger;
		const text = Buffer.from(bytes).toString('utf8');
		const read = await readLedger(text, sha256);
		if (!read.ok) return { refused: read.issue };
		return withPlaces(read.ledger, text, 0);
	}

	// Null where the file is not the one we know grown longer, as after a checkpoint: then all of it is read.
	async #readMore(known: Known): Promise<Known | null> {
		if (known.size === 0 || known.broken) return null;
		const bytes = await readIfThere(this.#machine.disk, this.#path, known.lastLine.start);
		const text = bytes && Buffer.from(bytes).toString('utf8');
		const last = known.endsWithBreak ? `${known.lastLine.text}\n` : known.lastLine.text;
		if (!text?.startsWith(last)) return null;
		if (text === last) return { ...known, torn: null };
		if (!known.endsWithBreak) return null;
		const from = {
			head: known.head,
			line: known.entries.length + 2,
			ids: new Set<string>(known.entries.map(({ id }) => id))
		};
		const read = await readOn(text.slice(last.length), from, sha256);
		const whole = { ...read, soundUnits: last.length + read.soundUnits };
		const more = withPlaces(whole, text, known.lastLine.start);
		return { ...more, entries: [...known.entries, ...read.entries] };
	}

	#next<Value>(work: () => Promise<Value>): Promise<Value> {
		const done = this.#queue.then(work);
		this.#queue = done.catch(() => undefined);
		return done;
	}
}

const headerBytes = Buffer.byteLength(`${headerLine()}\n`);

const emptyLedger: Known = {
	entries: [],
	head: { sequence: 0, sha256: sha256(headerLine()) } satisfies ChainHead,
	torn: null,
	broken: null,
	unchained: [],
	size: 0,
	lastLine: { start: 0, text: headerLine() },
	endsWithBreak: true
};

// `offset`: the byte of the file at which the text begins.
function withPlaces({ soundUnits, ...state }: LedgerText, text: string, offset: number): Known {
	const sound = text.slice(0, soundUnits);
	const endsWithBreak = sound.endsWith('\n');
	const lines = endsWithBreak ? sound.slice(0, -1) : sound;
	const start = lines.lastIndexOf('\n') + 1;
	return {
		...state,
		size: offset + Buffer.byteLength(sound),
		lastLine: { start: offset + Buffer.byteLength(lines.slice(0, start)), text: lines.slice(start) },
		endsWithBreak
	};
}

async function appendOrCutBack(file: DiskFile, bytes: Uint8Array, size: number): Promise<void> {
	try {
		await writeAll(file, bytes);
		await file.sync();
		if ((await file.size()) !== size + bytes.length) throw notOurs();
	} catch (error) {
		// What others may have appended meanwhile must stay; then the chain shows what is ours.
		const isOurs = (await file.size()) <= size + bytes.length;
		if (isOurs) {
			await file.truncate(size);
			await file.sync();
		}
		throw error;
	}
}

function isSameDraft(entry: Entry, draft: Draft): boolean {
	return sameValue(withoutFields(entry, 'sequence', 'previous'), draft);
}

function reused({ id, sequence }: Entry): Appended {
	const message = `the id ${id} was used for entry ${sequence}, which says something else.`;
	return {
		state: 'refused',
		issues: [fault(place, 'id-repeated', message, 'Give the new entry an id of its own.')]
	};
}

const place = { file: 'ledger.jsonl' };

function busy(): Issue {
	const message = 'another program has been writing to it for too long.';
	return fault(place, 'ledger-busy', message, 'Try again, or close the other program.');
}

function notOurs(): Error {
	const error = new Error('Another program wrote to the ledger meanwhile. Try again.');
	return Object.assign(error, { code: 'EAGAIN' });
}
