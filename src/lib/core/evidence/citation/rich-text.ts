/** A stretch of a citation in one look. `language` is given where it is not the citation's own (English). */
export interface Run {
	readonly text: string;
	readonly isItalic?: boolean;
	readonly language?: string;
}

/** A citation for the clipboard: every program takes `plain`, word processors take `html`. */
export interface CitationText {
	readonly plain: string;
	readonly html?: string;
}

/** Both forms of a run of text. Text of another language is kept from turning round what stands beside it. */
export function written(runs: readonly Run[]): CitationText {
	return { plain: runs.map(({ text }) => text).join(''), html: runs.map(htmlOf).join('') };
}

/** A stretch in the language of the article: marked as such unless it is English. */
export function foreign(text: string, language: string): Run {
	return /^en(-|$)/i.test(language) ? { text } : { text, language };
}

function htmlOf({ text, isItalic, language }: Run): string {
	const safe = escaped(text);
	const slanted = isItalic ? `<i>${safe}</i>` : safe;
	return language === undefined ? slanted : `<bdi lang="${escaped(language)}">${slanted}</bdi>`;
}

function escaped(text: string): string {
	return text
		.replaceAll('&', '&amp;')
		.replaceAll('<', '&lt;')
		.replaceAll('>', '&gt;')
		.replaceAll('"', '&quot;');
}
