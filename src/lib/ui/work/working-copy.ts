import type { Explorer } from '#state/explorer.svelte.ts';
import { writeDossierJson } from '#core/formats/dossier-json/write-dossier-json.ts';

/** Hand out the dossier as it is written now, with what was not saved yet. */
export function downloadWorkingCopy({ work, tools, about }: Explorer): void {
	tools.save({
		name: `${about.id}-working-copy.json`,
		mimeType: 'application/json',
		content: writeDossierJson(work.written)
	});
}
