import { gzipSync } from 'node:zlib';
import { openExplorer } from '../support/open-explorer.ts';
import { expect, test } from '../support/quiet.ts';

const mostKilobytes = 260;

test(`the explorer loads at most ${mostKilobytes} KB of gzipped JavaScript before anybody touches it`, async ({
	page
}) => {
	const scripts: { url: string; bytes: Promise<Buffer> }[] = [];
	page.on('response', (response) => {
		const isScript = /javascript/.test(response.headers()['content-type'] ?? '');
		if (isScript && !response.url().includes('/workers/')) {
			scripts.push({ url: response.url(), bytes: response.body() });
		}
	});
	await openExplorer(page);
	const sizes = await Promise.all(
		[...new Map(scripts.map((script) => [script.url, script])).values()].map(
			async ({ bytes }) => gzipSync(await bytes, { level: 9 }).length
		)
	);
	const total = sizes.reduce((sum, size) => sum + size, 0) / 1000;
	console.info(`${total.toFixed(0)} KB of gzipped JavaScript in ${sizes.length} files`);
	expect(total).toBeGreaterThan(100);
	expect(total).toBeLessThanOrEqual(mostKilobytes);
});
