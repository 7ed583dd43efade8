import { authorName, inverted } from './author-name.ts';
import { oneLine, webAddress, type Cited } from './cited.ts';
import { quoted } from './quoted.ts';

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** An `@article` in UTF-8. `langid`, `urldate` and `entrysubtype` are biblatex's; BibTeX passes over them. */
export function bibtexEntry({ article, passages, read }: Cited): string {
	const [year = '', month, day] = article.published.date.split('-');
	const url = webAddress(article);
	const notes = [
		...passages.map((passage) => `at ${quoted(passage, '')}`),
		...(article.retracted ? [`retracted ${article.retracted.date}`] : [])
	];
	const fields: readonly (readonly [string, string | undefined])[] = [
		['author', article.authors?.map(author).join(' and ')],
		// Double braces: no style may change the case of a title in another language.
		['title', `{${escaped(article.title)}}`],
		['journal', escaped(article.publisher)],
		['year', year],
		['month', month && months[Number(month) - 1]],
		['day', day && String(Number(day))],
		['entrysubtype', 'newspaper'],
		['langid', escaped(article.language)],
		['url', url?.replace(/[{}\\]/g, encodeURIComponent)],
		['urldate', url === null ? undefined : read],
		['note', notes.length > 0 ? escaped(notes.join('; ')) : undefined]
	];
	const lines = fields.flatMap(([name, value]) => {
		if (!value) return [];
		return [`\t${name} = ${name === 'month' ? value : `{${value}}`}`];
	});
	return `@article{${keyOf(article.id)},\n${lines.join(',\n')}\n}\n`;
}

function author(name: string): string {
	const told = authorName(oneLine(name));
	return 'whole' in told ? `{${escaped(told.whole)}}` : escaped(inverted(told));
}

function keyOf(id: string): string {
	return id.replace(/[^A-Za-z0-9_:.-]+/g, '-').replace(/^-+|-+$/g, '') || 'article';
}

const escapes: Readonly<Record<string, string>> = {
	'\\': '\\textbackslash{}',
	'{': '\\textbraceleft{}',
	'}': '\\textbraceright{}',
	'~': '\\textasciitilde{}',
	'^': '\\textasciicircum{}'
};

function escaped(text: string): string {
	return oneLine(text).replace(/[\\{}~^%&$#_]/g, (sign) => escapes[sign] ?? `\\${sign}`);
}
