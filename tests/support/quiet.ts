import { test as base, expect } from '@playwright/test';

interface Quiet {
	/** Where the program is served, as `http://localhost:<port>`. */
	site: string;
	/** What the page did that it should not have done. A test that provokes it empties the list. */
	faults: string[];
	quiet: undefined;
}

/**
 * The `test` of every end-to-end test. It fails a test in which anything reported a violation of the
 * content security policy or of Trusted Types, wrote a warning or an error to the console, threw without
 * being caught, failed to load, or asked for anything outside this machine.
 */
export const test = base.extend<Quiet>({
	site: async ({ baseURL }, use) => use(new URL(baseURL ?? '').origin),
	faults: async ({}, use) => use([]),
	quiet: [
		async ({ context, site, faults }, use) => {
			// A binding is not subject to the page's policy, and sees what the page's code swallowed.
			await context.exposeBinding('reportViolation', (_source, text: string) => {
				faults.push(`csp: ${text}`);
			});
			await context.addInitScript(() => {
				const page = globalThis as unknown as { reportViolation(text: string): Promise<void> };
				document.addEventListener('securitypolicyviolation', (event) => {
					const { effectiveDirective, blockedURI, sample } = event;
					void page.reportViolation(`${effectiveDirective} ${blockedURI} ${sample}`);
				});
			});
			// Messages of workers arrive here too.
			context.on('console', (message) => {
				if (message.type() === 'error' || message.type() === 'warning') {
					faults.push(`console: ${message.text()}`);
				}
			});
			context.on('weberror', (error) => {
				faults.push(`uncaught: ${error.error().message}`);
			});
			context.on('requestfailed', (request) => {
				// A page that is left aborts what it was loading.
				if (request.failure()?.errorText !== 'net::ERR_ABORTED') faults.push(`failed: ${request.url()}`);
			});
			await context.route(
				(url) => url.origin !== site && /^(https?|wss?):$/.test(url.protocol),
				(route) => {
					faults.push(`outside: ${route.request().url()}`);
					return route.abort();
				}
			);
			await use(undefined);
			expect(faults, 'the page stayed quiet').toEqual([]);
		},
		{ auto: true }
	]
});

export { expect };
