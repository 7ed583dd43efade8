import { dossierJsonFormat } from './dossier-json/dossier-json-format.ts';
import type { ExportFormat } from './export-format.ts';
import { graphmlFormat } from './graphml/graphml-format.ts';
import { svgFormat } from './svg/svg-format.ts';

/** Every kind of file that a dossier can be saved as, by its id, in the order of the menu. */
export const exportFormats: ReadonlyMap<string, ExportFormat> = new Map(
	[graphmlFormat, svgFormat, dossierJsonFormat].map((format) => [format.id, format])
);
