import type { Locator, Page } from '@playwright/test';
import { placeOfActor } from './place-of-actor.ts';
import { expect } from './quiet.ts';
import { reach, tabTo } from './tab-to.ts';

/** What a journey asks of a person, whichever way they do it. */
export interface Hands {
	readonly by: 'mouse' | 'keyboard';
	/** A button, a link or a file field. */
	press(target: Locator): Promise<void>;
	/** An item of the menu that is open. */
	pick(item: Locator): Promise<void>;
	write(field: Locator, text: string): Promise<void>;
	/** Writes over what a field of one line holds. */
	rewrite(field: Locator, text: string): Promise<void>;
	/** A row of what the field that has the focus offers. */
	take(row: Locator): Promise<void>;
	close(dialog: Locator): Promise<void>;
	/** An actor; by keyboard it is searched by its name, or by the words of its id. */
	open(page: Page, actor: string, name?: string): Promise<void>;
	/**
	 * Changes the dossier: by mouse the actors are dragged in turn, by keyboard the first of them, which must be the selected one, is
	 * pinned and freed in turn. `meanwhile` happens together with the last movement of the hand.
	 */
	change(page: Page, actors: readonly string[], turn: number, meanwhile?: () => Promise<void>): Promise<void>;
	undo(page: Page): Promise<void>;
}

const mouse: Hands = {
	by: 'mouse',
	press: (target) => target.click(),
	pick: (item) => item.click(),
	async write(field, text) {
		await field.click();
		await field.page().keyboard.insertText(text);
	},
	async rewrite(field, text) {
		await field.click({ clickCount: 3 });
		await field.page().keyboard.insertText(text);
	},
	take: (row) => row.click(),
	close: (dialog) => dialog.getByRole('button', { name: 'Close', exact: true }).click(),
	async open(page, actor) {
		const { x, y } = await placeOfActor(page, actor);
		await page.mouse.click(x, y);
	},
	async change(page, actors, turn, meanwhile) {
		const { x, y } = await placeOfActor(page, actors[turn % actors.length]!);
		const isBack = Math.floor(turn / actors.length) % 2 === 1;
		await page.mouse.move(x, y);
		await page.mouse.down();
		await page.mouse.move(x + (isBack ? -24 : 24), y, { steps: 4 });
		await Promise.all([page.mouse.up(), meanwhile?.()]);
	},
	undo: (page) => page.getByRole('button', { name: 'Undo', exact: true }).click()
};

const keyboard: Hands = {
	by: 'keyboard',
	async press(target) {
		await reach(target);
		await target.page().keyboard.press('Enter');
	},
	async pick(item) {
		// Until one of its rows has the focus, the keys are the button's.
		await expect(item.page().getByRole('menu').locator(':focus')).toBeVisible();
		await tabTo(item, 'ArrowDown');
		await item.page().keyboard.press('Enter');
	},
	async write(field, text) {
		await reach(field);
		await field.page().keyboard.type(text);
	},
	async rewrite(field, text) {
		await reach(field);
		await field.page().keyboard.press('Control+a');
		await field.page().keyboard.type(text);
	},
	async take(row) {
		await row.waitFor();
		const isAt = () => row.evaluate((node) => node.ariaSelected === 'true');
		for (let press = 0; press < 40 && !(await isAt()); press++) await row.page().keyboard.press('ArrowDown');
		await row.page().keyboard.press('Enter');
	},
	close: (dialog) => dialog.page().keyboard.press('Escape'),
	async open(page, actor, name = actor.replaceAll('-', ' ')) {
		await page.keyboard.press('/');
		await expect(page.getByRole('combobox', { name: 'Search actors' })).toBeFocused();
		await page.keyboard.press('Control+a');
		await page.keyboard.type(name);
		await expect(page.getByRole('listbox', { name: 'Actors' }).getByRole('option').first()).toBeVisible();
		await page.keyboard.press('Enter');
	},
	async change(page, _actors, _turn, meanwhile) {
		await tabTo(page.getByRole('application'), 'F6');
		await Promise.all([page.keyboard.press('p'), meanwhile?.()]);
	},
	undo: (page) => page.keyboard.press('Control+z')
};

/** Both ways that every journey is walked. */
export const bothHands: readonly Hands[] = [mouse, keyboard];
