/** The text with every line end (CR LF, or CR alone) as `\n`; nothing else is changed. */
export function withPlainLineEnds(text: string): string {
	return text.replace(/\r\n?/g, '\n');
}
