import type { Page } from '@playwright/test';
import { pictureAtRest } from './canvas-boxes.ts';

/** Where an actor's node is in the window, in CSS px, once the picture stands still. */
export async function placeOfActor(page: Page, actor: string): Promise<{ x: number; y: number }> {
	const { x, y, nodes } = await pictureAtRest(page);
	const { body } = nodes.find(({ id }) => id === `actor ${actor}`)!;
	return { x: x + (body.left + body.right) / 2, y: y + (body.top + body.bottom) / 2 };
}
