import { exportInput } from './save-format.ts';
import type { Explorer } from '#state/explorer.svelte.ts';
import { pictureTree } from '#core/formats/svg/svg-format.ts';

/** Hand the picture to the analyst as PNG, twice the size of its frame. */
export async function savePng(explorer: Explorer): Promise<void> {
	try {
		const content = await explorer.tools.drawPng(pictureTree(exportInput(explorer)), 2);
		explorer.tools.save({ name: `${explorer.about.id}.png`, mimeType: 'image/png', content });
	} catch {
		explorer.fail('save-failed');
	}
}

/** Put the picture on the clipboard. */
export async function copyPicture(explorer: Explorer): Promise<void> {
	try {
		await explorer.tools.copyPicture(pictureTree(exportInput(explorer)));
		explorer.narrator.say('The picture is on the clipboard.');
	} catch {
		explorer.fail('copy-failed');
	}
}
