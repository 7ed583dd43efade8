import { sveltekit } from '@sveltejs/kit/vite';
import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import { setDataFolder } from './src/cli/data-folder.mjs';
import { chromiumLaunch } from './src/cli/find-chromium.mjs';
import { leanCytoscapePlugin } from './src/cli/lean-cytoscape.mjs';

setDataFolder();

// Packages that browser tests load. One that is found late makes Vite reload the page under a test.
export const packagesInBrowserTests = [
	'cytoscape',
	'cytoscape-fcose',
	'graphology',
	'@hpcc-js/wasm-graphviz',
	'bits-ui',
	'minisearch',
	'valibot',
	'vitest-browser-svelte',
	'fast-check',
	'fflate',
	'htmlparser2',
	'mammoth',
	'pdfjs-dist/legacy/build/pdf.mjs',
	'pdfjs-dist/legacy/build/pdf.worker.mjs'
];

export const inChromium = {
	enabled: true,
	headless: true,
	screenshotFailures: false,
	// Looking for a browser takes a moment; a build or the development server needs none.
	provider: playwright({ launchOptions: process.env.VITEST ? chromiumLaunch() : {} }),
	instances: [{ browser: 'chromium' as const }]
};

export default defineConfig({
	plugins: [sveltekit(), leanCytoscapePlugin()],
	worker: { format: 'es' },
	define: { __STATIC__: JSON.stringify(process.env.ENTENTE_HOSTING === 'static') },
	build: {
		// The layout worker carries Graphviz; it is loaded when something is laid out, not before.
		chunkSizeWarningLimit: 900,
		rolldownOptions: { checks: { pluginTimings: false } }
	},
	test: {
		expect: { requireAssertions: true },
		// Enough for a slow machine; what must be fast is measured in tests/bench.
		testTimeout: 20_000,
		setupFiles: ['./tests/support/fixed-seed.ts'],
		reporters: ['default', ['json', { outputFile: 'build-tests/vitest.json' }]],
		projects: [
			{
				extends: true,
				test: {
					name: 'node',
					environment: 'node',
					include: ['src/**/*.test.ts', 'tests/{architecture,golden}/**/*.test.ts'],
					exclude: ['src/**/*.browser.test.ts']
				}
			},
			{
				extends: true,
				optimizeDeps: { include: packagesInBrowserTests },
				test: { name: 'browser', include: ['src/**/*.browser.test.ts'], browser: inChromium }
			}
		]
	}
});
