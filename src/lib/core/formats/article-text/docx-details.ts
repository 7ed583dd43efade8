import { readMarkup } from './markup-events.ts';
import type { PageDetails } from './html-details.ts';

/** Title, authors and language from the properties of a Word file (`docProps/core.xml`, Dublin Core). */
export function docxDetails(xml: string): Pick<PageDetails, 'title' | 'authors' | 'language'> {
	const found = new Map<string, string>();
	let open: string | null = null;
	readMarkup(
		xml,
		{
			open(name, _, isEmpty) {
				open = isEmpty ? null : name;
			},
			close() {
				open = null;
			},
			text(text) {
				if (open !== null) found.set(open, `${found.get(open) ?? ''}${text}`);
			}
		},
		true
	);
	const of = (name: string) => found.get(name)?.replace(/\s+/g, ' ').trim();
	const title = of('dc:title');
	const authors = (of('dc:creator') ?? '')
		.split(';')
		.map((name) => name.trim())
		.filter((name) => name !== '');
	const language = of('dc:language');
	return {
		...(title && { title }),
		...(authors.length > 0 && { authors }),
		...(language && /^[A-Za-z]{2,3}(?:-[A-Za-z0-9]{1,8})*$/.test(language) && { language })
	};
}
