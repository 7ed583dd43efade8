import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '../../src/cli/mark.mjs';
import { makeDocx, paragraph } from '../support/make-docx.ts';
import { linesDown, makePdf } from '../support/make-pdf.ts';
import { expect, test } from '../support/quiet.ts';

const workers = '_app/immutable/workers';

/** Asks the built worker itself, as the page does, under the policy that it is served with. */
interface Asked {
	readonly address: string;
	readonly name: string;
	readonly bytes: readonly number[];
}

test.describe('the reader of files, as it is built and served', () => {
	test('has a policy that compiles no text and fetches nothing', async ({ request }) => {
		const answer = await request.get(`/${workers}/${workerFile()}`);
		expect(answer.headers()['content-security-policy']).toBe(
			"default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; require-trusted-types-for 'script'; trusted-types 'none'"
		);
	});

	for (const [name, bytes, text] of [
		[
			'a.pdf',
			makePdf([linesDown(['Words of', 'a paragraph.', '', 'And another.'])]),
			'Words of a paragraph.\n\nAnd another.'
		],
		['a.docx', makeDocx(paragraph('One') + paragraph('two', '<w:br/>', 'three')), 'One\n\ntwo\nthree'],
		['a.html', new TextEncoder().encode('<p>One<script>2</script><p>&amp;'), 'One\n\n&'],
		['a.txt', new TextEncoder().encode('One\r\n'), 'One\n']
	] as const) {
		test(`reads ${name} under it`, async ({ page, faults }) => {
			// A page on which nothing has started a worker, and made the policy for it.
			await page.goto('/nothing-here');
			await expect.poll(() => faults.splice(0).join()).toContain('404');
			const address = `/${workers}/${workerFile()}`;
			const answer = await page.evaluate(ask, { address, name, bytes: [...bytes] });
			expect(answer).toMatchObject({ ok: true, text, warnings: [] });
		});
	}
});

function workerFile(): string {
	const found = readdirSync(join(projectRoot, 'build/client', workers)).find((file) =>
		/^reading\.worker.*\.js$/.test(file)
	);
	if (!found) throw new Error('The build has no reading worker.');
	return found;
}

function ask({ address, name, bytes }: Asked): Promise<unknown> {
	type Rules = { createScriptURL(url: string): string };
	const { trustedTypes } = globalThis as never as {
		trustedTypes: { createPolicy(name: string, rules: Rules): Rules };
	};
	const policy = trustedTypes.createPolicy('entente-worker', { createScriptURL: (url) => url });
	const worker = new Worker(policy.createScriptURL(address), { type: 'module' });
	return new Promise((resolve, reject) => {
		worker.onerror = () => reject(new Error('The worker broke.'));
		worker.onmessage = ({
			data
		}: MessageEvent<{ id?: number; result?: unknown; error?: { message: string } }>) => {
			if (data.id !== 1) return;
			if (data.error) reject(new Error(data.error.message));
			else if ('result' in data) resolve(data.result);
		};
		const file = new File([Uint8Array.from(bytes)], name);
		worker.postMessage({ id: 1, job: 'readArticle', input: { name, file } });
	});
}
