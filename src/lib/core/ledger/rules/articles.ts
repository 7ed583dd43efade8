import type { Article } from '#core/model/article.ts';
import type { ArticleId } from '#core/model/ids.ts';
import { shown } from '#core/model/shown.ts';
import { articleCell } from '../cell.ts';
import type { ArticleDetails, OperationOf, Retraction } from '../operation.ts';
import { found, gone, inUse, outdated, taken } from '../problem.ts';
import type { Rule } from '../rule.ts';
import { sameValue } from '../same-value.ts';
import { withoutFields } from '../without-fields.ts';
import type { WorkingDossier } from '../working.ts';

/** See `add-article`. That the text has the SHA-256 it says is checked where there is one to compute it: `checkTexts`. */
export const addArticle: Rule<OperationOf<'add-article'>> = {
	problems: (dossier, { article: { id } }) =>
		found(dossier.articles.has(id) && taken('article.id', 'an article', id)),
	change: (dossier, { article }) => ({ ...dossier, articles: dossier.articles.with(article.id, article) }),
	inverse: (operation) => ({ ...operation, type: 'remove-article' }),
	effects: ({ article }) => [{ ...articleCell(article.id, 'existence'), from: null, to: article }],
	needs: () => []
};

/** See `remove-article`. */
export const removeArticle: Rule<OperationOf<'remove-article'>> = {
	problems({ articles, claims }, { article }) {
		const current = articles.get(article.id);
		if (!current) return [gone('article.id', 'article', article.id)];
		const count = claims.usesOfArticle(article.id);
		const quoted = `${count} ${count === 1 ? 'claim quotes' : 'claims quote'} the article ${shown(article.id)}.`;
		return found(
			!sameValue(current, article) && outdated('article', 'the article', article.id),
			count > 0 && inUse('article.id', quoted, 'Remove these claims first, or mark the article as retracted.')
		);
	},
	change: (dossier, { article }) => ({ ...dossier, articles: dossier.articles.without(article.id) }),
	inverse: (operation) => ({ ...operation, type: 'add-article' }),
	effects: ({ article }) => [{ ...articleCell(article.id, 'existence'), from: article, to: null }],
	needs: () => []
};

/** See `change-article`. */
export const changeArticle: Rule<OperationOf<'change-article'>> = {
	problems({ articles }, { article, from }) {
		const current = articles.get(article);
		if (!current) return [gone('article', 'article', article)];
		return found(!sameValue(articleDetailsOf(current), from) && outdated('from', 'the article', article));
	},
	change: (dossier, { article, to }) =>
		put(dossier, article, ({ id, text, sha256, retracted }) => ({
			id,
			...to,
			sha256,
			...(retracted ? { retracted } : {}),
			text
		})),
	inverse: ({ from, to, ...operation }) => ({ ...operation, from: to, to: from }),
	effects: ({ article, from, to }) => [{ ...articleCell(article, 'details'), from, to }],
	needs: ({ article }) => [articleCell(article, 'existence')]
};

/** See `retract-article`. */
export const retractArticle: Rule<OperationOf<'retract-article'>> = {
	problems: (dossier, { article }) => retractionProblems(dossier, article, null),
	change: (dossier, { article, retracted }) =>
		put(dossier, article, (current) => ({ ...current, retracted })),
	inverse: (operation) => ({ ...operation, type: 'restore-article' }),
	effects: ({ article, retracted }) => [{ ...articleCell(article, 'retraction'), from: null, to: retracted }],
	needs: ({ article }) => [articleCell(article, 'existence')]
};

/** See `restore-article`. */
export const restoreArticle: Rule<OperationOf<'restore-article'>> = {
	problems: (dossier, { article, retracted }) => retractionProblems(dossier, article, retracted),
	change: (dossier, { article }) => put(dossier, article, (current) => withoutFields(current, 'retracted')),
	inverse: (operation) => ({ ...operation, type: 'retract-article' }),
	effects: ({ article, retracted }) => [{ ...articleCell(article, 'retraction'), from: retracted, to: null }],
	needs: ({ article }) => [articleCell(article, 'existence')]
};

/** What may be put right about an article. */
export function articleDetailsOf(article: ArticleDetails | Article): ArticleDetails {
	return withoutFields(article as Article, 'id', 'text', 'sha256', 'retracted');
}

function retractionProblems({ articles }: WorkingDossier, id: ArticleId, wanted: Retraction | null) {
	const article = articles.get(id);
	if (!article) return [gone('article', 'article', id)];
	const isAsWanted = sameValue(article.retracted ?? null, wanted);
	return found(!isAsWanted && outdated('retracted', 'the retraction of the article', id));
}

function put(dossier: WorkingDossier, id: ArticleId, change: (article: Article) => Article): WorkingDossier {
	const article = dossier.articles.get(id) as Article;
	return { ...dossier, articles: dossier.articles.with(id, change(article)) };
}
