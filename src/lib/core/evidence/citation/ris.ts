import { authorName, inverted } from './author-name.ts';
import { oneLine, webAddress, type Cited } from './cited.ts';
import { quoted } from './quoted.ts';
import type { PartialDate } from '#core/model/partial-date.ts';

/** A record of the RIS format (Reference Manager), type NEWS. Lines end in CR LF; dates keep their slashes where a part is unknown. */
export function risRecord({ article, passages, read }: Cited): string {
	const url = webAddress(article);
	const { authors = [], title, publisher, published, language, retracted } = article;
	const lines: readonly (readonly [tag: string, value: string])[] = [
		['TY', 'NEWS'],
		...authors.map((name) => ['AU', inverted(authorName(oneLine(name)))] as const),
		['TI', title],
		['T2', publisher],
		['PY', published.date.slice(0, 4)],
		['DA', slashed(published.date)],
		['LA', language],
		...(url === null ? [] : ([['UR', url] as const, ['Y2', slashed(read)] as const] as const)),
		...passages.map((passage) => ['N1', quoted(passage, '')] as const),
		...(retracted ? [['N1', `Retracted ${retracted.date}: ${retracted.reason}`] as const] : []),
		['ER', '']
	];
	return lines.map(([tag, value]) => `${tag}  - ${oneLine(value)}\r\n`).join('');
}

function slashed(date: PartialDate): string {
	const [year = '', month = '', day = ''] = date.split('-');
	return `${year}/${month}/${day}/`;
}
