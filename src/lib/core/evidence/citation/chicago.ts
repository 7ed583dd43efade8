import { americanDate } from './american-date.ts';
import { authorName, inverted, straight } from './author-name.ts';
import { oneLine, webAddress, type Cited } from './cited.ts';
import { headlineCase } from './headline-case.ts';
import { quoted, shortPassage } from './quoted.ts';
import { foreign, type Run } from './rich-text.ts';
import type { Article } from '#core/model/article.ts';

/**
 * A full note: The Chicago Manual of Style, 18th ed., 14.87–98 (17th ed., 14.191–200). Without an author it begins with the
 * title. The passage stands in place of a page.
 */
export function chicagoNote({ article, passages }: Cited): readonly Run[] {
	const url = webAddress(article);
	const names = (article.authors ?? []).map((name) => straight(authorName(oneLine(name))));
	const withdrawn = retracted(article);
	const places = passages.map(shortPassage);
	return [
		{ text: names.length > 0 ? `${fewNames(names)}, ` : '' },
		foreign(quoted(titleOf(article), ','), article.language),
		{ text: ' ' },
		{ text: publicationOf(article), isItalic: true },
		{ text: `, ${americanDate(article.published.date)}${withdrawn && `, ${withdrawn}`}` },
		...places.flatMap((place, index): readonly Run[] => [
			{ text: index === 0 ? ', at ' : index === places.length - 1 ? ' and ' : ' ' },
			foreign(quoted(place, markAfter(index, places.length, url)), article.language)
		]),
		{ text: url !== null ? `${places.length > 0 ? ' ' : ', '}${url}.` : places.length > 0 ? '' : '.' }
	];
}

/**
 * An entry of a bibliography. A newspaper stands in the place of an author who is not named (17th ed., 14.199). Entries name
 * whole works, so the passage is not in it.
 */
export function chicagoBibliography({ article }: Cited): readonly Run[] {
	const url = webAddress(article);
	const names = (article.authors ?? []).map((name) => authorName(oneLine(name)));
	const [first, ...others] = names;
	const withdrawn = retracted(article);
	const publication: Run = { text: publicationOf(article), isItalic: true };
	const title = foreign(quoted(titleOf(article), '.'), article.language);
	const date = americanDate(article.published.date);
	const head: readonly Run[] = first
		? [
				{ text: `${stopped(bookNames([inverted(first), ...others.map(straight)]))} ` },
				title,
				{ text: ' ' },
				publication,
				{ text: `, ${date}.` }
			]
		: [publication, { text: '. ' }, title, { text: ` ${date}.` }];
	return [
		...head,
		{ text: withdrawn && ` ${withdrawn.replace('r', 'R')}.` },
		{ text: url === null ? '' : ` ${url}.` }
	];
}

function titleOf({ title, language }: Article): string {
	const text = oneLine(title);
	return /^en(-|$)/i.test(language) ? headlineCase(text) : text;
}

// An English name loses its article, another keeps it: New York Times, but Le Monde (17th ed., 14.193).
function publicationOf({ publisher }: Article): string {
	return oneLine(publisher).replace(/^The (?=\S)/, '');
}

function retracted({ retracted: withdrawn }: Article): string {
	return withdrawn ? `retracted ${americanDate(withdrawn.date)}` : '';
}

// Between two passages stands "and", before the address a comma.
function markAfter(index: number, count: number, url: string | null): '.' | ',' | '' {
	if (index === count - 1) return url === null ? '.' : ',';
	return count > 2 ? ',' : '';
}

// 18th ed., 13.23: more than two in a note, or six in a bibliography, are cut short.
function fewNames(names: readonly string[]): string {
	return names.length > 2 ? `${names[0]} et al.` : names.join(' and ');
}

function bookNames(names: readonly string[]): string {
	if (names.length > 6) return `${names.slice(0, 3).join(', ')}, et al.`;
	if (names.length < 2) return names.join('');
	return `${names.slice(0, -1).join(', ')}, and ${names.at(-1)}`;
}

function stopped(text: string): string {
	return text.endsWith('.') ? text : `${text}.`;
}
