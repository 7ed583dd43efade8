import type { Published } from '#core/model/article.ts';
import type { Issue } from '#core/model/issue.ts';

/** One article as its file tells of it. What is absent the file does not say, and a person has to. */
export interface ReadArticle {
	/** Line ends are `\n`; between paragraphs of a file that has any stands an empty line. */
	readonly text: string;
	readonly title?: string;
	/** BCP 47: what the file says, or what the words look like. */
	readonly language?: string;
	readonly published?: Published;
	readonly publisher?: string;
	readonly authors?: readonly string[];
	/** Begins with http:// or https://. */
	readonly url?: string;
}

/** What became of a file that should hold one article. */
export type ArticleReading =
	| (ReadArticle & { readonly ok: true; readonly warnings: readonly Issue[] })
	| { readonly ok: false; readonly issues: readonly Issue[] };
