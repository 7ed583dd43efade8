import { execFile } from 'node:child_process';
import { mkdtemp, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { relationsOf } from '../../src/lib/core/evidence/relations.ts';
import { openExplorer } from '../support/open-explorer.ts';
import { openMali } from '../support/open-mali.ts';
import { readGraphml } from '../support/read-graphml.ts';
import { saveAs, saveBytes } from '../support/save-as.ts';
import { expect, test } from '../support/quiet.ts';

const mali = await openMali();
const relations = [...relationsOf(mali).values()];
const run = promisify(execFile);

/** What the command line writes of the same dossier. */
async function exported(format: string): Promise<string> {
	const out = join(await mkdtemp(join(tmpdir(), 'entente-')), `mali.${format}`);
	const words = ['export', 'graph-data/mali-2020', '--format', format, '--out', out];
	await run(process.execPath, ['src/cli/run.mjs', ...words]);
	return readFile(out, 'utf8');
}

for (const [label, format] of [
	['GraphML', 'graphml'],
	['SVG', 'svg'],
	['JSON', 'json']
] as const) {
	test(`the menu and the command line give the same ${label}, byte for byte, twice`, async ({ page }) => {
		await openExplorer(page);
		const saved = await saveAs(page, label);
		expect(await saveAs(page, label)).toBe(saved);
		expect(saved).toBe(await exported(format));
	});
}

test('the GraphML that the menu saves holds every actor, tie and quote', async ({ page }) => {
	await openExplorer(page);
	const { nodes, edges } = readGraphml(await saveAs(page, 'GraphML'));
	expect(nodes).toHaveLength(mali.actors.size);
	expect(edges).toHaveLength(relations.length);
	const quotes = edges.map(({ data }) => data.get('quote') ?? '').sort();
	expect(quotes).toEqual(relations.map(({ claims }) => claims[0]!.excerpts[0]!.text).sort());
});

test('the PNG is a picture of the whole at twice the size', async ({ page }) => {
	await openExplorer(page);
	const png = await saveBytes(page, 'PNG');
	expect(png.subarray(1, 4).toString()).toBe('PNG');
	const [width, height] = [png.readUInt32BE(16), png.readUInt32BE(20)];
	expect(Math.min(width, height)).toBeGreaterThan(1000);
	expect(Math.max(width, height)).toBeLessThanOrEqual(4096);
});

test('the picture can be copied', async ({ page, context }) => {
	await context.grantPermissions(['clipboard-read', 'clipboard-write']);
	await openExplorer(page);
	await page.getByRole('button', { name: 'Save as' }).click();
	await page.getByRole('menuitem', { name: 'Copy the picture' }).click();
	const types = () =>
		page.evaluate(async () => (await navigator.clipboard.read()).flatMap(({ types }) => types));
	await expect.poll(types).toContain('image/png');
});

test('the print is the picture in vectors with its legend, stamp and sources', async ({ page }) => {
	await openExplorer(page, '/#actor=amadou-koufa');
	await page.emulateMedia({ media: 'print' });
	const figure = page.locator('.only-print .picture svg');
	await expect(figure).toBeVisible();
	await expect(page.locator('[data-network]')).toBeHidden();
	const body = page.locator('body');
	await expect(body).toContainText(/as of February 2020, evidence to February 2020/i);
	await expect(body).toContainText('Mali Seeks to Negotiate with Jihadists');
	await expect(body).toContainText('Every tie here rests on one origin');
});

test.describe('full screen', () => {
	test.use({ viewport: { width: 1440, height: 900 } });

	test('shows the view without panels, large, with legend and stamp; Esc returns', async ({ page }) => {
		await openExplorer(page, '/#actor=amadou-koufa');
		await page.getByRole('button', { name: 'Full screen' }).click();
		await expect(page.getByRole('complementary', { name: 'Evidence' })).toBeHidden();
		await expect(page.getByRole('complementary', { name: 'Search and filters' })).toBeHidden();
		await expect(page.getByText(/as of February 2020/i).first()).toBeVisible();
		await expect(page.getByRole('complementary', { name: 'The open quote' })).toContainText(
			'is the founder of'
		);
		const { readPicture } = await import('../support/canvas-boxes.ts');
		await expect
			.poll(async () => Math.min(...(await readPicture(page)).nodes.map(({ labelSize }) => labelSize)), {
				// Names of this size are found a place in the worker.
				timeout: 20_000
			})
			.toBeGreaterThanOrEqual(22);
		await page.keyboard.press('Escape');
		await expect(page.getByRole('complementary', { name: 'Evidence' })).toBeVisible();
	});
});
