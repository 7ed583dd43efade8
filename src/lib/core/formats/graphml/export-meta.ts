import type { ExportInput } from '#core/formats/export-format.ts';
import { jsonForXml } from '#core/formats/xml-text.ts';

/** What the file is and how to read its numbers, as JSON: the one value that stands at the graph itself. */
export function exportMeta({ dossier: { about, articles }, positions }: ExportInput): string {
	return jsonForXml({
		format: 'entente/graphml',
		version: 1,
		dossier: about.id,
		title: about.title,
		asOf: about.asOf,
		language: about.language,
		licence: about.licence,
		fictional: about.fictional,
		offsets: 'Unicode code points from 0, the end not included',
		...(positions ? { frame: { width: positions.width, height: positions.height, yAxis: 'down' } } : {}),
		aliases: 'joined by " | "; the column names holds every spelling as JSON',
		articles: [...articles.values()].map(
			({ id, title, publisher, published, language, url, licence, sha256, origin, retracted }) => ({
				id,
				title,
				publisher,
				published: published.date,
				language,
				url,
				licence,
				sha256,
				origin,
				retracted: retracted?.date
			})
		)
	});
}
