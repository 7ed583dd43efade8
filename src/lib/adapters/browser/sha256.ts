/**
 * Whether the UTF-8 bytes of a text have this SHA-256 (lower-case hexadecimal). Null where the browser computes none: it does
 * so only on this machine's own address and over https.
 */
export async function hasSha256(text: string, sha256: string): Promise<boolean | null> {
	if (typeof crypto === 'undefined' || !('subtle' in crypto)) return null;
	const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
	const hex = Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
	return hex === sha256;
}
