import MiniSearch from 'minisearch';
import type { Article } from '#core/model/article.ts';
import { fold } from '#core/search/fold.ts';

interface ArticleRow {
	readonly id: number;
	readonly text: string;
}

/** Search over title, publisher and text of all articles: every word of the query must begin a word of the article. */
export class ArticleSearch {
	readonly #articles: readonly Article[];
	readonly #index: MiniSearch<ArticleRow>;

	constructor(articles: Iterable<Article>) {
		this.#articles = [...articles];
		this.#index = new MiniSearch<ArticleRow>({
			fields: ['text'],
			tokenize: (text) => fold(text).split(' '),
			processTerm: (term) => term
		});
		this.#index.addAll(
			this.#articles.map(({ title, publisher, text }, id) => ({
				id,
				text: `${title}\n${publisher}\n${text}`
			}))
		);
	}

	/** In the order of the articles. @param query has at least one word */
	find(query: string): readonly Article[] {
		const hits = this.#index.search(query, { prefix: true, combineWith: 'AND' });
		const ids = hits.map(({ id }) => id as number).sort((a, b) => a - b);
		return ids.flatMap((id) => this.#articles[id] ?? []);
	}
}
