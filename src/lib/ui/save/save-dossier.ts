import type { Explorer } from '#state/explorer.svelte.ts';
import { writeDossierJson } from '#core/formats/dossier-json/write-dossier-json.ts';

/** Hand the whole dossier to the analyst as one file. */
export function saveDossier({ opened, tools, about }: Explorer): void {
	tools.save({
		name: `${about.id}.json`,
		mimeType: 'application/json',
		content: writeDossierJson(opened.dossier)
	});
}
