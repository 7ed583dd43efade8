import { once } from 'node:events';
import { request as ask, type IncomingMessage, type OutgoingHttpHeaders } from 'node:http';
import { json } from 'node:stream/consumers';
import { limits } from '../../src/lib/core/model/limits.ts';
import { expect, test } from '../support/quiet.ts';

// Asked without a browser: a browser sets Origin and Host itself. The dossier is one that no other test opens.
const path = '/api/dossiers/appended/ledger';
const ours = { 'x-entente': '1', 'content-type': 'application/json' };

async function send(url: URL, method: string, headers: OutgoingHttpHeaders, body: string | Buffer[] = '') {
	// A connection of its own: one test says that it will send more than it does.
	const request = ask(url, { method, headers, agent: false });
	const answered = once(request, 'response') as Promise<[IncomingMessage]>;
	// The server may answer and hang up before it has heard it all.
	request.on('error', () => undefined);
	for (const part of typeof body === 'string' ? [body] : body) if (part.length > 0) request.write(part);
	request.end();
	const [answer] = await answered;
	const isJson = answer.headers['content-type'] === 'application/json';
	const said = isJson ? ((await json(answer)) as Record<string, unknown>) : answer.resume() && {};
	return { status: answer.statusCode, cache: answer.headers['cache-control'], said };
}

const draft = (id: string, actor: string) => ({
	id,
	at: '2026-03-01T09:30:00.000Z',
	by: 'Ada',
	operations: [
		{
			type: 'add-actor',
			actor: { id: actor, kind: 'group', names: [{ text: actor, language: 'en', role: 'primary' }] }
		}
	]
});

test('a page of ours appends, follows, and finds it again after a reload', async ({ page, site }) => {
	await page.goto('/d/appended');
	const answers = await page.evaluate(
		async ([path, draft, other]) => {
			const headers = { 'x-entente': '1', 'content-type': 'application/json' };
			const post = async (sent: unknown) => {
				const body = JSON.stringify({ draft: sent, revision: 0 });
				return (await fetch(path, { method: 'POST', headers, body })).json() as Promise<unknown>;
			};
			const both = await Promise.all([post(draft), post(other)]);
			const after = await fetch(`${path}?after=0`, { headers: { 'x-entente': '1' } });
			return { both, after: (await after.json()) as unknown };
		},
		[path, draft('e2e-1', 'from a page'), draft('e2e-2', 'from it again')] as const
	);
	expect(answers.both).toMatchObject([{ state: 'saved' }, { state: 'saved' }]);
	expect(answers.after).toMatchObject({ state: 'entries', sequence: 2 });
	const opened = await send(
		new URL('/api/dossiers/appended', site.replace('localhost', '127.0.0.1')),
		'GET',
		ours
	);
	expect(opened.said).toMatchObject({ sequence: 2, entries: [{ by: 'Ada' }, { by: 'Ada' }] });
	await page.reload();
	await expect(page.getByText('from it again').first()).toBeAttached();
});

const body = JSON.stringify({ draft: draft('never', 'never'), revision: 0 });

for (const [what, method, to, headers, sent, status] of [
	['without our header', 'POST', path, { 'content-type': 'application/json' }, body, 403],
	['from another site', 'POST', path, { ...ours, origin: 'https://evil.test' }, body, 403],
	['from a page of another site', 'POST', path, { ...ours, 'sec-fetch-site': 'cross-site' }, body, 403],
	[
		'as a form, which says not where from',
		'POST',
		path,
		{ ...ours, 'content-type': 'text/plain' },
		body,
		403
	],
	['as another type', 'POST', path, { ...ours, 'content-type': 'application/xml' }, body, 415],
	['that says it is too long', 'POST', path, { ...ours, 'content-length': limits.bundleBytes + 1 }, '', 413],
	['to a dossier that is not there', 'POST', '/api/dossiers/nobody/ledger', ours, body, 404],
	['to the folder above', 'POST', '/api/dossiers/%2e%2e%2fappended/ledger', ours, body, 404],
	['to a name with a zero byte', 'POST', '/api/dossiers/appended%00/ledger', ours, body, 404],
	['to a name that is none', 'POST', '/api/dossiers/%ff/ledger', ours, body, 400],
	['to nothing', 'POST', '/api/nothing', ours, body, 404],
	['by another method', 'PUT', path, ours, body, 405],
	['to take it away', 'DELETE', path, ours, '', 405],
	['without a body', 'POST', path, ours, '', 400],
	['that is no bundle', 'POST', '/api/dossiers', ours, '{"bundle":{}}', 400],
	[
		'read by another site',
		'GET',
		`${path}?after=0`,
		{ 'sec-fetch-site': 'cross-site', 'x-entente': '1' },
		'',
		403
	],
	['read without a revision', 'GET', path, ours, '', 400]
] as const) {
	test(`${what}: ${status}`, async ({ site }) => {
		const url = new URL(to, site.replace('localhost', '127.0.0.1'));
		const answer = await send(url, method, headers, sent);
		expect(answer.status).toBe(status);
		expect(answer.cache).toBe('no-store');
	});
}

test('a body without an end is heard no longer than it may be', async ({ site }) => {
	const url = new URL(path, site.replace('localhost', '127.0.0.1'));
	const part = Buffer.alloc(1024 * 1024, ' ');
	const parts = Array.from({ length: 30 }, () => part);
	const answer = await send(url, 'POST', { ...ours, 'transfer-encoding': 'chunked' }, parts);
	expect(answer).toMatchObject({
		status: 413,
		cache: 'no-store',
		said: { issues: [{ code: 'body-too-large' }] }
	});
});

test('a page of another site can neither send nor read', async ({ page, site, faults, context }) => {
	// The same server under its other name is another site to the browser.
	await context.unrouteAll();
	await page.goto(site.replace('localhost', '127.0.0.1'));
	const heard = await page.evaluate(
		async ([url, body]) => {
			const tries: RequestInit[] = [
				{ method: 'POST', body, headers: { 'x-entente': '1', 'content-type': 'application/json' } },
				{ method: 'POST', body, mode: 'no-cors', headers: { 'content-type': 'text/plain' } },
				{}
			];
			return Promise.all(
				tries.map((init) =>
					fetch(url, init).then(
						(it) => it.status || it.type,
						() => 'refused'
					)
				)
			);
		},
		[`${site}${path}`, body] as const
	);
	expect(heard.filter((each) => typeof each === 'number' && each < 400)).toEqual([]);
	faults.length = 0;
	const after = await send(new URL(`${path}?after=0`, site.replace('localhost', '127.0.0.1')), 'GET', ours);
	expect(JSON.stringify(after.said)).not.toContain('never');
});
