import { basename, dirname, join } from 'node:path';
import { expectCode, type Machine } from './disk.ts';
import { readIfThere, unlinkIfThere, writeAll } from './write-all.ts';

/** How long a holder that does not renew is left alone, in milliseconds. A holder whose process ended is not waited for. */
export const leaseMs = 30_000;

/** A lock that this process holds. */
export interface HeldLock {
	/** Whether it still is ours: after a long sleep of the machine somebody may have taken it for abandoned. */
	isHeld(): Promise<boolean>;
	/** Starts the lease anew, for work that takes long. */
	renew(): Promise<void>;
	/** Never fails: a lock that cannot be taken away is broken by the next who asks, after its lease. */
	release(): Promise<void>;
}

interface Holder {
	readonly pid: number;
	readonly host: string;
	readonly token: string;
}

/**
 * Wait for the lock file at this path, at most so many milliseconds; null where somebody else held it all the time.
 *
 * The file comes into being with its content in one step (a hard link), so that it is never seen half written. The lock of a
 * process that ended is broken at once, that of another machine or of a process that hangs after {@link leaseMs}. Breaking is
 * itself guarded by a lock named after the token of the one to be broken: whoever is late cannot break a newer lock instead.
 */
export async function acquireLock(
	path: string,
	machine: Machine,
	patienceMs = 10_000
): Promise<HeldLock | null> {
	const deadline = machine.now() + patienceMs;
	for (let tries = 0; ; tries += 1) {
		const lock = await tryLock(path, machine);
		if (lock) return lock;
		if (machine.now() >= deadline) return null;
		await machine.sleep(1 + machine.random() * Math.min(20, 2 * tries));
	}
}

async function tryLock(path: string, machine: Machine): Promise<HeldLock | null> {
	const other = await readText(path, machine);
	if (other !== null) {
		if (await isStale(path, other, machine)) await breakLock(path, other, machine);
		return null;
	}
	const holder: Holder = { pid: machine.pid, host: machine.host, token: machine.token() };
	const text = JSON.stringify(holder);
	return (await create(path, holder.token, text, machine)) ? heldLock(path, text, machine) : null;
}

async function create(path: string, token: string, text: string, { disk }: Machine): Promise<boolean> {
	const own = `${path}.new.${token}`;
	await writeText(own, text, disk);
	try {
		await disk.link(own, path);
		return true;
	} catch (error) {
		expectCode(error, 'EEXIST', ...withoutLinks);
		return withoutLinks.includes((error as { code: string }).code) && (await createPlain(path, text, disk));
	} finally {
		await leave(disk, own);
	}
}

// A file that cannot be taken away now does no harm: what is left of this process is swept, and its lock broken, by others.
async function leave(disk: Machine['disk'], path: string): Promise<void> {
	await unlinkIfThere(disk, path).catch(() => undefined);
}

// Sticks and some network disks have no hard links. There a lock may be seen empty, and is left alone for its lease.
const withoutLinks: readonly string[] = ['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS'];

async function createPlain(path: string, text: string, disk: Machine['disk']): Promise<boolean> {
	try {
		await writeText(path, text, disk);
		return true;
	} catch (error) {
		expectCode(error, 'EEXIST');
		return false;
	}
}

async function writeText(path: string, text: string, disk: Machine['disk']): Promise<void> {
	const file = await disk.open(path, 'wx');
	try {
		await writeAll(file, new TextEncoder().encode(text));
	} finally {
		await file.close();
	}
}

function heldLock(path: string, text: string, machine: Machine): HeldLock {
	let since = machine.now();
	const isHeld = async () => (await readText(path, machine)) === text;
	return {
		isHeld,
		async renew() {
			await machine.disk.touch(path);
			since = machine.now();
		},
		async release() {
			// While the lease is young nobody can have broken it; later it may be another's by now.
			if (machine.now() - since < leaseMs / 2) await leave(machine.disk, path);
			else await breakLock(path, text, machine).catch(() => undefined);
		}
	};
}

async function isStale(path: string, text: string, machine: Machine): Promise<boolean> {
	const holder = holderOf(text);
	if (holder && holder.host === machine.host && !machine.isAlive(holder.pid)) return true;
	try {
		return machine.now() - (await machine.disk.modifiedAt(path)) > leaseMs;
	} catch (error) {
		expectCode(error, 'ENOENT');
		return false;
	}
}

async function breakLock(path: string, text: string, machine: Machine): Promise<void> {
	const guard = await tryLock(`${path}.break.${holderOf(text)?.token ?? 'unreadable'}`, machine);
	if (!guard) return;
	try {
		if ((await readText(path, machine)) === text) await unlinkIfThere(machine.disk, path);
	} finally {
		await guard.release();
	}
}

/** Take away what processes that ended in the middle of asking for this lock left behind. */
export async function sweepLock(path: string, machine: Machine): Promise<void> {
	const folder = dirname(path);
	for (const name of await machine.disk.list(folder)) {
		if (!name.startsWith(`${basename(path)}.new.`)) continue;
		const own = join(folder, name);
		const text = await readText(own, machine);
		if (text !== null && (await isStale(own, text, machine))) await unlinkIfThere(machine.disk, own);
	}
}

async function readText(path: string, { disk }: Machine): Promise<string | null> {
	const bytes = await readIfThere(disk, path);
	return bytes && new TextDecoder().decode(bytes);
}

function holderOf(text: string): Holder | null {
	try {
		const value = JSON.parse(text) as Partial<Holder> | null;
		const { pid, host, token } = value ?? {};
		// The token becomes part of a file's name.
		const isWhole = typeof pid === 'number' && typeof host === 'string' && /^[\w-]+$/.test(token ?? '');
		return isWhole ? (value as Holder) : null;
	} catch {
		return null;
	}
}
