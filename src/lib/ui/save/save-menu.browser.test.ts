import { beforeEach, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import SaveMenu from './SaveMenu.svelte';
import { Explorer } from '#state/explorer.svelte.ts';
import { exportFormats } from '#core/formats/registry.ts';
import { fourActors, MemoryTools, opened } from '../../../../tests/support/make-explorer.ts';
import Stage from '../../../../tests/support/Stage.svelte';

let tools: MemoryTools;
let explorer: Explorer;

beforeEach(async () => {
	tools = new MemoryTools();
	explorer = new Explorer(await opened(fourActors()), tools);
	render(Stage, { explorer, component: SaveMenu });
	await page.getByRole('button', { name: 'Save as' }).click();
});

test('every format of the program is in the menu', async () => {
	for (const { label } of exportFormats.values()) {
		await expect.element(page.getByRole('menuitem', { name: label })).toBeVisible();
	}
});

test('GraphML says what it cannot carry before it saves, and Cancel saves nothing', async () => {
	await page.getByRole('menuitem', { name: /GraphML/ }).click();
	const dialog = page.getByRole('dialog', { name: /Save as GraphML/ });
	await expect.element(dialog.getByText(/Notes on claims are not in the file/)).toBeVisible();
	await dialog.getByRole('button', { name: 'Cancel' }).click();
	await expect.element(dialog).not.toBeInTheDocument();
	expect(tools.saved).toEqual([]);
});

test('Save hands over the file that the command line would write', async () => {
	await page.getByRole('menuitem', { name: /GraphML/ }).click();
	await page.getByRole('dialog').getByRole('button', { name: 'Save' }).click();
	await expect.poll(() => tools.saved.length).toBe(1);
	const [file] = tools.saved;
	expect(file?.name).toBe('small.graphml');
	expect(file?.content).toMatch(/^<\?xml[^]*<graphml[^]*is the founder of/);
});

test('a clipboard that refuses is said', async () => {
	tools.copyPicture = () => Promise.reject(new Error('refused'));
	await page.getByRole('menuitem', { name: 'Copy the picture' }).click();
	await expect.poll(() => explorer.failures.map(({ code }) => code)).toEqual(['copy-failed']);
});
