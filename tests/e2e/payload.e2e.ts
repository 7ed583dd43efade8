import { gzipSync } from 'node:zlib';
import { expect, test } from '../support/quiet.ts';

/** Kilobytes of 1,000 bytes. */
const most = 260;

const gzipped = (bytes: Buffer) => gzipSync(bytes, { level: 9 }).length / 1000;

// What the page names for preloading is what it needs to start. The canvas (Cytoscape.js) follows while the page can be read.
test(`the explorer preloads at most ${most} KB of gzipped JavaScript`, async ({ page, request }) => {
	const answer = await request.get('/');
	const links = `${answer.headers()['link'] ?? ''} ${await answer.text()}`;
	const named = [...links.matchAll(/[<"]([^<>"\s]*\/_app\/immutable\/[^<>"\s]+\.js)[>"]/g)].map(
		([, url]) => url ?? ''
	);
	const urls = [...new Set(named.map((url) => new URL(url, 'http://host/').pathname))];
	expect(urls.length).toBeGreaterThan(3);
	const sizes = await Promise.all(urls.map(async (url) => gzipped(await (await request.get(url)).body())));
	expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(most);

	const everything: Promise<number>[] = [];
	page.on('response', (response) => {
		const isScript = /javascript/.test(response.headers()['content-type'] ?? '');
		if (isScript && !response.url().includes('/workers/')) everything.push(response.body().then(gzipped));
	});
	await page.goto('/');
	await expect(page.locator('[data-network]')).toHaveAttribute('aria-busy', 'false');
	const whole = (await Promise.all(everything)).reduce((sum, size) => sum + size, 0);
	// With the canvas: a guard against growing unseen.
	expect(whole).toBeGreaterThan(most / 2);
	expect(whole).toBeLessThanOrEqual(320);
});
