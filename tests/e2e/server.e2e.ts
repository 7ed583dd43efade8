import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cp, readdir, readFile, rename, rm } from 'node:fs/promises';
import { request as ask, type IncomingMessage, type OutgoingHttpHeaders } from 'node:http';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { limits } from '../../src/lib/core/model/limits.ts';
import { firstWords } from '../support/first-words.ts';
import { expect, test } from '../support/quiet.ts';

// Asked without a browser: a browser sets Host and Origin itself.
async function answerTo(site: string, path: string, method: string, headers: OutgoingHttpHeaders) {
	const request = ask(new URL(path, site.replace('localhost', '127.0.0.1')), { method, headers });
	request.end();
	const [answer] = (await once(request, 'response')) as [IncomingMessage];
	answer.resume();
	return answer;
}

function startAnother(port: string) {
	const server = spawn(process.execPath, ['src/cli/serve.mjs'], { env: { ...process.env, PORT: port } });
	return { server, ended: once(server, 'exit') as Promise<[number | null]> };
}

const worker = '/_app/immutable/workers/any.js';

for (const [path, status] of [
	['/', 200],
	['/favicon.svg', 200],
	['/no-such-page', 404],
	[worker, 404]
] as const) {
	test(`the answer to ${path} carries the security headers`, async ({ site }) => {
		const { statusCode, headers } = await answerTo(site, path, 'GET', {});
		expect(statusCode).toBe(status);
		expect(headers).toMatchObject({
			'x-content-type-options': 'nosniff',
			'referrer-policy': 'no-referrer',
			'cross-origin-opener-policy': 'same-origin',
			'cross-origin-resource-policy': 'same-origin'
		});
	});
}

test('a page may not compile WebAssembly, be framed or make script of text', async ({ site }) => {
	const { headers } = await answerTo(site, '/', 'GET', {});
	const policy = headers['content-security-policy'];
	expect(policy).toContain("default-src 'none'");
	expect(policy).toContain("frame-ancestors 'none'");
	expect(policy).toContain("require-trusted-types-for 'script'");
	expect(policy).not.toContain('unsafe-inline');
	expect(policy).not.toContain('unsafe-eval');
});

test('a worker may compile WebAssembly, and nothing else', async ({ site }) => {
	const { headers } = await answerTo(site, worker, 'GET', {});
	expect(headers['content-security-policy']).toBe(
		"default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; require-trusted-types-for 'script'; trusted-types 'none'"
	);
});

for (const [host, status] of [
	['localhost', 200],
	['LOCALHOST:1', 200],
	['127.0.0.1:80', 200],
	['evil.test', 421],
	['localhost.evil.test', 421],
	['127.0.0.1.evil.test:4173', 421],
	['[::1]', 421],
	['localhost:4173@evil.test', 421]
] as const) {
	test(`asked as "${host}", the server answers ${status}`, async ({ site }) => {
		const { statusCode, headers } = await answerTo(site, '/', 'GET', { host });
		expect(statusCode).toBe(status);
		expect(headers['x-content-type-options']).toBe('nosniff');
	});
}

for (const type of ['application/json', 'text/plain', 'application/x-www-form-urlencoded']) {
	for (const method of ['POST', 'PUT', 'DELETE']) {
		test(`${method} of ${type} from another site is refused`, async ({ site }) => {
			for (const origin of ['https://evil.test', 'null', 'http://localhost:1']) {
				const headers = { origin, 'content-type': type, host: new URL(site).host };
				const { statusCode } = await answerTo(site, '/', method, headers);
				expect(statusCode, origin).toBe(403);
			}
		});
	}
}

test('a request from our own page is not taken for one from another site', async ({ site }) => {
	for (const origin of [site, site.replace('localhost', '127.0.0.1')]) {
		const headers = { origin, host: new URL(origin).host, 'content-type': 'application/json' };
		const { statusCode } = await answerTo(site, '/favicon.svg?not-static', 'POST', headers);
		expect(statusCode).not.toBe(403);
	}
});

test('where the port is taken, the next free one is used and said in one line', async ({ site }) => {
	const taken = new URL(site).port;
	const { server, ended } = startAnother(taken);
	const said = /^Entente is at (http:\/\/127\.0\.0\.1:(\d+)) \(port (\d+) was taken\)\n$/.exec(
		await firstWords(server)
	);
	expect(said?.[3]).toBe(taken);
	expect(Number(said?.[2])).toBeGreaterThan(Number(taken));
	expect((await answerTo(said?.[1] ?? '', '/', 'GET', {})).statusCode).toBe(200);
	server.kill('SIGTERM');
	expect((await ended)[0]).toBe(0);
});

test('a port that is no port is refused in one sentence', async () => {
	const { server, ended } = startAnother('http');
	const said = text(server.stderr);
	expect((await ended)[0]).toBe(1);
	expect(await said).toBe('PORT must be a number from 0 to 65535, not "http".\n');
});

test('a build under a running server takes files away, and not the server', async () => {
	// A program of its own in a folder of its own, below this one so that it finds the packages.
	const folder = 'build-tests/rebuilt';
	await rm(folder, { recursive: true, force: true });
	for (const part of ['build', 'src/cli']) await cp(part, join(folder, part), { recursive: true });
	const server = spawn(process.execPath, [join(folder, 'src/cli/serve.mjs')], {
		env: { ...process.env, PORT: '0' }
	});
	const ended = once(server, 'exit') as Promise<[number | null]>;
	const here = /http:\S+/.exec(await firstWords(server))?.[0] ?? '';
	const statusOf = async (path: string, encoding = 'identity') =>
		(await answerTo(here, path, 'GET', { 'accept-encoding': encoding })).statusCode;
	const below = '/_app/immutable/entry/';
	const [first = '', second = ''] = (await readdir(join(folder, 'build/client', below))).filter((name) =>
		name.endsWith('.js')
	);
	expect(await statusOf(below + first)).toBe(200);
	await rm(join(folder, 'build/client', below, `${first}.br`));
	expect(await statusOf(below + first, 'br')).toBe(200);
	await rm(join(folder, 'build/client', below, first));
	expect(await statusOf(below + first, 'br')).toBe(404);
	expect(await statusOf(below + second)).toBe(200);
	await rename(join(folder, 'build/client'), join(folder, 'build/elsewhere'));
	expect(await statusOf(below + second)).toBe(404);
	expect(await statusOf('/favicon.svg')).toBe(404);
	await rename(join(folder, 'build/server'), join(folder, 'build/gone'));
	expect([200, 500]).toContain(await statusOf('/'));
	expect(await statusOf(below + second)).toBe(404);
	server.kill('SIGTERM');
	expect((await ended)[0]).toBe(0);
});

test('the server takes no more at once than the largest of its endpoints', async () => {
	const source = await readFile('src/cli/serve.mjs', 'utf8');
	const [, megabytes] = /BODY_SIZE_LIMIT \?\?= '(\d+)M'/.exec(source) ?? [];
	expect(Number(megabytes) * 1024 * 1024).toBe(limits.bundleBytes);
});
