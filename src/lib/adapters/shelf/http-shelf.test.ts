import { afterEach, describe, expect, test, vi } from 'vitest';
import { adding, site, smallShelf } from '../../../../tests/support/api-requests.ts';
import { draftOf, plain } from '../../../../tests/support/ledger-samples.ts';
import { whole } from '../../../../tests/support/planted/folder.ts';
import { keepNewDossier, readDossier } from '#server/api/dossier-api.ts';
import { appendDraft, readLedgerAfter } from '#server/api/ledger-api.ts';
import { DiskShelf } from '#server/shelf/disk-shelf.ts';
import { operationsOn } from '#core/ledger/make-operations.ts';
import { toBundle } from '#core/model/dossier-bundle.ts';
import { actorId, dossierId } from '#core/model/ids.ts';
import { limits } from '#core/model/limits.ts';
import { HttpLedger } from './http-ledger.ts';
import { createDossier } from './http-shelf.ts';

const small = dossierId('small');
const first = draftOf(1, [adding('x')]);
const bundle = toBundle({ ...whole, about: { ...whole.about, id: dossierId('new') } });

afterEach(() => vi.unstubAllGlobals());

// The network between the two: what is asked for goes to the very functions that the routes call.
async function connect() {
	const shelf = new DiskShelf(await smallShelf());
	vi.stubGlobal('fetch', (path: string, init: RequestInit) => {
		const request = new Request(new URL(path, site), init);
		const [, , , name, part] = new URL(request.url).pathname.split('/').map(decodeURIComponent);
		if (name === undefined) return keepNewDossier(request, shelf);
		if (part === undefined) return readDossier(request, name, shelf);
		return request.method === 'POST'
			? appendDraft(request, name, shelf)
			: readLedgerAfter(request, name, shelf);
	});
	return new HttpLedger(small);
}

function answerWith(answer: () => Response) {
	vi.stubGlobal('fetch', () => Promise.resolve().then(answer));
	return new HttpLedger(small);
}

test('what is sent is saved, followed and opened again', async () => {
	const ledger = await connect();
	expect(await ledger.send(first, 0)).toMatchObject({ state: 'saved', entry: { sequence: 1 }, theirs: [] });
	expect(await ledger.since(0)).toMatchObject({
		state: 'entries',
		entries: [{ id: 'entry-1' }],
		sequence: 1
	});
	expect(await ledger.since(7)).toEqual({ state: 'reload' });
	const { written, entries, sequence } = await ledger.reopen();
	expect(written.actors.has(actorId('x'))).toBe(true);
	expect([entries.map(({ id }) => id), sequence]).toEqual([['entry-1'], 1]);
});

test('what the server does not take is told as it tells it', async () => {
	const ledger = await connect();
	const move = (x: number) => [
		operationsOn(whole).moveActor(actorId('a'), { x, y: 0 }, { width: 1, height: 1 })
	];
	expect(await ledger.send(draftOf(1, [{ type: 'pin-actor', actor: actorId('gone') }]), 0)).toMatchObject({
		state: 'refused',
		issues: [{ code: 'target-gone' }]
	});
	await ledger.send(draftOf(1, move(1)), 0);
	expect(await ledger.send(draftOf(2, move(2)), 0)).toMatchObject({
		state: 'conflict',
		with: { id: 'entry-1' }
	});
	expect(await ledger.send(first, 9)).toMatchObject({ state: 'reload' });
	expect(await ledger.send(draftOf(3, []), 1)).toMatchObject({
		state: 'refused',
		issues: [{ code: 'schema' }]
	});
	expect(await new HttpLedger(dossierId('a/../%b')).send(first, 0)).toMatchObject({
		state: 'refused',
		issues: [{ code: 'no-dossier' }]
	});
});

test('a new dossier is kept under its name, and only once', async () => {
	await connect();
	expect(await createDossier(bundle)).toEqual({ id: 'new' });
	expect(await createDossier(bundle)).toMatchObject({ issues: [{ code: 'dossier-exists' }] });
	const { written } = await new HttpLedger(dossierId('new')).reopen();
	expect(plain(written)).toEqual(plain({ ...whole, about: bundle.about }));
});

describe('who is no server of ours is not believed:', () => {
	const json = (value: unknown, status = 200) => Response.json(value, { status });
	const entry = { ...first, sequence: 1, previous: '0'.repeat(64) };
	const cases: [string, () => Response][] = [
		[
			'nobody answers',
			() => {
				throw new TypeError('Failed to fetch');
			}
		],
		['a page', () => new Response('<!doctype html>')],
		['a failure', () => new Response('Internal Error', { status: 500 })],
		['a failure in JSON', () => json({ message: 'Internal Error' }, 500)],
		['a failure with issues', () => json({ issues: [] }, 502)],
		['nothing', () => new Response(null, { status: 204 })],
		['other JSON', () => json({ state: 'saved' })],
		['null', () => json(null)],
		[
			'an entry with a sequence that is none',
			() => json({ state: 'saved', entry: { ...entry, sequence: 0 }, theirs: [] })
		],
		[
			'an operation that is none',
			() =>
				json({ state: 'entries', entries: [{ ...entry, operations: [{ type: 'toString' }] }], sequence: 1 })
		],
		['a bundle that is none', () => json({ bundle: {}, issues: [], entries: [], sequence: 0 })]
	];
	test.each(cases)('%s', async (_, answer) => {
		const unreachable = { name: 'EntenteError', code: 'server-unreachable' };
		const ledger = answerWith(answer);
		await expect(ledger.send(first, 0)).rejects.toMatchObject(unreachable);
		await expect(ledger.since(0)).rejects.toMatchObject(unreachable);
		await expect(ledger.reopen()).rejects.toMatchObject(unreachable);
		await expect(createDossier(bundle)).rejects.toMatchObject(unreachable);
	});
});

test('a disk that is full is no refusal: the same may be sent again', async () => {
	const issue = { code: 'disk-failed', severity: 'fault', file: 'request', message: 'm', remedy: 'r' };
	const ledger = answerWith(() => Response.json({ state: 'unwritable', issues: [issue] }, { status: 507 }));
	expect(await ledger.send(first, 0)).toEqual({ state: 'unwritable', issues: [issue] });
});

test('more than the server takes is not even sent', async () => {
	const ledger = answerWith(() => {
		throw new Error('It was sent.');
	});
	const long = { ...draftOf(1, [adding('x')]), by: 'é'.repeat(limits.draftBytes / 2) };
	expect(await ledger.send(long, 0)).toMatchObject({
		state: 'refused',
		issues: [{ code: 'body-too-large' }]
	});
});

test('our own header goes along, and nothing is taken from a cache', async () => {
	const asked: RequestInit[] = [];
	vi.stubGlobal('fetch', (_: string, init: RequestInit) => {
		asked.push(init);
		return Promise.resolve(Response.json({ state: 'reload' }));
	});
	await new HttpLedger(small).since(0);
	await expect(new HttpLedger(small).send(first, 0)).rejects.toMatchObject({ code: 'server-unreachable' });
	expect(asked).toMatchObject([
		{ headers: { 'x-entente': '1' }, cache: 'no-store' },
		{ method: 'POST', headers: { 'x-entente': '1', 'content-type': 'application/json' }, cache: 'no-store' }
	]);
});
