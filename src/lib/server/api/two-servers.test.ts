import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { adding, get, post, smallShelf, told } from '../../../../tests/support/api-requests.ts';
import { draftOf, plain } from '../../../../tests/support/ledger-samples.ts';
import { whole } from '../../../../tests/support/planted/folder.ts';
import { operationsOn } from '#core/ledger/make-operations.ts';
import { readLedger } from '#core/ledger/read-ledger.ts';
import type { Draft, Entry } from '#core/ledger/entry.ts';
import { actorId, dossierId } from '#core/model/ids.ts';
import { sha256 } from '#server/ledger/ledger-file.ts';
import { DiskShelf } from '#server/shelf/disk-shelf.ts';
import { appendDraft, readLedgerAfter } from './ledger-api.ts';

const small = dossierId('small');
const moveA = (x: number) =>
	operationsOn(whole).moveActor(actorId('a'), { x, y: 0 }, { width: 800, height: 600 });

interface Sent {
	readonly state: 'saved' | 'conflict';
	readonly with?: Entry;
	readonly theirs: readonly Entry[];
}

/** A window that sends one change after the other, each made for what it knows then. */
class Window {
	readonly #shelf: DiskShelf;
	readonly known = new Map<string, Entry>();
	#revision = 0;

	constructor(shelf: DiskShelf) {
		this.#shelf = shelf;
	}

	async send(draft: Draft): Promise<Sent> {
		const body = { draft, revision: this.#revision };
		const sent = (await told(await appendDraft(post('/small/ledger', body), 'small', this.#shelf))) as Sent &
			Partial<{ entry: Entry }>;
		for (const entry of [...sent.theirs, ...(sent.entry ? [sent.entry] : [])]) this.#take(entry);
		return sent;
	}

	async follow(): Promise<void> {
		const request = get(`/small/ledger?after=${this.#revision}`);
		const answer = (await told(await readLedgerAfter(request, 'small', this.#shelf))) as {
			entries: readonly Entry[];
		};
		for (const entry of answer.entries) this.#take(entry);
	}

	#take(entry: Entry) {
		this.known.set(entry.id, entry);
		this.#revision = Math.max(this.#revision, entry.sequence);
	}
}

test('two windows of each of two servers write at once: nothing is lost, and all know the same in the end', async () => {
	const folder = await smallShelf();
	const shelves = [new DiskShelf(folder), new DiskShelf(folder)];
	const windows = shelves.flatMap((shelf) => [new Window(shelf), new Window(shelf)]);
	await Promise.all(
		windows.map(async (window, index) => {
			for (let number = 1; number <= 15; number += 1) {
				const id = `w${index}-${number}`;
				const draft = { ...draftOf(100 * index + number, [adding(id)], `window ${index}`) };
				expect(await window.send(draft)).toMatchObject({ state: 'saved' });
			}
		})
	);
	await Promise.all(windows.map((window) => window.follow()));
	const text = await readFile(join(folder, 'small/ledger.jsonl'), 'utf8');
	const read = await readLedger(text, sha256);
	expect(read).toMatchObject({ ok: true, ledger: { broken: null, torn: null } });
	const entries = read.ok ? read.ledger.entries : [];
	expect(entries).toHaveLength(60);
	for (const { known } of windows) {
		expect([...known.values()].sort((a, b) => a.sequence - b.sequence)).toEqual(entries);
	}
	const [one, other] = await Promise.all(shelves.map((shelf) => shelf.open(small)));
	expect(one?.dossier.actors.size).toBe(whole.actors.size + 60);
	expect(plain(one?.dossier ?? whole)).toEqual(plain(other?.dossier ?? whole));
	const anew = await new DiskShelf(folder).open(small);
	expect(plain(anew?.dossier ?? whole)).toEqual(plain(one?.dossier ?? whole));
});

test('two windows that move the same actor at once: one is saved, the other hears whose move it was', async () => {
	const folder = await smallShelf();
	const windows = [new Window(new DiskShelf(folder)), new Window(new DiskShelf(folder))];
	const sent = await Promise.all(
		windows.map((window, index) => window.send(draftOf(index + 1, [moveA(index + 5)], `window ${index}`)))
	);
	expect(sent.map(({ state }) => state).sort()).toEqual(['conflict', 'saved']);
	const winner = sent.findIndex(({ state }) => state === 'saved');
	expect(sent[1 - winner]).toMatchObject({ with: { by: `window ${winner}` } });
	const opened = await new DiskShelf(folder).open(small);
	expect(opened?.entries).toHaveLength(1);
	expect(opened?.dossier.positions?.points.get(actorId('a'))).toMatchObject({ x: winner + 5 });
});
