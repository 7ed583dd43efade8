import { articleFileSchema } from '#core/model/article-schema.ts';
import type { Article } from '#core/model/article.ts';
import { contentOf } from '#core/model/file-formats.ts';
import { articleId, type ArticleId } from '#core/model/ids.ts';
import type { Issue } from '#core/model/issue.ts';
import { limits, utf8Bytes } from '#core/model/limits.ts';
import { fault, type Located } from '#core/model/place.ts';
import { readJson } from './read-json.ts';

/** Lower-case hexadecimal SHA-256 of the text's UTF-8 bytes: Node's on the server, the browser's own in a browser. */
export type Sha256 = (text: string) => string | Promise<string>;

/**
 * Read `articles/<id>.json` with `articles/<id>.txt`, in order of id. An article whose text is missing or too large keeps an
 * empty text, so that the claims about it are shown as broken and not lost; a text without its `.json` is left out.
 */
export async function readArticles(
	files: ReadonlyMap<string, string>,
	sha256: Sha256
): Promise<{ articles: readonly Located<Article>[]; issues: readonly Issue[] }> {
	const ids = articleIds(files);
	const read = await Promise.all(ids.map((id) => readArticle(id, files, sha256)));
	return {
		articles: read.flatMap(({ article }) => article ?? []),
		issues: read.flatMap(({ issues }) => issues)
	};
}

function articleIds(files: ReadonlyMap<string, string>): readonly ArticleId[] {
	const stems = [...files.keys()].flatMap((file) => {
		const isArticle = /^articles\/[^/]+\.(?:txt|json)$/.test(file) && !file.endsWith('.coverage.json');
		return isArticle ? file.slice('articles/'.length).replace(/\.(?:txt|json)$/, '') : [];
	});
	return [...new Set(stems)]
		.filter((stem) => stem !== '')
		.sort(byCodeUnit)
		.map(articleId);
}

const byCodeUnit = (a: string, b: string) => (a < b ? -1 : 1);

async function readArticle(
	id: ArticleId,
	files: ReadonlyMap<string, string>,
	sha256: Sha256
): Promise<{ article: Located<Article> | null; issues: readonly Issue[] }> {
	const detailsFile = `articles/${id}.json`;
	const textFile = `articles/${id}.txt`;
	const details = files.get(detailsFile);
	if (details === undefined) return { article: null, issues: [missingFile(textFile, detailsFile)] };
	const { located, issues } = readJson(detailsFile, details, 'article', articleFileSchema);
	if (!located) return { article: null, issues };
	const about = contentOf(located.value);
	const text = files.get(textFile);
	const textIssue =
		text === undefined
			? missingFile(detailsFile, textFile)
			: await checkText(textFile, text, about.sha256, sha256);
	const isUsable = text !== undefined && textIssue?.code !== 'article-too-large';
	return {
		article: { value: { id, ...about, text: isUsable ? text : '' }, at: located.at },
		issues: textIssue ? [...issues, textIssue] : issues
	};
}

async function checkText(file: string, text: string, wanted: string, sha256: Sha256): Promise<Issue | null> {
	const bytes = utf8Bytes(text);
	if (bytes > limits.articleBytes) {
		const message = `the text has ${bytes} bytes; an article may have ${limits.articleBytes}.`;
		return fault({ file }, 'article-too-large', message, 'Split it into several articles.');
	}
	const found = await sha256(text);
	if (found === wanted) return null;
	const message = `the text was changed: its SHA-256 is ${found}, and ${wanted} was recorded.`;
	return fault({ file }, 'article-changed', message, 'Put the text back as it was published.');
}

function missingFile(file: string, other: string): Issue {
	return fault({ file }, 'file-missing', `${other} is missing.`, 'Add it, or take this file away.');
}
