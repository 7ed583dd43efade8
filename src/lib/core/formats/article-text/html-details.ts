import { dateIn } from './date-in.ts';
import type { ReadArticle } from './article-reading.ts';

/** What the head of a page says of it, all but its text. */
export type PageDetails = Omit<ReadArticle, 'text'>;

// Names of `<meta>` in the order in which they are believed.
const titleNames = ['og:title', 'twitter:title', 'dc.title'];
const publisherNames = ['og:site_name', 'dc.publisher', 'application-name'];
const authorNames = ['author', 'article:author', 'dc.creator', 'parsely-author', 'byl'];
const dateNames = [
	...[
		'article:published_time',
		'datepublished',
		'parsely-pub-date',
		'pubdate',
		'publishdate',
		'publish-date'
	],
	...['dc.date.issued', 'dcterms.issued', 'dc.date', 'dcterms.date', 'date', 'og:published_time']
];

/** Gathers what the tags of a page say of it. */
export class HtmlDetails {
	readonly #metas = new Map<string, string[]>();
	#language = '';
	#canonical = '';
	#title = '';

	tag(name: string, attributes: ReadonlyMap<string, string>): void {
		if (name === 'html') this.#language ||= attributes.get('lang') ?? attributes.get('xml:lang') ?? '';
		if (name === 'link' && /(?:^|\s)canonical(?:\s|$)/i.test(attributes.get('rel') ?? ''))
			this.#canonical ||= attributes.get('href') ?? '';
		if (name !== 'meta') return;
		const content = plain(attributes.get('content') ?? '');
		for (const key of ['property', 'name', 'itemprop']) {
			const meta = attributes.get(key)?.toLowerCase();
			if (meta === undefined || content === '') continue;
			const known = this.#metas.get(meta);
			if (!known) this.#metas.set(meta, [content]);
			else if (!known.includes(content) && known.length < mostAuthors) known.push(content);
		}
	}

	/** Text inside `<title>`. */
	titleText(text: string): void {
		this.#title += text;
	}

	found(): PageDetails {
		const title = this.#first(titleNames) ?? plain(this.#title);
		const publisher = this.#first(publisherNames);
		const authors = this.#authors();
		const url = [this.#canonical.trim(), this.#first(['og:url'])].find((text) =>
			/^https?:\/\/\S+$/i.test(text ?? '')
		);
		const language = languageTag(this.#language);
		const date = this.#date();
		return {
			...(title && { title }),
			...(language && { language }),
			...(date && { published: date }),
			...(publisher && { publisher }),
			...(authors.length > 0 && { authors }),
			...(url && { url })
		};
	}

	#first(names: readonly string[]): string | undefined {
		return names.flatMap((name) => this.#metas.get(name) ?? [])[0];
	}

	// Some pages give the address of an author's profile instead of a name.
	#authors(): readonly string[] {
		for (const name of authorNames) {
			const people = (this.#metas.get(name) ?? []).filter((text) => !/^https?:/i.test(text));
			if (people.length > 0) return people;
		}
		return [];
	}

	#date(): PageDetails['published'] {
		for (const name of dateNames) {
			const date = (this.#metas.get(name) ?? []).map(dateIn).find((found) => found !== null);
			if (date) return { date, basis: `the page’s own "${name}"` };
		}
		return undefined;
	}
}

const mostAuthors = 50;

function plain(text: string): string {
	return text.replace(/\s+/g, ' ').trim();
}

/** `en_GB` as people write it is `en-GB`; what has not the shape of a tag is none. */
function languageTag(text: string): string | undefined {
	const tag = text.trim().replaceAll('_', '-');
	return /^[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8}){0,8}$/.test(tag) ? tag : undefined;
}
