import { strFromU8 } from 'fflate';
import { innerPath } from './inner-path.ts';
import { zipIssue } from './zip-issues.ts';
import type { Issue } from '#core/model/issue.ts';
import { limits } from '#core/model/limits.ts';

/** A file in a zip as its table of contents has it; all numbers are bytes. */
export interface ZipEntry {
	/** See {@link innerPath}. */
	readonly path: string;
	readonly start: number;
	readonly packed: number;
	readonly unpacked: number;
	readonly crc32: number;
	readonly isDeflated: boolean;
}

const endMark = 0x06054b50;
const entryMark = 0x02014b50;
const contentMark = 0x04034b50;
const endSize = 22;
const longestComment = 0xffff;
/** Small files may be packed tighter than a bomb: a table of equal lines is. */
const smallFile = 1024 * 1024;

class Refused extends Error {
	readonly issue: Issue;

	constructor(...[file, code, name]: Parameters<typeof zipIssue>) {
		super(code);
		this.issue = zipIssue(file, code, name);
	}
}

/**
 * Read the table of contents of a zip without unpacking anything, and refuse what no honest program packs: more files, bytes or
 * growth than the limits allow, encryption, links, names that lead outside or come twice, entries that overlap. Folders are left out.
 * Nothing is thrown. Cost: one pass over the table. Format: PKWARE APPNOTE 6.3.10, without zip64.
 */
export function scanZip(
	bytes: Uint8Array,
	file: string
): { readonly entries: readonly ZipEntry[]; readonly issues: readonly Issue[] } {
	try {
		const entries = readTable(bytes, file);
		checkGrowth(entries, bytes.length, file);
		return { entries, issues: [] };
	} catch (error) {
		if (error instanceof Refused) return { entries: [], issues: [error.issue] };
		if (error instanceof RangeError) return { entries: [], issues: [zipIssue(file, 'zip-broken')] };
		throw error;
	}
}

function readTable(bytes: Uint8Array, file: string): readonly ZipEntry[] {
	const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
	const end = findEnd(view);
	if (end === null) throw new Refused(file, 'zip-broken');
	const disks = view.getUint16(end + 4, true) + view.getUint16(end + 6, true);
	const count = view.getUint16(end + 10, true);
	const size = view.getUint32(end + 12, true);
	const table = view.getUint32(end + 16, true);
	if (disks > 0 || size === 0xffffffff || table === 0xffffffff) throw new Refused(file, 'zip-spread');
	if (count > limits.files) throw new Refused(file, 'zip-files');
	if (table + size > end) throw new Refused(file, 'zip-broken');
	const entries: ZipEntry[] = [];
	const paths = new Set<string>();
	let at = table;
	for (let index = 0; index < count; index++) {
		const { entry, next } = readEntry(view, bytes, at, file);
		at = next;
		if (!entry) continue;
		const name = entry.path.normalize('NFC');
		if (paths.has(name)) throw new Refused(file, 'zip-repeated', entry.path);
		paths.add(name);
		entries.push(entry);
	}
	// A table that goes on behind the last entry it counts is read differently by different programs.
	if (at !== table + size) throw new Refused(file, 'zip-broken');
	return entries;
}

// Backwards, over a comment that may stand behind it.
function findEnd(view: DataView): number | null {
	const last = view.byteLength - endSize;
	for (let at = last; at >= Math.max(0, last - longestComment); at--) {
		if (view.getUint32(at, true) === endMark && view.getUint16(at + 20, true) === last - at) return at;
	}
	return null;
}

function readEntry(
	view: DataView,
	bytes: Uint8Array,
	at: number,
	file: string
): { entry: ZipEntry | null; next: number } {
	if (view.getUint32(at, true) !== entryMark) throw new Refused(file, 'zip-broken');
	const flags = view.getUint16(at + 8, true);
	const method = view.getUint16(at + 10, true);
	const packed = view.getUint32(at + 20, true);
	const unpacked = view.getUint32(at + 24, true);
	const nameLength = view.getUint16(at + 28, true);
	const start = view.getUint32(at + 42, true);
	const next = at + 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
	if (next > view.byteLength) throw new Refused(file, 'zip-broken');
	const name = readName(bytes.subarray(at + 46, at + 46 + nameLength));
	if (flags & 0x2041) throw new Refused(file, 'zip-encrypted', name);
	if (packed === 0xffffffff || unpacked === 0xffffffff || start === 0xffffffff)
		throw new Refused(file, 'zip-spread');
	const path = innerPath(name);
	if (path === null) throw new Refused(file, 'zip-name', name);
	if (/[\\/]$/.test(name)) return { entry: null, next };
	if (isLink(view, at)) throw new Refused(file, 'zip-link', name);
	if (method !== 0 && method !== 8) throw new Refused(file, 'zip-method', name);
	if (method === 0 && packed !== unpacked) throw new Refused(file, 'zip-broken');
	if (view.getUint32(start, true) !== contentMark) throw new Refused(file, 'zip-broken');
	const content = start + 30 + view.getUint16(start + 26, true) + view.getUint16(start + 28, true);
	if (content + packed > view.byteLength) throw new Refused(file, 'zip-broken');
	const crc32 = view.getUint32(at + 16, true);
	return { entry: { path, start: content, packed, unpacked, crc32, isDeflated: method === 8 }, next };
}

// UTF-8, marked so or not; old programs wrote code pages, of which Latin 1 keeps different names different.
function readName(bytes: Uint8Array): string {
	const name = strFromU8(bytes);
	return name.includes('\ufffd') ? strFromU8(bytes, true) : name;
}

// Written on Unix, as a link: the upper half of the outer attributes is its mode.
function isLink(view: DataView, at: number): boolean {
	const isFromUnix = view.getUint8(at + 5) === 3;
	return isFromUnix && (view.getUint16(at + 40, true) & 0xf000) === 0xa000;
}

function checkGrowth(entries: readonly ZipEntry[], size: number, file: string): void {
	const sum = (part: 'packed' | 'unpacked') => entries.reduce((total, entry) => total + entry[part], 0);
	const unpacked = sum('unpacked');
	if (unpacked > limits.unpackedBytes) throw new Refused(file, 'zip-unpacked');
	// Entries that share their bytes: the same megabyte, unpacked a thousand times.
	if (sum('packed') > size) throw new Refused(file, 'zip-broken');
	if (unpacked > Math.max(size * limits.packingRatio, smallFile)) throw new Refused(file, 'zip-ratio');
	for (const { packed, unpacked: grown, path } of entries) {
		if (grown > smallFile && grown > packed * limits.packingRatio) throw new Refused(file, 'zip-ratio', path);
	}
}
