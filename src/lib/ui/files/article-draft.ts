import type { ReadArticle } from '#core/formats/article-text/article-reading.ts';
import { parsePartialDate } from '#core/model/partial-date.ts';
import { limits, utf8Bytes } from '#core/model/limits.ts';
import { safeUrl } from '#ui/marks/safe-url.ts';

/** The form of an article while it is filled in, every field as it was typed. `authors` are parted by `;`. */
export type ArticleDraft = Record<
	'text' | 'title' | 'publisher' | 'date' | 'basis' | 'language' | 'licence' | 'origin' | 'url' | 'authors',
	string
>;

/** A form that nobody filled in. */
export const emptyArticle: ArticleDraft = {
	text: '',
	title: '',
	publisher: '',
	date: '',
	basis: '',
	language: '',
	licence: '',
	origin: '',
	url: '',
	authors: ''
};

/**
 * The draft with what a file says in the fields that it has something for. What was typed meanwhile stays.
 *
 * @param before the draft as it was when reading the file began
 */
export function filledFrom(file: ReadArticle, draft: ArticleDraft, before: ArticleDraft): ArticleDraft {
	const found = Object.entries({
		text: file.text,
		title: file.title,
		publisher: file.publisher,
		date: file.published?.date,
		basis: file.published?.basis,
		language: file.language,
		url: file.url,
		authors: file.authors?.join('; ')
	}) as [keyof ArticleDraft, string | undefined][];
	const filled = found.filter(([field, value]) => value !== undefined && draft[field] === before[field]);
	return { ...draft, ...Object.fromEntries(filled) };
}

/** What is wrong with each field, in a sentence; no field is named that is fine. */
export function articleProblems(draft: ArticleDraft): Partial<Record<keyof ArticleDraft, string>> {
	const problems: Partial<Record<keyof ArticleDraft, string>> = {};
	if (draft.text.trim() === '') problems.text = 'There is no text yet. Paste it, or open a file.';
	else if (utf8Bytes(draft.text) > limits.articleBytes) {
		problems.text = `The text is longer than ${limits.articleBytes / 1024 / 1024} MB. Split it into several articles.`;
	}
	if (draft.title.trim() === '') problems.title = 'Give the title that the article has.';
	if (draft.publisher.trim() === '') problems.publisher = 'Say who published it.';
	if (parsePartialDate(draft.date.trim()) === null)
		problems.date = 'Write a year, a month or a day: 2020, 2020-02 or 2020-02-13.';
	if (!isLanguage(draft.language.trim()))
		problems.language = 'Write the code of the language: en, fr, ar, ff …';
	if (draft.url.trim() !== '' && safeUrl(draft.url.trim()) === null)
		problems.url = 'An address begins with https:// or http://.';
	return problems;
}

function isLanguage(code: string): boolean {
	try {
		return code !== '' && Intl.getCanonicalLocales(code).length === 1;
	} catch {
		return false;
	}
}
