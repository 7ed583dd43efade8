import type { ArticleParts } from './article-parts.ts';
import { bytesOf } from './bytes-of.ts';
import { decodeText } from './decode-text.ts';
import type { JobTools } from './serve.ts';
import { articleKind, type ArticleKind } from '#core/formats/article-text/article-kind.ts';
import type { ArticleReading } from '#core/formats/article-text/article-reading.ts';
import { languageOfText } from '#core/formats/article-text/language-of-text.ts';
import { withPlainLineEnds } from '#core/formats/article-text/line-ends.ts';
import type { Issue } from '#core/model/issue.ts';
import { limits, utf8Bytes } from '#core/model/limits.ts';
import { fault, warning } from '#core/model/place.ts';

/** What {@link readArticle} reads. */
export interface ArticleFile {
	readonly name: string;
	readonly file: Blob;
}

type Reader = (
	bytes: Uint8Array<ArrayBuffer>,
	file: string,
	tools: JobTools
) => ArticleParts | Promise<ArticleParts>;

const readers: Readonly<Record<ArticleKind, Reader>> = {
	text: (bytes, file) => decodeText(bytes, file),
	html: readHtml,
	pdf: async (...input) => (await import('./reading-pdf.ts')).readPdf(...input),
	zip: async (bytes, file) => (await import('./reading-docx.ts')).readDocx(bytes, file)
};

/** The job behind `Tools.readArticleFile`. */
export async function readArticle({ name, file }: ArticleFile, tools: JobTools): Promise<ArticleReading> {
	const got = await bytesOf(file, name);
	if ('issue' in got) return refused(got.issue);
	const known = articleKind(name, got.bytes);
	if (known.kind === null) return refused(known.issue);
	const parts = await readers[known.kind](got.bytes, name, tools);
	return 'issue' in parts ? refused(parts.issue) : finished(parts, name);
}

async function readHtml(bytes: Uint8Array, file: string): Promise<ArticleParts> {
	const { htmlText } = await import('#core/formats/article-text/html-text.ts');
	const decoded = decodeText(bytes, file, charsetOf(bytes));
	if ('issue' in decoded) return decoded;
	const { isSiteKept, ...page } = htmlText(decoded.text);
	const kept = isSiteKept ? [siteKept(file)] : [];
	return { ...page, warnings: [...decoded.warnings, ...kept] };
}

// What a page says of its encoding stands among its first bytes, in plain letters.
function charsetOf(bytes: Uint8Array): string | undefined {
	const start = new TextDecoder('latin1').decode(bytes.subarray(0, 2048));
	return /<meta[^>]{0,200}\bcharset\s*=\s*["']?\s*([\w.:-]{1,40})/i.exec(start)?.[1];
}

function finished(
	{ warnings, ...article }: Exclude<ArticleParts, { issue: Issue }>,
	file: string
): ArticleReading {
	const text = withPlainLineEnds(article.text);
	if (!/\S/.test(text))
		return refused(fault({ file }, 'article-empty', 'there is no text in it.', 'Choose another file.'));
	const bytes = utf8Bytes(text);
	if (bytes > limits.articleBytes) {
		const message = `the text has ${bytes} bytes; an article may have ${limits.articleBytes}.`;
		return refused(fault({ file }, 'article-too-large', message, 'Split it into several articles.'));
	}
	const language = languageOf(article.language, text);
	return { ok: true, ...article, text, ...(language && { language }), warnings };
}

// Sites that publish in several scripts often say the same of every page: the letters know better.
function languageOf(said: string | undefined, text: string): string | undefined {
	const guess = languageOfText(text);
	return said === undefined || (guess === 'ar' && !/^ar\b/i.test(said)) ? guess : said;
}

function refused(...issues: readonly Issue[]): ArticleReading {
	return { ok: false, issues };
}

function siteKept(file: string): Issue {
	const message = 'the page does not say where its navigation ends, so all of it was kept.';
	return warning({ file }, 'page-around-kept', message, 'Take out what is not of the article.');
}
