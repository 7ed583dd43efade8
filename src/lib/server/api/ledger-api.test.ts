import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import {
	adding,
	get,
	ours,
	post,
	site,
	smallShelf,
	told,
	treeOf
} from '../../../../tests/support/api-requests.ts';
import { draftOf } from '../../../../tests/support/ledger-samples.ts';
import { whole } from '../../../../tests/support/planted/folder.ts';
import { operationsOn } from '#core/ledger/make-operations.ts';
import { actorId, dossierId } from '#core/model/ids.ts';
import { limits } from '#core/model/limits.ts';
import { writeCheckpoint } from '#server/ledger/checkpoint.ts';
import { DiskShelf } from '#server/shelf/disk-shelf.ts';
import { appendDraft, readLedgerAfter } from './ledger-api.ts';

const small = dossierId('small');
const make = operationsOn(whole);
const moveA = (x: number) => make.moveActor(actorId('a'), { x, y: 0 }, { width: 800, height: 600 });

async function open() {
	const folder = await smallShelf();
	const shelf = new DiskShelf(folder);
	return {
		folder,
		shelf,
		path: join(folder, 'small/ledger.jsonl'),
		send: async (body: unknown, headers = ours) =>
			told(await appendDraft(post('/small/ledger', body, headers), 'small', shelf)),
		after: async (revision: unknown) =>
			told(await readLedgerAfter(get(`/small/ledger?after=${String(revision)}`), 'small', shelf))
	};
}

test('what is sent is appended, can be followed, and is in the dossier that is opened', async () => {
	const { send, after, shelf } = await open();
	expect(await send({ draft: draftOf(1, [adding('x')]), revision: 0 })).toMatchObject({
		status: 200,
		state: 'saved',
		entry: { id: 'entry-1', sequence: 1 },
		theirs: []
	});
	expect(await after(0)).toMatchObject({
		status: 200,
		state: 'entries',
		entries: [{ id: 'entry-1' }],
		sequence: 1
	});
	expect(await after(1)).toMatchObject({ state: 'entries', entries: [], sequence: 1 });
	const opened = await shelf.open(small);
	expect(opened).toMatchObject({ sequence: 1, entries: [{ id: 'entry-1' }], issues: [] });
	expect(opened?.dossier.actors.has(actorId('x'))).toBe(true);
});

test('where others touched other things both stand, and who sends hears of them', async () => {
	const { send } = await open();
	await send({ draft: draftOf(1, [adding('x')]), revision: 0 });
	expect(await send({ draft: draftOf(2, [adding('y')]), revision: 0 })).toMatchObject({
		state: 'saved',
		theirs: [{ id: 'entry-1' }]
	});
});

test('where others touched the same it is a conflict, which names their entry', async () => {
	const { send, path } = await open();
	await send({ draft: draftOf(1, [moveA(7)]), revision: 0 });
	const before = await readFile(path, 'utf8');
	expect(await send({ draft: draftOf(2, [moveA(8)]), revision: 0 })).toMatchObject({
		status: 409,
		state: 'conflict',
		with: { id: 'entry-1', sequence: 1 },
		issues: [{ code: 'same-target' }],
		theirs: [{ id: 'entry-1' }]
	});
	expect(await readFile(path, 'utf8')).toBe(before);
});

test('what cannot be applied is refused', async () => {
	const { send, folder } = await open();
	const before = await treeOf(folder);
	expect(
		await send({ draft: draftOf(1, [{ type: 'pin-actor', actor: actorId('gone') }]), revision: 0 })
	).toMatchObject({
		status: 400,
		state: 'refused',
		issues: [{ code: 'target-gone' }]
	});
	expect(await treeOf(folder)).toEqual(before);
});

test('a revision that is not there, and one that was folded, ask for the dossier to be opened again', async () => {
	const { send, after, path } = await open();
	const draft = (number: number) => draftOf(number, [adding(`x${number}`)]);
	expect(await send({ draft: draft(1), revision: 9 })).toMatchObject({ status: 409, state: 'reload' });
	expect(await after(9)).toMatchObject({ status: 200, state: 'reload' });
	await send({ draft: draft(1), revision: 0 });
	const dossierPath = path.replace('ledger.jsonl', 'dossier.json');
	const about = await readFile(dossierPath, 'utf8');
	await writeCheckpoint(
		path,
		() => new Map([['dossier.json', Buffer.from(about.replace('"checkpoint": 0', '"checkpoint": 1'))]])
	);
	expect(await send({ draft: draft(2), revision: 0 })).toMatchObject({ status: 409, state: 'reload' });
	expect(await after(0)).toMatchObject({ state: 'reload' });
	expect(await send({ draft: draft(2), revision: 1 })).toMatchObject({
		state: 'saved',
		entry: { sequence: 2 }
	});
	expect(await after(1)).toMatchObject({ state: 'entries', sequence: 2 });
});

