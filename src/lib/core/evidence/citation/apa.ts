import { yearFirst } from './american-date.ts';
import { authorName, type AuthorName } from './author-name.ts';
import { oneLine, webAddress, type Cited } from './cited.ts';
import { foreign, type Run } from './rich-text.ts';

/**
 * An entry of a reference list: Publication Manual of the American Psychological Association, 7th ed., 10.1 (newspaper
 * article). Without an author the title comes first. Entries name whole works, so the passage is not in it, nor is the day of
 * reading, as the article does not change (9.16).
 */
export function apaReference({ article }: Cited): readonly Run[] {
	const { language, published, publisher, retracted } = article;
	const authors = (article.authors ?? []).map((name) => authorName(oneLine(name)));
	const date = `(${yearFirst(published.date)})`;
	const note = retracted ? ` (Retraction published ${yearFirst(retracted.date)})` : '';
	const title = foreign(stopped(`${oneLine(article.title)}${note}`), language);
	const url = webAddress(article);
	const head: readonly Run[] =
		authors.length > 0
			? [{ text: `${stopped(listed(authors.map(shortened)))} ${date}. ` }, title]
			: [title, { text: ` ${date}.` }];
	return [
		...head,
		{ text: ' ' },
		{ text: oneLine(publisher), isItalic: true },
		{ text: url === null ? '.' : `. ${url}` }
	];
}

// `Quillan, H. Q.`; a double name keeps its hyphen.
function shortened(name: AuthorName): string {
	if ('whole' in name) return name.whole;
	const initials = name.given.split(/\s+/).map((word) =>
		word
			.split('-')
			.filter(Boolean)
			.map((part) => `${Array.from(part)[0]?.toUpperCase() ?? ''}.`)
			.join('-')
	);
	return `${name.family}, ${initials.join(' ')}`;
}

// 9.8: up to twenty are named, of more the first nineteen and the last.
function listed(names: readonly string[]): string {
	if (names.length > 20) return `${names.slice(0, 19).join(', ')}, . . . ${names.at(-1)}`;
	if (names.length < 2) return names.join('');
	return `${names.slice(0, -1).join(', ')}, & ${names.at(-1)}`;
}

function stopped(text: string): string {
	return /[.?!]["”’»]*$/u.test(text) ? text : `${text}.`;
}
