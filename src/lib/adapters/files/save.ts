import { safeFileName } from '#core/formats/file-name.ts';

/**
 * Hand a file to the browser to save. The page is not left and nothing is sent.
 *
 * @param name may hold any text; signs that a file system cannot take are replaced
 */
export function saveFile(name: string, content: string | Blob, mime: string): void {
	const blob = typeof content === 'string' ? new Blob([content], { type: mime }) : content;
	const address = URL.createObjectURL(blob);
	const link = document.createElement('a');
	link.href = address;
	link.download = safeFileName(name);
	link.hidden = true;
	document.body.append(link);
	link.click();
	link.remove();
	// The browser starts to read only after this turn; long before a minute it has what it needs.
	setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
