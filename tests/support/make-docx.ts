import { strToU8, zipSync } from 'fflate';

const word = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const types = 'application/vnd.openxmlformats-officedocument.wordprocessingml';
const relations = 'http://schemas.openxmlformats.org';

/** A Word document with this body (WordprocessingML, prefix `w`), and other parts beside it. */
export function makeDocx(
	body: string,
	more: Readonly<Record<string, string | Uint8Array>> = {},
	head = ''
): Uint8Array<ArrayBuffer> {
	const parts: Record<string, string | Uint8Array> = {
		'[Content_Types].xml': `<Types xmlns="${relations}/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="${types}.document.main+xml"/></Types>`,
		'_rels/.rels': `<Relationships xmlns="${relations}/package/2006/relationships"><Relationship Id="r1" Type="${relations}/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>`,
		'word/document.xml': `<?xml version="1.0"?>${head}<w:document xmlns:w="${word}"><w:body>${body}</w:body></w:document>`,
		...more
	};
	return zipSync(
		Object.fromEntries(
			Object.entries(parts).map(([path, part]) => [path, typeof part === 'string' ? strToU8(part) : part])
		)
	);
}

/** A paragraph of runs that hold text, or `<w:br/>` and its like where one begins with `<`. */
export function paragraph(...runs: readonly string[]): string {
	const inner = runs.map((run) => (run.startsWith('<') ? run : `<w:t xml:space="preserve">${run}</w:t>`));
	return `<w:p>${inner.map((run) => `<w:r>${run}</w:r>`).join('')}</w:p>`;
}
