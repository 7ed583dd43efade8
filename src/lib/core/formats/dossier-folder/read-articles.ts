import type { Sha256 } from '#core/ledger/chain.ts';
import { articleFileSchema } from '#core/model/article-schema.ts';
import type { Article } from '#core/model/article.ts';
import { contentOf } from '#core/model/file-formats.ts';
import { articleId, type ArticleId } from '#core/model/ids.ts';
import type { Issue } from '#core/model/issue.ts';
import { limits, utf8Bytes } from '#core/model/limits.ts';
import { fault, type Located } from '#core/model/place.ts';
import { readJson } from './read-json.ts';

/**
 * Read `articles/<id>.json` with `articles/<id>.txt`, in order of id; `stems` says which files an article was read from. An article whose text is missing or too large keeps an
 * empty text, so that the claims about it are shown as broken and not lost; a text without its `.json` is left out.
 */
export async function readArticles(
	files: ReadonlyMap<string, string>,
	sha256: Sha256
): Promise<ReadArticles> {
	const read = await Promise.all(stemsOf(files).map((stem) => readArticle(stem, files, sha256)));
	const found = read.flatMap(({ article, stem }) => (article ? { article, stem } : []));
	found.sort((a, b) => byCodeUnit(a.article.value.id, b.article.value.id));
	const stems = new Map<ArticleId, string>();
	for (const { article, stem } of found) {
		if (!stems.has(article.value.id)) stems.set(article.value.id, stem);
	}
	return {
		articles: found.map(({ article }) => article),
		stems,
		issues: read.flatMap(({ issues }) => issues)
	};
}

interface ReadArticles {
	readonly articles: readonly Located<Article>[];
	readonly stems: ReadonlyMap<ArticleId, string>;
	readonly issues: readonly Issue[];
}

function stemsOf(files: ReadonlyMap<string, string>): readonly string[] {
	const stems = [...files.keys()].flatMap((file) => {
		const isArticle = /^articles\/[^/]+\.(?:txt|json)$/.test(file) && !file.endsWith('.coverage.json');
		return isArticle ? file.slice('articles/'.length).replace(/\.(?:txt|json)$/, '') : [];
	});
	return [...new Set(stems)].sort(byCodeUnit);
}

const byCodeUnit = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

async function readArticle(
	stem: string,
	files: ReadonlyMap<string, string>,
	sha256: Sha256
): Promise<{ article: Located<Article> | null; stem: string; issues: readonly Issue[] }> {
	const detailsFile = `articles/${stem}.json`;
	const textFile = `articles/${stem}.txt`;
	const details = files.get(detailsFile);
	if (details === undefined) return { article: null, stem, issues: [missingFile(textFile, detailsFile)] };
	const { located, issues } = readJson(detailsFile, details, 'article', articleFileSchema);
	if (!located) return { article: null, stem, issues };
	const { id = articleId(stem), ...about } = contentOf(located.value);
	const text = files.get(textFile);
	const textIssue =
		text === undefined
			? missingFile(detailsFile, textFile)
			: await checkText(textFile, text, about.sha256, sha256);
	const isUsable = text !== undefined && textIssue?.code !== 'article-too-large';
	return {
		article: { value: { id, ...about, text: isUsable ? text : '' }, at: located.at },
		stem,
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
