import type { Page } from '@playwright/test';
import { readPicture } from './canvas-boxes.ts';

/** Where an actor's node is in the window, in CSS px. */
export async function placeOfActor(page: Page, actor: string): Promise<{ x: number; y: number }> {
	const { nodes } = await readPicture(page);
	const host = (await page.locator('[data-network] .host').boundingBox())!;
	const { body } = nodes.find(({ id }) => id === `actor ${actor}`)!;
	return { x: host.x + (body.left + body.right) / 2, y: host.y + (body.top + body.bottom) / 2 };
}
