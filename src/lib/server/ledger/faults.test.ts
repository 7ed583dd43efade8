import { expect, test } from 'vitest';
import { readLedger } from '#core/ledger/read-ledger.ts';
import type { EntryId } from '#core/ledger/entry.ts';
import { draftOf } from '../../../../tests/support/ledger-samples.ts';
import { Died, MemoryDisk, type Fault } from '../../../../tests/support/memory-disk.ts';
import { writeCheckpoint } from './checkpoint.ts';
import { LedgerFile, sha256 } from './ledger-file.ts';

const path = '/d/ledger.jsonl';
const isSoak = process.env.ENTENTE_SOAK === '1';

function randomFrom(seed: number): () => number {
	let state = seed * 7919 + 1;
	return () => (state = (state * 16807) % 2147483647) / 2147483647;
}

// Two processes take turns; what the disk says is saved is noted. A failed draft is sent once more, as a client does.
async function scenario(disk: MemoryDisk, saved: EntryId[], pids: readonly [number, number]): Promise<void> {
	const files = pids.map((pid) => new LedgerFile(path, disk.machine(pid)));
	for (let number = 1; number <= 6; number += 1) {
		const file = files[number % 2] as LedgerFile;
		const draft = draftOf(number, [{ type: 'pin-actor', actor: `${'x'.repeat(number * 50)}` as never }]);
		for (let tries = 1; tries <= 2; tries += 1) {
			try {
				const appended = await file.append(() => ({ append: draft }));
				if (appended.state !== 'saved') continue;
				saved.push(draft.id);
				break;
			} catch (error) {
				if (error instanceof Died) break;
			}
		}
		if (number === 4) await checkpoint(disk, pids[0]);
	}
}

async function checkpoint(disk: MemoryDisk, pid: number): Promise<void> {
	try {
		await writeCheckpoint(
			path,
			({ entries, head }) => {
				const old = disk.text('/d/state.json') ?? '[]';
				const ids = [...(JSON.parse(old) as string[]), ...entries.map(({ id }) => id)];
				return new Map([
					['state.json', Buffer.from(JSON.stringify(ids))],
					['dossier.json', Buffer.from(String(head.sequence))],
					['articles/count.txt', Buffer.from(String(ids.length))]
				]);
			},
			disk.machine(pid)
		);
	} catch {
		// What the disk refuses is left as it was; that is what the test looks at.
	}
}

// Four files that only make sense together.
function expectOneCheckpoint(disk: MemoryDisk): void {
	const sequence = Number(disk.text('/d/dossier.json') ?? 0);
	const [header] = (disk.text(path) ?? '').split('\n', 1);
	const { after } = JSON.parse(header ?? '') as { after?: { sequence: number } };
	expect(JSON.parse(disk.text('/d/state.json') ?? '[]')).toHaveLength(sequence);
	expect(Number(disk.text('/d/articles/count.txt') ?? 0)).toBe(sequence);
	expect(after?.sequence ?? 0).toBe(sequence);
}

// All that the folder holds, as a program started now reads it.
async function heldBy(disk: MemoryDisk): Promise<string[]> {
	const machine = disk.machine(99);
	await writeCheckpoint(path, () => new Map(), machine).catch(() => undefined);
	const folded = JSON.parse(disk.text('/d/state.json') ?? '[]') as string[];
	const kept: string[] = [];
	for (const name of disk.paths().filter((each) => /ledger(\.\d+-\d+)?\.jsonl$/.test(each))) {
		const read = await readLedger(disk.text(name) ?? '', sha256);
		if (read.ok) kept.push(...read.ledger.entries.map(({ id }) => id));
		expect(read).toMatchObject({ ok: true, ledger: { broken: null } });
	}
	expect(kept).toEqual(expect.arrayContaining(folded));
	return kept;
}

async function check(fault: Fault, seed: number | null): Promise<boolean> {
	const disk = new MemoryDisk();
	const saved: EntryId[] = [];
	disk.fault = fault;
	await scenario(disk, saved, [1, 2]);
	const wasReached = disk.calls >= fault.at;
	disk.fault = null;
	disk.end(1);
	disk.end(2);
	if (seed !== null) disk.cutPower(randomFrom(seed));
	const more = new LedgerFile(path, disk.machine(3));
	const appended = await more.append(() => ({
		append: draftOf(7, [{ type: 'pin-actor', actor: 'y' as never }])
	}));
	expect(appended.state, JSON.stringify(appended)).toBe('saved');
	expectOneCheckpoint(disk);
	const held = await heldBy(disk);
	expect(held.filter((id) => saved.includes(id as EntryId))).toEqual(saved);
	expect(new Set(held).size).toBe(held.length);
	expect(held).toContain('entry-7');
	return wasReached;
}

const kinds = ['fail', 'short', 'late', 'die'] as const;

test.each(kinds)('nothing that was acknowledged is lost where call n goes wrong: %s', async (kind) => {
	let reached = 0;
	for (let at = 1; await check({ at, kind }, null); at += 1) reached = at;
	expect(reached).toBeGreaterThan(100);
});

test.each([2, 3, 5, 9])('nor where %i calls in a row fail', async (calls) => {
	let reached = 0;
	for (let at = 1; await check({ at, kind: 'fail', calls }, null); at += 1) reached = at;
	expect(reached).toBeGreaterThan(100);
});

test.each([...kinds, 'off'] as const)(
	'nor where power is cut after call n went wrong: %s',
	{ timeout: 600_000 },
	async (kind) => {
		for (let seed = 1; seed <= (isSoak ? 25 : 1); seed += 1) {
			let reached = 0;
			for (let at = 1; await check({ at, kind }, seed * 1000 + at); at += 1) reached = at;
			expect(reached).toBeGreaterThan(100);
		}
	}
);
