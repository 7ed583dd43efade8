// A disk in memory that can fail at any call, cut a write short, end the process, or lose power: then of what was not
// synced any part may have reached the disk, in any order.
import { dirname } from 'node:path';
import type { Disk, DiskFile, Machine } from '#server/ledger/disk.ts';

type Change = { readonly at: number; readonly bytes: Uint8Array } | { readonly size: number };

interface Inode {
	synced: Uint8Array;
	current: Uint8Array;
	changes: Change[];
	modifiedAt: number;
}

type NameChange = readonly [path: string, inode: Inode | null];

/**
 * What goes wrong at a call, counted from 1 over all processes: `fail` does nothing and throws; `short` writes half and throws;
 * `late` does it and throws, where a failed sync leaves the bytes unsynced for ever; `die` ends the process; `off` ends all of them,
 * until the power was cut and is back.
 */
export interface Fault {
	readonly at: number;
	readonly kind: 'fail' | 'short' | 'late' | 'die' | 'off';
	/** How many calls in a row go wrong; 1 if absent. */
	readonly calls?: number;
}

export class Died extends Error {}

const diskError = (code: string) => Object.assign(new Error(`Made to fail with ${code}.`), { code });

export class MemoryDisk {
	calls = 0;
	fault: Fault | null = null;
	readonly #names = new Map<string, Inode>();
	#syncedNames = new Map<string, Inode>();
	readonly #nameChanges = new Map<string, NameChange[]>();
	readonly #dead = new Set<number>();
	#time = 1_000_000_000_000;
	#tokens = 0;
	#isOff = false;

	/** A process that uses this disk. */
	machine(pid: number): Machine {
		let seed = pid;
		return {
			disk: this.#diskOf(pid),
			pid,
			host: 'here',
			now: () => this.#time,
			isAlive: (other) => !this.#dead.has(other),
			token: () => `${pid}-${(this.#tokens += 1)}`,
			random: () => (seed = (seed * 16807) % 2147483647) / 2147483647,
			sleep: (milliseconds) => {
				this.#time += Math.max(1, milliseconds);
				return Promise.resolve();
			}
		};
	}

	end(pid: number): void {
		this.#dead.add(pid);
	}

	text(path: string): string | undefined {
		const inode = this.#names.get(path);
		return inode && new TextDecoder().decode(inode.current);
	}

