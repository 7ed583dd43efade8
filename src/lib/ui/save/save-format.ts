import type { Explorer } from '#state/explorer.svelte.ts';
import type { ExportFormat, ExportInput } from '#core/formats/export-format.ts';

/** What the view shows, ready to be written: filters count, a phone's narrow view does not. */
export function exportInput({ opened, filtered, drawing }: Explorer): ExportInput {
	return { dossier: opened.dossier, scene: filtered, positions: drawing.wholePositions };
}

/** Write what the view shows and hand it to the analyst; what fails is said on the screen. */
export function saveFormat(explorer: Explorer, format: ExportFormat): void {
	try {
		explorer.tools.save({
			name: `${explorer.about.id}.${format.extension}`,
			mimeType: format.mime,
			content: format.write(exportInput(explorer))
		});
	} catch {
		explorer.fail('save-failed');
	}
}
