import type { Issue } from '#core/model/issue.ts';
import { fault } from '#core/model/place.ts';

/** A file's bytes, or why there are none: it may be gone, or changed, since it was chosen. */
export async function bytesOf(
	file: Blob,
	path: string
): Promise<{ readonly bytes: Uint8Array<ArrayBuffer> } | { readonly issue: Issue }> {
	try {
		return { bytes: new Uint8Array(await file.arrayBuffer()) };
	} catch {
		const message = 'it could not be read; it was moved or changed, or this browser may not read it.';
		return { issue: fault({ file: path }, 'file-unreadable', message, 'Choose it again.') };
	}
}
