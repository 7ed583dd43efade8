import { apaReference } from './apa.ts';
import { bibtexEntry } from './bibtex.ts';
import { chicagoBibliography, chicagoNote } from './chicago.ts';
import type { Cited } from './cited.ts';
import { cslJson } from './csl-json.ts';
import { markdownCitation } from './markdown.ts';
import { plainNote } from './plain-note.ts';
import { risRecord } from './ris.ts';
import { written, type CitationText } from './rich-text.ts';

/** One way to cite. */
export interface CitationStyle {
	readonly id: string;
	readonly label: string;
	write(cited: Cited): CitationText;
}

/** The ways to cite, in the order of the menu. */
export const citationStyles: readonly CitationStyle[] = [
	{ id: 'chicago-note', label: 'Chicago note', write: (cited) => written(chicagoNote(cited)) },
	{
		id: 'chicago-bibliography',
		label: 'Chicago bibliography',
		write: (cited) => written(chicagoBibliography(cited))
	},
	{ id: 'apa', label: 'APA 7', write: (cited) => written(apaReference(cited)) },
	{ id: 'plain', label: 'Plain footnote', write: (cited) => written(plainNote(cited)) },
	{ id: 'bibtex', label: 'BibTeX', write: (cited) => ({ plain: bibtexEntry(cited) }) },
	{ id: 'ris', label: 'RIS', write: (cited) => ({ plain: risRecord(cited) }) },
	{ id: 'csl-json', label: 'CSL-JSON', write: (cited) => ({ plain: cslJson(cited) }) },
	{ id: 'markdown', label: 'Markdown', write: (cited) => ({ plain: markdownCitation(cited) }) }
];
