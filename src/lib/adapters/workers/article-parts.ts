import type { ReadArticle } from '#core/formats/article-text/article-reading.ts';
import type { Issue } from '#core/model/issue.ts';

/** What the reader of one kind of file found. */
export type ArticleParts =
	(ReadArticle & { readonly warnings: readonly Issue[] }) | { readonly issue: Issue };
