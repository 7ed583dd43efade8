import { strFromU8 } from 'fflate';
import type { Issue } from '#core/model/issue.ts';
import { fault } from '#core/model/place.ts';

/** How the file of an article is to be read. `zip` is a Word document, if anything. */
export type ArticleKind = 'text' | 'html' | 'pdf' | 'zip';

const textNames = /\.(?:txt|text|md|markdown)$/i;
const htmlNames = /\.x?html?$/i;
const htmlStart = /^(?:\ufeff|ï»¿)?\s*(?:<\?xml[^>]*>\s*)?(?:<!--[^>]*-->\s*)?<(?:!doctype\s+html|html)\b/i;

// What begins so is none of ours, and this is what a person can do about it.
const strangers: readonly (readonly [start: string, what: string, remedy: string])[] = [
	[
		'\xd0\xcf\x11\xe0',
		'an older Word document, or one with a password',
		'Save it as .docx, without a password.'
	],
	['{\\rtf', 'a Rich Text file', 'Open it in a word processor and save it as .docx or .txt.'],
	['\x89PNG', 'a picture', 'Type or recognise its text (OCR), and open that.'],
	['\xff\xd8\xff', 'a picture', 'Type or recognise its text (OCR), and open that.'],
	['GIF8', 'a picture', 'Type or recognise its text (OCR), and open that.'],
	['\x1f\x8b', 'a packed file', 'Unpack it, and open what was in it.'],
	['%!PS', 'a PostScript file', 'Convert it to PDF.'],
	['MIME-Version:', 'a page saved as one archive', 'Save the page as HTML, or copy its text.'],
	['From: <Saved by', 'a page saved as one archive', 'Save the page as HTML, or copy its text.']
];

/**
 * What a file is: by its first bytes where those tell, else by the ending of its name. A name without an ending is taken for plain text.
 */
export function articleKind(
	name: string,
	bytes: Uint8Array
): { readonly kind: ArticleKind } | { readonly kind: null; readonly issue: Issue } {
	const start = strFromU8(bytes.subarray(0, 1024), true);
	if (start.startsWith('%PDF-')) return { kind: 'pdf' };
	if (start.startsWith('PK\x03\x04') || start.startsWith('PK\x05\x06')) return { kind: 'zip' };
	const stranger = strangers.find(([mark]) => start.startsWith(mark));
	if (stranger) return refused(name, `it is ${stranger[1]}.`, stranger[2]);
	if (htmlNames.test(name) || htmlStart.test(start)) return { kind: 'html' };
	// It may have other bytes before it, as mail programs leave them; whether it is one at all its reader finds out.
	if (/\.pdf$/i.test(name)) return { kind: 'pdf' };
	if (/\.docx$/i.test(name)) return { kind: 'zip' };
	if (textNames.test(name) || !/\.[^./\\]+$/.test(name)) return { kind: 'text' };
	return refused(
		name,
		'articles are read from .txt, .md, .html, .pdf and .docx.',
		'Save it as one of these, or copy its text.'
	);
}

function refused(file: string, message: string, remedy: string): { kind: null; issue: Issue } {
	return { kind: null, issue: fault({ file }, 'article-kind', message, remedy) };
}
