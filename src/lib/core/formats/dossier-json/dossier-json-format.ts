import { writeDossierJson } from './write-dossier-json.ts';
import type { ExportFormat } from '#core/formats/export-format.ts';

/** The whole dossier, whatever the view shows, to be opened again here or read by any program. */
export const dossierJsonFormat: ExportFormat = {
	id: 'json',
	label: 'Dossier (JSON, everything)',
	extension: 'json',
	mime: 'application/json',
	write: ({ dossier }) => writeDossierJson(dossier),
	losses: ({ dossier }) => {
		const scenes = [...(dossier.briefings?.values() ?? [])].flatMap((briefing) => briefing.scenes);
		return scenes.some(({ notes }) => notes.trim() !== '')
			? [
					'The presenter notes of its briefings are in it, because it is the whole dossier: hand over a hand-out instead.'
				]
			: [];
	}
};
