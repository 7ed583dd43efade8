import mammoth from 'mammoth';
import { strFromU8, zipSync, type Zippable } from 'fflate';
import type { ArticleParts } from './article-parts.ts';
import { docxDetails } from '#core/formats/article-text/docx-details.ts';
import { scanZip } from '#core/formats/zip/scan-zip.ts';
import { unpackEntry } from '#core/formats/zip/unpack-entry.ts';
import { zipIssue } from '#core/formats/zip/zip-issues.ts';
import type { Issue } from '#core/model/issue.ts';
import { limits } from '#core/model/limits.ts';
import { fault } from '#core/model/place.ts';

/** The parts that a text is made of; pictures, fonts and whatever else is in the file are never unpacked. */
const textParts =
	/^(?:\[Content_Types\]\.xml|_rels\/.*|docProps\/core\.xml|word\/[^/]*\.xml|word\/_rels\/.*)$/;
/** Markup of a text is several times as long as the text. */
const markupPerText = 10;

/**
 * The words of a Word document, headings, list items and cells as paragraphs. The library is given a zip of our own making, of the parts
 * that hold text: sizes are what the scan promised, and no part has a DOCTYPE.
 */
export async function readDocx(bytes: Uint8Array, file: string): Promise<ArticleParts> {
	const { entries, issues } = scanZip(bytes, file);
	const [issue] = issues;
	if (issue) return { issue };
	const paths = entries.map(({ path }) => path);
	if (!paths.includes('[Content_Types].xml') || !paths.some((path) => /^word\/[^/]*\.xml$/.test(path)))
		return { issue: noDocx(file, paths) };
	const parts = entries.filter(({ path }) => textParts.test(path));
	if (parts.reduce((sum, { unpacked }) => sum + unpacked, 0) > limits.articleBytes * markupPerText)
		return { issue: tooLong(file) };
	const kept = Object.create(null) as Zippable;
	for (const entry of parts) {
		const part = unpackEntry(bytes, entry);
		if (!part) return { issue: zipIssue(file, 'zip-damaged', entry.path) };
		if (/<!(?:DOCTYPE|ENTITY)/i.test(strFromU8(part))) return { issue: hasDoctype(file, entry.path) };
		kept[entry.path] = part;
	}
	const core = kept['docProps/core.xml'] as Uint8Array | undefined;
	const text = await textOf(zipSync(kept, { level: 0 }));
	if (text === null) return { issue: broken(file) };
	return { ...(core && docxDetails(strFromU8(core))), text, warnings: [] };
}

/** What the library's reader makes of a document, as far as its words go. */
interface DocxPiece {
	readonly type: string;
	readonly value?: string;
	readonly children?: readonly DocxPiece[];
}

// The library's own raw text drops the breaks inside a paragraph and so joins words; hence its tree.
async function textOf(zip: Uint8Array<ArrayBuffer>): Promise<string | null> {
	let text = '';
	const transformDocument = (document: DocxPiece) => {
		text = wordsOf(document);
		return { ...document, children: [] };
	};
	try {
		await mammoth.convertToHtml({ arrayBuffer: zip.buffer }, { transformDocument });
	} catch {
		// Whatever the library stumbled over, the file is at fault: told as one issue.
		return null;
	}
	return text.replace(/\n{3,}/g, '\n\n').trim();
}

function wordsOf({ type, value = '', children = [] }: DocxPiece): string {
	if (type === 'text') return value;
	if (type === 'tab') return '\t';
	if (type === 'break') return '\n';
	const inner = children.map(wordsOf).join('');
	return type === 'paragraph' ? `${inner}\n\n` : inner;
}

function noDocx(file: string, paths: readonly string[]): Issue {
	if (paths.some((path) => /(?:^|\/)dossier\.json$/.test(path))) {
		return fault({ file }, 'article-kind', 'it is a dossier, not an article.', 'Open it as a dossier.');
	}
	const message = 'it is a zip file, but no Word document.';
	return fault(
		{ file },
		'article-kind',
		message,
		'Save the text as .docx, or unpack the file and open what is in it.'
	);
}

function tooLong(file: string): Issue {
	const message = 'it holds more text than an article may have.';
	return fault({ file }, 'article-too-large', message, 'Split it into several articles.');
}

function hasDoctype(file: string, part: string): Issue {
	const message = `its part ${part} declares entities, as files made to do harm do.`;
	return fault({ file }, 'docx-doctype', message, 'Do not trust this file.');
}

function broken(file: string): Issue {
	const message = 'it is a Word document that cannot be read.';
	return fault(
		{ file },
		'docx-broken',
		message,
		'Open it in a word processor and save it anew, or copy its text.'
	);
}
