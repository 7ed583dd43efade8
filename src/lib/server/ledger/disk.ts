import { randomUUID } from 'node:crypto';
import { link, open, readdir, rename, stat, unlink, utimes } from 'node:fs/promises';
import { hostname } from 'node:os';
import { setTimeout as wait } from 'node:timers/promises';

/** A file that is open for writing at its end. Sizes are in bytes. */
export interface DiskFile {
	/** How many bytes were written: fewer than given where the disk took no more at once. */
	write(bytes: Uint8Array): Promise<number>;
	/** Comes back when the bytes are on the disk itself. */
	sync(): Promise<void>;
	truncate(size: number): Promise<void>;
	size(): Promise<number>;
	close(): Promise<void>;
}

/**
 * What a ledger needs of the machine, so that a test can let each call fail, cut it short, or end the process at it. Errors are
 * Node's, with `code` (`ENOENT`, `EEXIST`, …).
 */
export interface Disk {
	/** `a` appends and makes the file where there is none; `wx` makes it and fails where there is one. */
	open(path: string, flags: 'a' | 'wx'): Promise<DiskFile>;
	/** The bytes from an offset to the end. */
	read(path: string, from: number): Promise<Uint8Array>;
	rename(from: string, to: string): Promise<void>;
	link(from: string, to: string): Promise<void>;
	unlink(path: string): Promise<void>;
	list(folder: string): Promise<readonly string[]>;
	/** Comes back when the names in the folder are on the disk itself. */
	syncFolder(folder: string): Promise<void>;
	/** Milliseconds since 1970, by the clock that `now` reads. */
	modifiedAt(path: string): Promise<number>;
	touch(path: string): Promise<void>;
}

/** Who and when we are. */
export interface Machine {
	readonly disk: Disk;
	readonly pid: number;
	readonly host: string;
	now(): number;
	isAlive(pid: number): boolean;
	/** A text that nobody else makes. */
	token(): string;
	/** From 0 to 1. */
	random(): number;
	sleep(milliseconds: number): Promise<void>;
}

/** Node's own file system. */
const nodeDisk: Disk = {
	async open(path, flags) {
		const file = await open(path, flags);
		return {
			write: async (bytes) => (await file.write(bytes)).bytesWritten,
			sync: () => file.sync(),
			truncate: (size) => file.truncate(size),
			size: async () => (await file.stat()).size,
			close: () => file.close()
		};
	},
	async read(path, from) {
		const file = await open(path, 'r');
		try {
			const size = (await file.stat()).size;
			const bytes = new Uint8Array(Math.max(0, size - from));
			let at = 0;
			while (at < bytes.length) {
				const { bytesRead } = await file.read(bytes, at, bytes.length - at, from + at);
				if (bytesRead === 0) break;
				at += bytesRead;
			}
			return bytes.subarray(0, at);
		} finally {
			await file.close();
		}
	},
	rename,
	link,
	unlink,
	list: (folder) => readdir(folder),
	async syncFolder(folder) {
		// Windows opens no folders, and writes names through by itself.
		if (process.platform === 'win32') return;
		const file = await open(folder, 'r');
		try {
			await file.sync();
		} finally {
			await file.close();
		}
	},
	modifiedAt: async (path) => (await stat(path)).mtimeMs,
	async touch(path) {
		const now = new Date();
		await utimes(path, now, now);
	}
};

/** This process on this machine. */
export const thisMachine: Machine = {
	disk: nodeDisk,
	pid: process.pid,
	host: hostname(),
	now: () => Date.now(),
	isAlive(pid) {
		try {
			process.kill(pid, 0);
			return true;
		} catch (error) {
			return errorCode(error) !== 'ESRCH';
		}
	},
	token: randomUUID,
	random: Math.random,
	sleep: (milliseconds) => wait(milliseconds)
};

function errorCode(error: unknown): string | undefined {
	const code = (error as { code?: unknown } | null)?.code;
	return typeof code === 'string' ? code : undefined;
}

/** Does nothing where an error has one of these codes, else throws it on. */
export function expectCode(error: unknown, ...codes: readonly string[]): void {
	const code = errorCode(error);
	if (code === undefined || !codes.includes(code)) throw error;
}
