/** One run of words on a page, y upward from its foot. */
export interface Run {
	readonly x: number;
	readonly y: number;
	readonly text: string;
	readonly size?: number;
}

interface PdfOptions {
	/** Bytes of a `/Encrypt` dictionary that no password opens. */
	readonly isLocked?: boolean;
	readonly title?: string;
}

/** Lines below one another as a page would have them, 14 apart, from y = 700; an empty one leaves a gap. */
export function linesDown(lines: readonly string[], x = 72, size = 12): readonly Run[] {
	return lines.flatMap((text, index) => (text === '' ? [] : { x, y: 700 - 14 * index, text, size }));
}

/**
 * A whole PDF written by hand. Latin runs are in Helvetica; a run with letters above U+00FF is in a font that names its letters, laid down in
 * the order given, 500/1000 wide each.
 */
export function makePdf(
	pages: readonly (readonly Run[])[],
	{ isLocked, title }: PdfOptions = {}
): Uint8Array<ArrayBuffer> {
	const signs = [...new Set(pages.flat().flatMap(({ text }) => [...text]))].filter((sign) => sign > '\u00ff');
	const objects = [
		'<</Type/Catalog/Pages 2 0 R>>',
		`<</Type/Pages/Count ${pages.length}/Kids[${pages.map((_, index) => `${8 + 2 * index} 0 R`).join(' ')}]>>`,
		'<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>',
		'<</Type/Font/Subtype/Type0/BaseFont/Named/Encoding/Identity-H/DescendantFonts[5 0 R]/ToUnicode 6 0 R>>',
		'<</Type/Font/Subtype/CIDFontType2/BaseFont/Named/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>/DW 500/FontDescriptor 7 0 R>>',
		stream(toUnicode(signs)),
		'<</Type/FontDescriptor/FontName/Named/Flags 4/FontBBox[0 0 1000 1000]/ItalicAngle 0/Ascent 800/Descent -200/CapHeight 700/StemV 80>>',
		...pages.flatMap((runs, index) => [
			`<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Resources<</Font<</F1 3 0 R/F2 4 0 R>>>>/Contents ${9 + 2 * index} 0 R>>`,
			stream(runs.map(drawn).join('\n'))
		])
	];
	const info = title === undefined ? '' : `/Info<</Title(${title})>>`;
	const lock = isLocked
		? `/Encrypt<</Filter/Standard/V 1/R 2/O<${'41'.repeat(32)}>/U<${'42'.repeat(32)}>/P -4>>`
		: '';
	return assemble(objects, `/Root 1 0 R${info}${lock}/ID[<00><00>]`);
}

function drawn({ x, y, text, size = 12 }: Run): string {
	const isNamed = [...text].some((sign) => sign > '\u00ff');
	const shown = isNamed
		? `<${[...text].map((sign) => hex(sign.codePointAt(0) ?? 0)).join('')}>`
		: `(${text.replace(/[\\()]/g, '\\$&')})`;
	return `BT /${isNamed ? 'F2' : 'F1'} ${size} Tf 1 0 0 1 ${x} ${y} Tm ${shown} Tj ET`;
}

const hex = (point: number) => point.toString(16).padStart(4, '0');

function toUnicode(signs: readonly string[]): string {
	const rows = signs.map((sign) => hex(sign.codePointAt(0) ?? 0)).map((code) => `<${code}><${code}>`);
	const mapped = rows.length === 0 ? '' : `${rows.length} beginbfchar ${rows.join(' ')} endbfchar `;
	return `/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /N def 1 begincodespacerange <0000><ffff> endcodespacerange ${mapped}endcmap end end`;
}

const stream = (text: string) => `<</Length ${text.length}>>stream\n${text}\nendstream`;

function assemble(objects: readonly string[], trailer: string): Uint8Array<ArrayBuffer> {
	let text = '%PDF-1.4\n';
	const offsets = objects.map((object, index) => {
		const offset = text.length;
		text += `${index + 1} 0 obj\n${object}\nendobj\n`;
		return `${String(offset).padStart(10, '0')} 00000 n \n`;
	});
	const start = text.length;
	text += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${offsets.join('')}`;
	text += `trailer\n<</Size ${objects.length + 1}${trailer}>>\nstartxref\n${start}\n%%EOF\n`;
	return Uint8Array.from(text, (sign) => sign.charCodeAt(0));
}
