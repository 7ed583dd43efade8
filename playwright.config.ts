import { defineConfig } from '@playwright/test';
import { chromiumLaunch } from './src/cli/find-chromium.mjs';

export default defineConfig({
	testDir: 'tests/e2e',
	testMatch: '**/*.e2e.ts',
	outputDir: 'build-tests/e2e',
	reporter: [['list'], ['json', { outputFile: 'build-tests/playwright.json' }]],
	globalSetup: './tests/support/extra-dossiers.ts',
	forbidOnly: Boolean(process.env.CI),
	fullyParallel: true,
	// Enough for a slow machine; a long walk asks for more itself. What must be fast is measured in tests/bench.
	timeout: 60_000,
	expect: { timeout: 10_000 },
	workers: 2,
	use: {
		// The server takes a port that is free and says which; the pattern below puts it into the environment.
		baseURL: `http://localhost:${process.env.ENTENTE_E2E_PORT}`,
		launchOptions: chromiumLaunch(),
		trace: 'retain-on-failure'
	},
	webServer: {
		command: 'node tests/support/serve-copy.mjs',
		cwd: import.meta.dirname,
		wait: { stdout: /http:\/\/127\.0\.0\.1:(?<entente_e2e_port>\d+)/ },
		gracefulShutdown: { signal: 'SIGTERM', timeout: 2000 }
	}
});
