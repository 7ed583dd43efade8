/** An address from data as a URL, or null unless it is http or https. */
export function safeUrl(text: string): URL | null {
	try {
		const url = new URL(text);
		return url.protocol === 'http:' || url.protocol === 'https:' ? url : null;
	} catch {
		// Not an address at all.
		return null;
	}
}
