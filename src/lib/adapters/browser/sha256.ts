import { EntenteError } from '#core/model/entente-error.ts';

/**
 * The SHA-256 of the UTF-8 bytes of a text, lower-case hexadecimal.
 *
 * @throws {EntenteError} `sha256-missing` where the browser computes none: it does so only on this machine's own address and over https
 */
export async function sha256Of(text: string): Promise<string> {
	if (typeof crypto === 'undefined' || !('subtle' in crypto)) {
		throw new EntenteError('sha256-missing', 'This browser computes no SHA-256 at this address.');
	}
	const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
	return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/**
 * Whether the UTF-8 bytes of a text have this SHA-256 (lower-case hexadecimal). Null where the browser computes none.
 */
export async function hasSha256(text: string, sha256: string): Promise<boolean | null> {
	if (typeof crypto === 'undefined' || !('subtle' in crypto)) return null;
	return (await sha256Of(text)) === sha256;
}
