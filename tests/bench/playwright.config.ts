import { fileURLToPath } from 'node:url';
import { defineConfig } from '@playwright/test';
import base from '../../playwright.config.ts';

// Measurements of the built program in Chromium: `*.bench.e2e.ts`, one at a time.
export default defineConfig({
	...base,
	testDir: '.',
	testMatch: '**/*.bench.e2e.ts',
	// Paths of the base are beside its own file.
	globalSetup: fileURLToPath(new URL('../support/extra-dossiers.ts', import.meta.url)),
	outputDir: '../../build-tests/bench',
	reporter: 'list',
	fullyParallel: false,
	workers: 1,
	timeout: 600_000,
	// Keeping a trace takes screenshots, which takes time.
	use: { ...base.use, trace: 'off' }
});
