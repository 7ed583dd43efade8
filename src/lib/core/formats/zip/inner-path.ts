/**
 * The name of an entry as a path below the zip's own top, parted by `/`: backslashes are read as `/`, and `.` and empty parts are left
 * out. Null where it is empty, holds a NUL, begins at a root or a drive, or climbs with `..`, even where it would come back.
 */
export function innerPath(name: string): string | null {
	const parts = name.replaceAll('\\', '/').split('/');
	if (parts[0] === '' || /^[A-Za-z]:/.test(name) || name.includes('\0') || parts.includes('..')) return null;
	const kept = parts.filter((part) => part !== '' && part !== '.');
	return kept.length === 0 ? null : kept.join('/');
}
