// Importing it makes it known to pdf.mjs, which would else start a worker of its own: Trusted Types forbid that in here.
import 'pdfjs-dist/legacy/build/pdf.worker.mjs';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { ArticleParts } from './article-parts.ts';
import type { JobTools } from './serve.ts';
import { hasRightToLeft, textOfPages } from '#core/formats/article-text/page-text.ts';
import type { TextPiece } from '#core/formats/article-text/text-piece.ts';
import type { Issue } from '#core/model/issue.ts';
import { limits } from '#core/model/limits.ts';
import { fault, warning } from '#core/model/place.ts';

type Task = ReturnType<typeof getDocument>;
type Pdf = Awaited<Task['promise']>;

/** Fewer letters a page than this are page numbers over pictures. */
const lettersOnAPage = 25;

/** The words of a PDF, paragraphs told by where lines stand. Nothing is fetched, compiled or drawn for it. */
export async function readPdf(
	bytes: Uint8Array<ArrayBuffer>,
	file: string,
	tools: JobTools
): Promise<ArticleParts> {
	const task = getDocument({
		data: bytes,
		verbosity: 0,
		isEvalSupported: false,
		useWasm: false,
		useWorkerFetch: false,
		BinaryDataFactory: NothingToFetch,
		useSystemFonts: false,
		disableFontFace: true,
		enableXfa: false
	});
	try {
		const pdf = await task.promise;
		if (pdf.numPages > limits.pdfPages) return { issue: tooManyPages(file, pdf.numPages) };
		const pages = await piecesOf(pdf, tools);
		return { ...(await detailsOf(pdf)), ...partsOf(pages, file) };
	} catch (error) {
		if (tools.signal.aborted) throw error;
		return {
			issue: error instanceof Error && error.name === 'PasswordException' ? encrypted(file) : broken(file)
		};
	} finally {
		await task.destroy();
	}
}

/** Tables of Asian encodings, fonts and decoders would come from the network; the text of our languages needs none. */
class NothingToFetch {
	fetch(): Promise<never> {
		return Promise.reject(new Error('Nothing is fetched.'));
	}
}

async function piecesOf(
	pdf: Pdf,
	{ signal, onProgress, pause }: JobTools
): Promise<readonly (readonly TextPiece[])[]> {
	const pages: TextPiece[][] = [];
	for (let number = 1; number <= pdf.numPages; number++) {
		signal.throwIfAborted();
		const page = await pdf.getPage(number);
		const { items } = await page.getTextContent();
		pages.push(items.flatMap((item) => ('str' in item ? [pieceOf(item)] : [])));
		page.cleanup();
		onProgress(number / pdf.numPages);
		await pause();
	}
	return pages;
}

interface PdfItem {
	readonly str: string;
	readonly dir: string;
	readonly transform: readonly unknown[];
	readonly width: number;
	readonly hasEOL: boolean;
}

function pieceOf({ str, dir, transform, width, hasEOL }: PdfItem): TextPiece {
	const [, , c = 0, d = 0, x = 0, y = 0] = transform.map(Number);
	return {
		// Fonts without a table give controls for letters that they do not name.
		text: str.replace(/\p{Cc}/gu, ''),
		x,
		y,
		width,
		size: Math.hypot(c, d),
		isRightToLeft: dir === 'rtl',
		isLineEnd: hasEOL
	};
}

function partsOf(pages: readonly (readonly TextPiece[])[], file: string): ArticleParts {
	const text = textOfPages(pages);
	const letters = text.match(/[\p{L}\p{N}]/gu)?.length ?? 0;
	if (letters === 0) return { issue: scanned(file) };
	const warnings: Issue[] = [];
	if (letters < pages.length * lettersOnAPage) warnings.push(littleText(file));
	if (hasRightToLeft(pages)) warnings.push(placedOrder(file));
	return { text, warnings };
}

async function detailsOf(pdf: Pdf) {
	const { info } = await pdf.getMetadata();
	const said = (key: string) => {
		const value: unknown = Reflect.get(info, key);
		return typeof value === 'string' ? value.replace(/[\s\p{Cc}]+/gu, ' ').trim() : '';
	};
	const [title, author, language] = [said('Title'), said('Author'), said('Language')];
	return {
		// What printing programs put there is no title.
		...(title &&
			!/^(?:untitled|microsoft \w+ - .*)$|\.(?:docx?|pdf|html?|indd|qxd|txt)$/i.test(title) && { title }),
		...(author && { authors: [author] }),
		...(/^[A-Za-z]{2,3}(?:-[A-Za-z0-9]{1,8})*$/.test(language) && { language })
	};
}

function tooManyPages(file: string, pages: number): Issue {
	const message = `it has ${pages} pages; one article may have ${limits.pdfPages}.`;
	return fault({ file }, 'pdf-too-long', message, 'Print the pages of the article to a PDF of their own.');
}

function encrypted(file: string): Issue {
	const remedy = 'Open it with its password and print it to a new PDF, or copy its text.';
	return fault({ file }, 'pdf-encrypted', 'it is locked with a password.', remedy);
}

function scanned(file: string): Issue {
	const message = 'its pages are pictures: there is no text in it.';
	return fault({ file }, 'pdf-scanned', message, 'Have its text recognised (OCR), and open the result.');
}

function broken(file: string): Issue {
	return fault({ file }, 'pdf-broken', 'it is no PDF, or a damaged one.', 'Get it again, or copy its text.');
}

function littleText(file: string): Issue {
	const message = 'there is hardly any text on its pages; most of them may be pictures.';
	return warning(
		{ file },
		'pdf-little-text',
		message,
		'Compare it with the pages; text may need to be recognised (OCR).'
	);
}

function placedOrder(file: string): Issue {
	const message = 'words from right to left were put in order by their place on the page.';
	return warning(
		{ file },
		'pdf-right-to-left',
		message,
		'Compare the text with the pages before quoting it.'
	);
}
