import { oneLine, webAddress, type Cited } from './cited.ts';
import { escapeMarkdown } from './escape-markdown.ts';
import { quoted } from './quoted.ts';
import { writtenDate } from '#core/drawing/furniture.ts';

/** The passages as block quotes, and under them where they stand. Everything that Markdown would read as its own is escaped. */
export function markdownCitation({ article, passages, read }: Cited): string {
	const { authors = [], title, publisher, published, retracted } = article;
	const url = webAddress(article);
	const named = escapeMarkdown(quoted(oneLine(title), ''));
	const source = [
		...authors.map(escapeMarkdown),
		url === null ? named : `[${named}](<${url.replace(/[<>\\]/g, encodeURIComponent)}>)`,
		`*${escapeMarkdown(publisher)}*`,
		`${writtenDate(published.date)}${retracted ? ` (retracted ${writtenDate(retracted.date)})` : ''}`,
		...(url === null ? [] : [`read ${writtenDate(read)}`])
	].join(', ');
	return [...passages.flatMap((passage) => [`> ${escapeMarkdown(passage)}`, '>']), `> — ${source}`].join(
		'\n'
	);
}
