const prefix = 'entente-';

/** Small choices in the browser's own storage. Where it is closed (private windows, a full disk) nothing is kept. */
export const preferences = {
	read(key: string): string | null {
		try {
			return localStorage.getItem(prefix + key);
		} catch {
			// Storage is forbidden here; the usual settings stand.
			return null;
		}
	},
	write(key: string, value: string): void {
		try {
			localStorage.setItem(prefix + key, value);
		} catch {
			// The choice holds for this visit.
		}
	}
};
