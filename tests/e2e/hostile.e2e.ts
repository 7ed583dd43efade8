import { hostileNames } from '../support/hostile-dossier.ts';
import { evidence, openExplorer } from '../support/open-explorer.ts';
import { saveAs } from '../support/save-as.ts';
import { readGraphml } from '../support/read-graphml.ts';
import { readPicture } from '../support/canvas-boxes.ts';
import { expect, test } from '../support/quiet.ts';

test('hostile names, ids and texts are shown as text in every view and export', async ({ page }) => {
	test.slow();
	await openExplorer(page, '/d/hostile');
	await expect(evidence(page).getByRole('heading', { level: 2 })).toContainText(
		'<script>window.__xss = 1</script>'
	);
	const { nodes } = await readPicture(page);
	// One of them is of a kind that the vocabulary lacks, and is named among the faults instead.
	expect(nodes.length).toBeGreaterThanOrEqual(new Set(hostileNames).size - 1);

	for (const name of ['__proto__', 'constructor', '</data><node id="x"/>', '👩🏽‍⚕️', 'قبيلة']) {
		await page.goto(`/d/hostile#actor=${encodeURIComponent(name)}`);
		await expect(evidence(page).getByRole('heading', { level: 2 })).toHaveText(name);
	}
	await page.goto('/d/hostile#actor=__proto__');
	await evidence(page).getByRole('link', { name: 'Read in the article' }).first().click();
	await expect(evidence(page).locator('.text')).toContainText('<b>');

	for (const format of ['SVG', 'JSON']) expect(await saveAs(page, format)).toContain('__proto__');
	expect(readGraphml(await saveAs(page, 'GraphML')).nodes.length).toBe(nodes.length);
	await page.emulateMedia({ media: 'print' });
	await expect(page.locator('body')).toContainText('<script>window.__xss = 1</script>');
	expect(await page.evaluate(() => '__xss' in window)).toBe(false);
	expect(await page.evaluate(() => Object.keys(Object.prototype))).toEqual([]);
});

test('a broken dossier opens as far as it can and says what is broken', async ({ page }) => {
	// It has no positions, and is arranged for a while: what is broken is said at once, and it is drawn meanwhile.
	await page.goto('/d/broken');
	await expect(page.locator('[data-network] .host.drawn')).toBeVisible();
	expect((await readPicture(page)).nodes.length).toBeGreaterThan(30);
	await expect(evidence(page).getByRole('heading', { level: 2 })).toHaveText('Broken on purpose');
	await expect(page.getByText(/\d+ faults in this dossier/)).toBeVisible();
	await page.getByRole('button', { name: 'Show the list' }).click();
	const list = page.getByRole('dialog');
	await expect(list).toContainText(/claims\.jsonl:3/);
	await expect(list).toContainText(/claims\.jsonl:50/);
	await page.keyboard.press('Escape');
	await page.evaluate(() => (location.hash = 'tie=amadou-koufa~founded~flm'));
	await expect(evidence(page)).toContainText(/is the fownder of/);
	await expect(evidence(page)).toContainText('The article does not hold these words.');
});