describe('a request is refused, and nothing written', () => {
	const body = JSON.stringify({ draft: draftOf(1, [adding('x')]), revision: 0 });
	const tooLong = ' '.repeat(limits.draftBytes + 1);
	const cases: [name: string, headers: Record<string, string>, body: string, status: number, code: string][] =
		[
			['without the header', { 'content-type': 'application/json' }, body, 403, 'header-missing'],
			['with another header', { ...ours, 'x-entente': '2' }, body, 403, 'header-missing'],
			['from another site', { ...ours, origin: 'https://evil.test' }, body, 403, 'foreign-site'],
			['from another port', { ...ours, origin: 'http://127.0.0.1:4174' }, body, 403, 'foreign-site'],
			['from a page without an origin', { ...ours, origin: 'null' }, body, 403, 'foreign-site'],
			['from a cross-site page', { ...ours, 'sec-fetch-site': 'cross-site' }, body, 403, 'foreign-site'],
			['from a sister site', { ...ours, 'sec-fetch-site': 'same-site' }, body, 403, 'foreign-site'],
			['typed into the address bar', { ...ours, 'sec-fetch-site': 'none' }, body, 403, 'foreign-site'],
			['as a form', { ...ours, 'content-type': 'text/plain' }, body, 415, 'type-unknown'],
			[
				'as nearly JSON',
				{ ...ours, 'content-type': 'application/json; charset=utf-8' },
				body,
				415,
				'type-unknown'
			],
			['too long', ours, tooLong, 413, 'body-too-large'],
			['that is no JSON', ours, '{"draft":', 400, 'json-syntax'],
			['that is empty', ours, '', 400, 'json-syntax'],
			['that is deep', ours, '['.repeat(5_000_000), 400, 'body-unreasonable'],
			['of very many parts', ours, `[${'1,'.repeat(limits.sentValues)}1]`, 400, 'body-unreasonable'],
			['that is a word', ours, '"draft"', 400, 'schema'],
			['without a draft', ours, '{"revision":0}', 400, 'schema'],
			['with more than a draft', ours, `${body.slice(0, -1)},"more":1}`, 400, 'schema'],
			['with a revision below zero', ours, body.replace('"revision":0', '"revision":-1'), 400, 'schema'],
			[
				'that says where it stands',
				ours,
				body.replace('"id":"entry-1"', '"id":"entry-1","sequence":1'),
				400,
				'schema'
			],
			['that does nothing', ours, JSON.stringify({ draft: draftOf(1, []), revision: 0 }), 400, 'schema'],
			['of an unknown kind', ours, body.replace('add-actor', 'toString'), 400, 'schema']
		];
	test.each(cases)('%s', async (_, headers, sent, status, code) => {
		const { send, folder } = await open();
		const before = await treeOf(folder);
		expect(await send(sent, headers)).toMatchObject({
			status,
			issues: [{ code, severity: 'fault', file: 'request' }]
		});
		expect(await treeOf(folder)).toEqual(before);
	});

	test('whose bytes are no text', async () => {
		const { shelf, folder } = await open();
		const before = await treeOf(folder);
		const sent = new Request(`${site}/api/dossiers/small/ledger`, {
			method: 'POST',
			headers: ours,
			body: Buffer.from(body.replace('entry-1', '\u00ff'), 'latin1')
		});
		expect(await told(await appendDraft(sent, 'small', shelf))).toMatchObject({
			status: 400,
			issues: [{ code: 'body-unreadable' }]
		});
		expect(await treeOf(folder)).toEqual(before);
	});

	test('that never ends, and it is not heard for ever', async () => {
		const { shelf } = await open();
		let given = 0;
		const endless = new ReadableStream<Uint8Array>({
			pull(controller) {
				given += 1;
				controller.enqueue(new Uint8Array(1024 * 1024).fill(32));
			}
		});
		const sent = new Request(`${site}/api/dossiers/small/ledger`, {
			method: 'POST',
			headers: ours,
			body: endless,
			duplex: 'half'
		} as RequestInit);
		expect(await told(await appendDraft(sent, 'small', shelf))).toMatchObject({ status: 413 });
		expect(given).toBeLessThan(40);
	});
});

test.each([
	'..',
	'.',
	'../small',
	'small/',
	'%2e%2e',
	'small\0',
	'CON',
	'con.txt',
	'vocabulary',
	'',
	'x'.repeat(300),
	'nobody'
])('there is no dossier %j', async (name) => {
	const { shelf, folder } = await open();
	const before = await treeOf(folder);
	const draft = { draft: draftOf(1, [adding('x')]), revision: 0 };
	for (const root of [shelf, new DiskShelf(join(folder, 'small'))]) {
		expect(await told(await appendDraft(post('/any/ledger', draft), name, root))).toMatchObject({
			status: 404,
			issues: [{ code: 'no-dossier' }]
		});
		expect(await told(await readLedgerAfter(get('/any/ledger?after=0'), name, root))).toMatchObject({
			status: 404
		});
	}
	expect(await treeOf(folder)).toEqual(before);
});

test.each(['', 'x', '-1', '1.5', '1e3', '9'.repeat(30), '0x1'])(
	'after %j is no revision',
	async (revision) => {
		const { after } = await open();
		expect(await after(revision)).toMatchObject({ status: 400, issues: [{ code: 'revision-unknown' }] });
	}
);

test('other sites learn nothing either', async () => {
	const { shelf } = await open();
	for (const headers of [{}, { ...ours, 'sec-fetch-site': 'cross-site' }]) {
		expect(
			await told(await readLedgerAfter(get('/small/ledger?after=0', headers), 'small', shelf))
		).toMatchObject({
			status: 403
		});
	}
});
