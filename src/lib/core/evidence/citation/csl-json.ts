import { dateParts } from './american-date.ts';
import { authorName, type AuthorName } from './author-name.ts';
import { oneLine, webAddress, type Cited } from './cited.ts';
import { quoted } from './quoted.ts';

/** One item of CSL-JSON (Citation Style Language 1.0.2), as a list of one, which is what reference managers open. */
export function cslJson({ article, passages, read }: Cited): string {
	const url = webAddress(article);
	const { id, authors = [], title, publisher, published, language, retracted } = article;
	const notes = [
		...passages.map((passage) => quoted(passage, '')),
		...(retracted ? [`Retracted ${retracted.date}: ${oneLine(retracted.reason)}`] : [])
	];
	const item = {
		id,
		type: 'article-newspaper',
		...(authors.length > 0 ? { author: authors.map((name) => cslName(authorName(oneLine(name)))) } : {}),
		title: oneLine(title),
		'container-title': oneLine(publisher),
		issued: { 'date-parts': [dateParts(published.date)] },
		language,
		...(url === null ? {} : { URL: url, accessed: { 'date-parts': [dateParts(read)] } }),
		...(notes.length > 0 ? { note: notes.join(' ') } : {})
	};
	return `${JSON.stringify([item], null, '\t')}\n`;
}

function cslName(name: AuthorName) {
	return 'whole' in name ? { literal: name.whole } : name;
}
