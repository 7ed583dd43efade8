// node .ci/count.mjs CODE: says "N passed, N failed" from the reports that Vitest and Playwright left, given
// the exit code of `npm test`. Exits with 1 unless everything ran and nothing failed.
import { readFileSync } from 'node:fs';

const read = (name) => {
	try {
		return JSON.parse(readFileSync(new URL(`../build-tests/${name}.json`, import.meta.url), 'utf8'));
	} catch {
		return undefined;
	}
};

const vitest = read('vitest');
const playwright = read('playwright');

// A test file that could not even be loaded has no tests, and is one failure.
const broken = (vitest?.testResults ?? []).filter(
	({ status, assertionResults }) =>
		status === 'failed' && !assertionResults.some((one) => one.status === 'failed')
);

const passed = (vitest?.numPassedTests ?? 0) + (playwright?.stats.expected ?? 0);
const skipped =
	(vitest?.numPendingTests ?? 0) + (vitest?.numTodoTests ?? 0) + (playwright?.stats.skipped ?? 0);
const failedInBrowser = (playwright?.stats.unexpected ?? 0) + (playwright?.stats.flaky ?? 0);
const failedTests = (vitest?.numFailedTests ?? 0) + broken.length + failedInBrowser;

// A step without tests (types, lint, boundaries, dead code, a build, a browser that does not start) counts as one.
const isComplete = vitest !== undefined && playwright !== undefined && passed > 0;
const somethingElse = failedTests === 0 && (process.argv[2] !== '0' || !isComplete) ? 1 : 0;
const failed = failedTests + somethingElse;

if (skipped > 0) console.log(`${skipped} skipped`);
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
