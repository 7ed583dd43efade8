import { actorId } from '../../src/lib/core/model/ids.ts';
import { primaryName } from '../../src/lib/core/model/actor.ts';
import { pictureAtRest, readPicture } from '../support/canvas-boxes.ts';
import { evidence, openExplorer, seeDrawn } from '../support/open-explorer.ts';
import { openMali } from '../support/open-mali.ts';
import { saveAs } from '../support/save-as.ts';
import { expect, test } from '../support/quiet.ts';

const mali = await openMali();
const jnim = primaryName(mali.actors.get(actorId('jnim'))!).text;

test('a pasted link restores the picture: selection, filters and camera', async ({ page, context }) => {
	await openExplorer(page);
	await page.getByRole('checkbox', { name: /^place/ }).uncheck();
	await page.getByRole('listbox', { name: 'Actors' }).getByRole('option', { name: jnim }).click();
	await page.getByRole('button', { name: 'Zoom in' }).click();
	await expect(page).toHaveURL(/camera=/);
	await expect(page).toHaveURL(/actor=jnim/);
	await expect(page).toHaveURL(/hide-kinds=place/);

	const other = await context.newPage();
	await openExplorer(other, page.url());
	await expect(evidence(other).getByRole('heading', { level: 2 })).toHaveText(jnim);
	const [here, there] = [await pictureAtRest(page), await pictureAtRest(other)];
	expect(there.nodes.map(({ id }) => id)).toEqual(here.nodes.map(({ id }) => id));
	expect(there.zoom).toBeCloseTo(here.zoom, 2);
});

test('two windows on one address give equal SVG files', async ({ page, context, browser }) => {
	await openExplorer(page, '/#actor=jnim');
	const other = await context.newPage();
	await openExplorer(other, '/#actor=jnim');
	const svg = await saveAs(page, 'SVG');
	expect(await saveAs(other, 'SVG')).toBe(svg);
	expect(svg).toContain('<svg');

	const wide = await browser.newPage({ viewport: { width: 1920, height: 1080 } });
	await openExplorer(wide, page.url());
	expect(await saveAs(wide, 'SVG'), 'a window of another size').toBe(svg);
	await wide.close();
});

test('a dossier that is not there gets a sentence and the list', async ({ page, faults }) => {
	const answer = await page.goto('/d/no-such-dossier');
	expect(answer?.status()).toBe(404);
	await expect(page.getByRole('main')).toContainText('There is no dossier of this name here.');
	const link = page.getByRole('link', { name: mali.about.title });
	await expect(link).toBeVisible();
	// The browser itself reports the status of the page.
	expect(faults.filter((fault) => !/404/.test(fault))).toEqual([]);
	faults.length = 0;
	await link.click();
	await seeDrawn(page);
	await expect(evidence(page).getByRole('heading', { level: 2 })).toHaveText(mali.about.title);
});

for (const [hash, sentence] of [
	['#actor=nobody', 'an actor that the dossier does not hold'],
	['#tie=a~founded~b', 'a tie that the dossier does not hold'],
	['#read=no-article', 'an article that the dossier does not hold'],
	['#actor=__proto__', 'an actor that the dossier does not hold']
] as const) {
	test(`an address with ${hash} gets a sentence and the view without it`, async ({ page }) => {
		await openExplorer(page, `/${hash}`);
		await expect(page.getByText(sentence)).toBeVisible();
		await expect(evidence(page).getByRole('heading', { level: 2 })).toHaveText(mali.about.title);
	});
}

test('a click on a legend row filters, and says how much is hidden', async ({ page }) => {
	await openExplorer(page);
	const before = (await readPicture(page)).ties.length;
	await evidence(page)
		.getByRole('button', { name: /^attacked/ })
		.click();
	await expect(page).toHaveURL(/hide-types=attacked/);
	await expect.poll(async () => (await readPicture(page)).ties.length).toBeLessThan(before);
	await page.goBack();
	await expect.poll(async () => (await readPicture(page)).ties.length).toBe(before);
});
