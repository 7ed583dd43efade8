// Which Chromium the browser tests and the end-to-end tests run in. vite.config.ts and
// playwright.config.ts both ask here, so `npx vitest` and `npx playwright test` need no environment.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { delimiter, join } from 'node:path';

const isWindows = process.platform === 'win32';

const namesOnPath = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

const usualPlaces = [
	'/Applications/Chromium.app/Contents/MacOS/Chromium',
	'/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
	...[process.env.PROGRAMFILES, process.env['PROGRAMFILES(X86)'], process.env.LOCALAPPDATA]
		.filter((folder) => folder !== undefined)
		.map((folder) => join(folder, 'Google', 'Chrome', 'Application', 'chrome.exe'))
];

export function findChromium() {
	const asked = process.env.CHROMIUM;
	if (asked) {
		if (answers(asked)) return asked;
		throw new Error(`CHROMIUM names ${asked}, which does not start. Correct it, or leave it unset.`);
	}
	const folders = (process.env.PATH ?? '').split(delimiter).filter((folder) => folder !== '');
	const onPath = namesOnPath.flatMap((name) => folders.map((folder) => join(folder, name)));
	return [...onPath, ...usualPlaces].find(answers) ?? [playwrightsOwn()].find(answers);
}

export function chromiumLaunch() {
	const executablePath = findChromium();
	return {
		...(executablePath === undefined ? {} : { executablePath }),
		// Chromium refuses its own sandbox to root.
		args: ['--disable-background-networking', ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])]
	};
}

// A browser that is there may still lack its system libraries, so it has to say its version.
// Chrome on Windows opens a window instead of saying it.
function answers(path) {
	if (path === undefined || !existsSync(path)) return false;
	return isWindows || spawnSync(path, ['--version'], { stdio: 'ignore', timeout: 20_000 }).status === 0;
}

function playwrightsOwn() {
	try {
		return createRequire(import.meta.url)('playwright').chromium.executablePath();
	} catch {
		return undefined;
	}
}
