import { defineConfig } from 'vitest/config';
import base, { inChromium, packagesInBrowserTests } from '../../vite.config.ts';

// Measurements: `*.bench.ts` in Node, `*.browser.bench.ts` in Chromium. One at a time, so that they do
// not slow each other down, and written as tests: each states the ratio that it must reach.
const oneAtATime = { fileParallelism: false, testTimeout: 600_000, hookTimeout: 120_000 };

export default defineConfig({
	...base,
	test: {
		passWithNoTests: true,
		reporters: ['default'],
		projects: [
			{
				extends: true,
				test: {
					...oneAtATime,
					name: 'bench',
					include: ['tests/bench/**/*.bench.ts'],
					exclude: ['tests/bench/**/*.browser.bench.ts']
				}
			},
			{
				extends: true,
				optimizeDeps: { include: packagesInBrowserTests },
				test: {
					...oneAtATime,
					name: 'bench in Chromium',
					include: ['tests/bench/**/*.browser.bench.ts'],
					browser: inChromium
				}
			}
		]
	}
});