	put(path: string, text: string): void {
		const bytes = new TextEncoder().encode(text);
		const inode = { synced: bytes, current: bytes, changes: [], modifiedAt: this.#time };
		this.#names.set(path, inode);
		this.#syncedNames.set(path, inode);
	}

	paths(): string[] {
		return [...this.#names.keys()].sort();
	}

	/** All processes end, and what was not synced is there or not as `random` (0 to 1) has it. */
	cutPower(random: () => number): void {
		// Nobody is up again within a minute.
		this.#time += 60_000;
		this.#isOff = false;
		for (const changes of this.#nameChanges.values()) {
			// Journals keep the order of names, and may lose the end.
			const kept = changes.slice(0, Math.floor(random() * (changes.length + 1)));
			for (const [path, inode] of kept) change(this.#syncedNames, path, inode);
		}
		this.#nameChanges.clear();
		for (const inode of new Set([...this.#names.values(), ...this.#syncedNames.values()])) {
			let bytes = inode.synced;
			for (const each of inode.changes) if (random() < 0.5) bytes = changed(bytes, torn(each, random));
			Object.assign(inode, { synced: bytes, current: bytes, changes: [] });
		}
		this.#names.clear();
		for (const [path, inode] of this.#syncedNames) this.#names.set(path, inode);
		this.#syncedNames = new Map(this.#names);
	}

	async #call<Value>(
		pid: number,
		work: () => Value,
		shortened?: () => void,
		late?: () => void
	): Promise<Value> {
		await Promise.resolve();
		if (this.#isOff || this.#dead.has(pid)) throw new Died();
		this.calls += 1;
		this.#time += 1;
		const { fault } = this;
		const isHit = fault !== null && this.calls >= fault.at && this.calls < fault.at + (fault.calls ?? 1);
		if (!isHit) return work();
		if (fault.kind === 'die' || fault.kind === 'off') {
			shortened?.();
			if (fault.kind === 'off') this.#isOff = true;
			else this.#dead.add(pid);
			throw new Died();
		}
		if (fault.kind === 'short') shortened?.();
		if (fault.kind === 'late') (late ?? work)();
		throw diskError(fault.kind === 'short' ? 'ENOSPC' : 'EIO');
	}

	#inode(path: string): Inode {
		const inode = this.#names.get(path);
		if (!inode) throw diskError('ENOENT');
		return inode;
	}

	#name(path: string, inode: Inode | null): void {
		change(this.#names, path, inode);
		const folder = dirname(path);
		this.#nameChanges.set(folder, [...(this.#nameChanges.get(folder) ?? []), [path, inode]]);
	}

	#diskOf(pid: number): Disk {
		return {
			open: (path, flags) => this.#call(pid, () => this.#open(pid, path, flags)),
			read: (path, from) => this.#call(pid, () => this.#inode(path).current.slice(from)),
			rename: (from, to) =>
				this.#call(pid, () => {
					this.#name(to, this.#inode(from));
					this.#name(from, null);
				}),
			link: (from, to) =>
				this.#call(pid, () => {
					if (this.#names.has(to)) throw diskError('EEXIST');
					this.#name(to, this.#inode(from));
				}),
			unlink: (path) =>
				this.#call(pid, () => {
					this.#inode(path);
					this.#name(path, null);
				}),
			list: (folder) =>
				this.#call(pid, () =>
					[...this.#names.keys()]
						.filter((path) => dirname(path) === folder)
						.map((path) => path.slice(folder.length + 1))
				),
			syncFolder: (folder) =>
				this.#call(
					pid,
					() => {
						for (const [path, inode] of this.#nameChanges.get(folder) ?? [])
							change(this.#syncedNames, path, inode);
						this.#nameChanges.delete(folder);
					},
					undefined,
					() => undefined
				),
			modifiedAt: (path) => this.#call(pid, () => this.#inode(path).modifiedAt),
			touch: (path) => this.#call(pid, () => void (this.#inode(path).modifiedAt = this.#time))
		};
	}

	#open(pid: number, path: string, flags: 'a' | 'wx'): DiskFile {
		if (flags === 'wx' && this.#names.has(path)) throw diskError('EEXIST');
		if (!this.#names.has(path)) {
			const empty = new Uint8Array();
			this.#name(path, { synced: empty, current: empty, changes: [], modifiedAt: this.#time });
		}
		const inode = this.#inode(path);
		const apply = (each: Change) => {
			inode.changes.push(each);
			inode.current = changed(inode.current, each);
			inode.modifiedAt = this.#time;
		};
		const write = (bytes: Uint8Array) => {
			// A disk may take less than it is given.
			const taken = bytes.slice(0, Math.max(1, Math.min(bytes.length, 700)));
			apply({ at: inode.current.length, bytes: taken });
			return taken.length;
		};
		return {
			write: (bytes) =>
				this.#call(
					pid,
					() => write(bytes),
					() => write(bytes.slice(0, bytes.length >> 1))
				),
			sync: () =>
				this.#call(
					pid,
					() => {
						inode.synced = inode.current;
						inode.changes = [];
					},
					undefined,
					() => {
						inode.changes = [];
					}
				),
			truncate: (size) => this.#call(pid, () => apply({ size })),
			size: () => this.#call(pid, () => inode.current.length),
			close: () => this.#call(pid, () => undefined)
		};
	}
}

function change(names: Map<string, Inode>, path: string, inode: Inode | null): void {
	if (inode) names.set(path, inode);
	else names.delete(path);
}

function changed(bytes: Uint8Array, change: Change): Uint8Array {
	const size = 'size' in change ? change.size : Math.max(bytes.length, change.at + change.bytes.length);
	const next = new Uint8Array(size);
	next.set(bytes.subarray(0, size));
	if ('bytes' in change) next.set(change.bytes, change.at);
	return next;
}

function torn(change: Change, random: () => number): Change {
	if ('size' in change || random() < 0.5) return change;
	return { at: change.at, bytes: change.bytes.slice(0, Math.floor(random() * change.bytes.length)) };
}
