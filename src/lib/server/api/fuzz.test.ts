import fc from 'fast-check';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { adding, ours, site, smallShelf, treeOf } from '../../../../tests/support/api-requests.ts';
import { draftOf } from '../../../../tests/support/ledger-samples.ts';
import { whole } from '../../../../tests/support/planted/folder.ts';
import { toBundle } from '#core/model/dossier-bundle.ts';
import { DiskShelf } from '#server/shelf/disk-shelf.ts';
import { keepNewDossier, readDossier } from './dossier-api.ts';
import { appendDraft, readLedgerAfter } from './ledger-api.ts';

const draft = { draft: draftOf(1, [adding('x')]), revision: 0 };
const bundle = { bundle: toBundle({ ...whole, about: { ...whole.about, id: 'fresh' as never } }) };

const hostile = [
	'..',
	'%2e%2e',
	'.',
	'',
	'\0',
	'small\0',
	'CON',
	'nul.txt',
	'__proto__',
	'constructor',
	'../small'
];
const name = fc.oneof(
	fc.constantFrom('small', ...hostile, 'x'.repeat(300), 'vocabulary', 'small/../small', '\u202esmall', '😀'),
	fc.string({ unit: 'binary', maxLength: 300 })
);

const headers = fc.oneof(
	fc.constant(ours),
	fc.record(
		{
			'content-type': fc.constantFrom(
				'application/json',
				'text/plain',
				'multipart/form-data',
				'application/json ;x'
			),
			'x-entente': fc.constantFrom('1', '0', '', '1, 1'),
			origin: fc.constantFrom(site, 'null', 'https://evil.test', ''),
			'sec-fetch-site': fc.constantFrom('same-origin', 'cross-site', 'none', ''),
			'content-length': fc.constantFrom('0', '-1', '99999999999', 'NaN', '1e9')
		},
		{ requiredKeys: [] }
	)
);

/** Our own bodies with one part of them changed, at whatever depth. */
const nearly = fc
	.tuple(
		fc.constantFrom<object>(draft, bundle),
		fc.nat(),
		fc.jsonValue(),
		fc.constantFrom('set', 'remove', 'add')
	)
	.map(([body, place, value, how]) => {
		const copy = structuredClone(body) as Record<string, unknown>;
		const places: [Record<string, unknown>, string][] = [];
		const walk = (part: unknown) => {
			if (typeof part !== 'object' || part === null) return;
			for (const key of Object.keys(part)) {
				places.push([part as Record<string, unknown>, key]);
				walk((part as Record<string, unknown>)[key]);
			}
		};
		walk(copy);
		const [parent, key] = places[place % places.length] ?? [copy, 'draft'];
		if (how === 'set') parent[key] = value;
		else if (how === 'remove') delete parent[key];
		else Object.defineProperty(parent, '__proto__', { value, enumerable: true });
		return Buffer.from(JSON.stringify(copy));
	});

const body = fc.oneof(
	fc.constantFrom(draft, bundle).map((value) => Buffer.from(JSON.stringify(value))),
	nearly,
	fc.json().map((text) => Buffer.from(text)),
	fc.uint8Array({ maxLength: 200 }).map((bytes) => Buffer.from(bytes))
);

const handlers = {
	append: appendDraft,
	follow: readLedgerAfter,
	read: readDossier,
	keep: (request: Request, _: string, shelf: DiskShelf) => keepNewDossier(request, shelf)
};

const asked = fc.record({
	handler: fc.constantFrom(...(Object.keys(handlers) as (keyof typeof handlers)[])),
	method: fc.constantFrom('POST', 'POST', 'GET', 'PUT', 'DELETE', 'PATCH'),
	query: fc.oneof(
		fc.constantFrom('', '?after=0', '?after=%00', '?after=1&after=2'),
		fc.string({ maxLength: 20 })
	),
	name,
	headers,
	body
});

const allowed = new Set([200, 201, 400, 403, 404, 409, 413, 415]);

test(
	'whatever is asked: no answer is a failure, and a refusal changes no byte',
	{ timeout: 120_000 },
	async () => {
		const folder = await smallShelf();
		const shelf = new DiskShelf(folder);
		const ledgerPath = join(folder, 'small/ledger.jsonl');
		const ledgerText = () => readFile(ledgerPath, 'utf8').catch(() => '');
		const seen = new Map<number, number>();
		let before = await treeOf(folder);
		await fc.assert(
			fc.asyncProperty(asked, async ({ handler, method, query, headers: given, body: sent, name: to }) => {
				const written = await ledgerText();
				const request = new Request(
					`${site}/api${query.startsWith('?') ? query : `?${encodeURIComponent(query)}`}`,
					{
						method,
						headers: given,
						...(method === 'GET' ? {} : { body: sent })
					}
				);
				const answer = await handlers[handler](request, to, shelf);
				seen.set(answer.status, (seen.get(answer.status) ?? 0) + 1);
				expect(allowed).toContain(answer.status);
				expect(answer.headers.get('cache-control')).toBe('no-store');
				const said = (await answer.json()) as {
					issues?: { code: string; message: string; remedy: string }[];
				};
				const after = await treeOf(folder);
				if (answer.status >= 400) {
					for (const issue of said.issues ?? [])
						expect(issue).toMatchObject({ code: expect.stringMatching(/^[a-z-]+$/) as string });
					expect(said.issues).not.toHaveLength(0);
					expect(after).toEqual(before);
				}
				const added = Object.keys(after).filter((path) => after[path] !== before[path]);
				const mayChange = handler === 'append' ? [ledgerPath] : handler === 'keep' ? [folder] : [];
				expect(added.filter((path) => !mayChange.some((place) => path.startsWith(place)))).toEqual([]);
				expect(Object.keys(before).filter((path) => !(path in after))).toEqual([]);
				// What was there is still there, byte by byte; a ledger only grows.
				const kept = Object.keys(before).filter((path) => path !== ledgerPath);
				expect(kept.filter((path) => after[path] !== before[path])).toEqual([]);
				expect((await ledgerText()).startsWith(written)).toBe(true);
				before = after;
			}),
			{ numRuns: 400 }
		);
		// The requests were not all refused at the door.
		for (const status of [200, 201, 400, 403, 404, 409, 415])
			expect([status, seen.get(status) ?? 0]).not.toEqual([status, 0]);
	}
);
