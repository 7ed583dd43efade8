// Making one takes longer than a thousand answers of it.
const names = new Intl.DisplayNames(['en'], { type: 'language' });

/** `ar` → `Arabic`, `ar-Latn` → `Arabic (Latin)`; the tag itself where it names nothing. */
export function languageName(tag: string): string {
	try {
		return names.of(tag) ?? tag;
	} catch {
		// A tag that is no tag comes from a file; it is shown as it stands there.
		return tag;
	}
}
