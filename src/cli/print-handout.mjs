// node src/cli/print-handout.mjs DATA DOSSIER BRIEFING OUT [--notes]
// Prints the hand-out of a briefing to a PDF file: serves the build over a data folder, opens the page in Chromium and prints it.
// A program of its own, since Playwright is no part of the command line's bundle. Ends with 3 where there is no Chromium.
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { chromiumLaunch, findChromium } from './find-chromium.mjs';
import { projectRoot } from './mark.mjs';

const [data, dossier, briefing, out, notes] = process.argv.slice(2);

if (!hasChromium()) process.exit(3);

const made = spawnSync(process.execPath, [join(projectRoot, 'src/cli/ready.mjs'), 'dependencies', 'build'], {
	cwd: projectRoot,
	stdio: ['ignore', 2, 2]
});
if (made.status !== 0) process.exit(1);

const server = spawn(process.execPath, [join(projectRoot, 'src/cli/serve.mjs')], {
	cwd: projectRoot,
	env: { ...process.env, ENTENTE_DATA: data, PORT: '0' },
	stdio: ['ignore', 'pipe', 2]
});
try {
	const [line] = await Promise.race([
		once(server.stdout, 'data'),
		once(server, 'exit').then(() => {
			throw new Error('The server did not start.');
		})
	]);
	const [site] = /http:\S+/.exec(line.toString());
	await print(`${site}/d/${encodeURIComponent(dossier)}/handout/${encodeURIComponent(briefing)}`);
} catch (error) {
	process.stderr.write(`${error.message}\n`);
	process.exitCode = 1;
} finally {
	server.kill();
}

function hasChromium() {
	try {
		return findChromium() !== undefined;
	} catch (error) {
		process.stderr.write(`${error.message}\n`);
		return false;
	}
}

async function print(address) {
	const { chromium } = await import('playwright');
	const browser = await chromium.launch(chromiumLaunch());
	try {
		const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
		const answer = await page.goto(address, { waitUntil: 'networkidle' });
		if (!answer?.ok()) throw new Error(`The hand-out answered ${answer?.status()}.`);
		const box = page.getByLabel('Presenter notes');
		if (notes === '--notes') await box.check();
		await page.evaluate(() => document.fonts.ready);
		await page.pdf({
			path: out,
			tagged: true,
			outline: true,
			preferCSSPageSize: true,
			printBackground: true
		});
	} finally {
		await browser.close();
	}
}
