import { inflateSync } from 'fflate';
import { crc32 } from './crc32.ts';
import type { ZipEntry } from './scan-zip.ts';

/**
 * The bytes of one entry, or null where they are not what the table of contents promised. It takes no more memory than the table
 * says, whatever was packed; time grows with what really comes out.
 */
export function unpackEntry(bytes: Uint8Array, entry: ZipEntry): Uint8Array | null {
	const packed = bytes.subarray(entry.start, entry.start + entry.packed);
	const unpacked = entry.isDeflated ? inflated(packed, entry.unpacked) : packed;
	return unpacked?.length === entry.unpacked && crc32(unpacked) === entry.crc32 ? unpacked : null;
}

function inflated(packed: Uint8Array, size: number): Uint8Array | null {
	try {
		return inflateSync(packed, { out: new Uint8Array(size) });
	} catch {
		// Bytes that are no Deflate stream: told by the null.
		return null;
	}
}
