import { parseDossierName } from './dossier-name.ts';
import type { Dossier } from './dossier.ts';
import { dossierId, type DossierId } from './ids.ts';
import type { PartialDate } from './partial-date.ts';
import type { Vocabulary } from './vocabulary.ts';
import { fold } from '#core/search/fold.ts';

const longestName = 60;

/** A dossier without articles, actors and claims, to begin with. Its id is made of the title where none is given. */
export function emptyDossier(
	{ id, title, language, asOf }: { id?: DossierId; title: string; language: string; asOf: PartialDate },
	vocabulary: Vocabulary
): Dossier {
	return {
		about: {
			id: id ?? nameOf(title),
			title,
			description: 'No description yet.',
			language,
			asOf,
			licence: 'not stated',
			fictional: false,
			startWith: []
		},
		vocabulary,
		articles: new Map(),
		actors: new Map(),
		claims: new Map(),
		positions: null
	};
}

function nameOf(title: string): DossierId {
	const words = fold(title).replaceAll(' ', '-').slice(0, longestName).replace(/-+$/, '');
	return parseDossierName(words) ?? dossierId('dossier');
}
