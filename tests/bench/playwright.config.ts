import { defineConfig } from '@playwright/test';
import base from '../../playwright.config.ts';

// Measurements of the built program in Chromium: `*.bench.e2e.ts`, one at a time.
export default defineConfig({
	...base,
	testDir: '.',
	testMatch: '**/*.bench.e2e.ts',
	outputDir: '../../build-tests/bench',
	reporter: 'list',
	fullyParallel: false,
	workers: 1,
	timeout: 600_000
});
