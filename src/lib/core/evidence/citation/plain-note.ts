import { oneLine, webAddress, type Cited } from './cited.ts';
import { quoted, shortPassage } from './quoted.ts';
import { foreign, type Run } from './rich-text.ts';
import { writtenDate } from '#core/drawing/furniture.ts';

/** A footnote in no school's style: everything that is known, in plain words, names and titles as they are given. */
export function plainNote({ article, passages, read }: Cited): readonly Run[] {
	const { authors = [], title, publisher, published, retracted, language } = article;
	const url = webAddress(article);
	return [
		{ text: authors.length > 0 ? `${authors.map(oneLine).join(', ')}, ` : '' },
		foreign(quoted(oneLine(title), ''), language),
		{ text: `, ${oneLine(publisher)}, ${writtenDate(published.date)}` },
		{ text: retracted ? ` (retracted ${writtenDate(retracted.date)})` : '' },
		...passages.flatMap((passage, index): readonly Run[] => [
			{ text: index === 0 ? ', at ' : '; ' },
			foreign(quoted(shortPassage(passage), ''), language)
		]),
		{ text: url === null ? '.' : `. ${url} (read ${writtenDate(read)}).` }
	];
}
