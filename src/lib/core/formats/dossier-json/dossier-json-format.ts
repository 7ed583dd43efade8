import { writeDossierJson } from './write-dossier-json.ts';
import type { ExportFormat } from '#core/formats/export-format.ts';

/** The whole dossier, whatever the view shows, to be opened again here or read by any program. */
export const dossierJsonFormat: ExportFormat = {
	id: 'json',
	label: 'Dossier (JSON, everything)',
	extension: 'json',
	mime: 'application/json',
	write: ({ dossier }) => writeDossierJson(dossier),
	losses: () => []
};
