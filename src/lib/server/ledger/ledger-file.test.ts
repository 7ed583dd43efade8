import { expect, test } from 'vitest';
import { headerLine } from '#core/ledger/chain.ts';
import type { Draft } from '#core/ledger/entry.ts';
import { draftOf } from '../../../../tests/support/ledger-samples.ts';
import { MemoryDisk } from '../../../../tests/support/memory-disk.ts';
import { readSettled, writeCheckpoint } from './checkpoint.ts';
import { LedgerFile, lockPathOf } from './ledger-file.ts';
import { acquireLock, leaseMs } from './lock.ts';
import { repairLedger } from './repair-ledger.ts';

const path = '/d/ledger.jsonl';
const pin = (number: number, actor = `actor ${number}`): Draft =>
	draftOf(number, [{ type: 'pin-actor', actor: actor as never }]);

async function append(file: LedgerFile, draft: Draft) {
	return file.append(() => ({ append: draft }));
}

async function idsIn(file: LedgerFile): Promise<string[]> {
	const state = await file.read();
	return 'refused' in state ? [state.refused.code] : state.entries.map(({ id }) => id);
}

test('two who write in turn see one another, and the file has a header and one entry a line', async () => {
	const disk = new MemoryDisk();
	const [one, other] = [new LedgerFile(path, disk.machine(1)), new LedgerFile(path, disk.machine(2))];
	expect(await idsIn(one)).toEqual([]);
	for (let number = 1; number <= 6; number += 1) {
		const seen: number[] = [];
		await (number % 2 === 0 ? one : other).append(({ head }) => {
			seen.push(head.sequence);
			return { append: pin(number) };
		});
		expect(seen).toEqual([number - 1]);
	}
	expect(await idsIn(one)).toEqual(await idsIn(other));
	const lines = disk.text(path)?.split('\n') ?? [];
	expect(lines[0]).toBe(headerLine());
	expect(lines).toHaveLength(8);
	expect(disk.paths()).toEqual([path]);
});

test('what is appended at once by one process is appended in order', async () => {
	const file = new LedgerFile(path, new MemoryDisk().machine(1));
	const appended = await Promise.all([1, 2, 3, 4].map((number) => append(file, pin(number))));
	expect(appended).toMatchObject([1, 2, 3, 4].map((sequence) => ({ state: 'saved', entry: { sequence } })));
});

test('a draft that is sent again is saved once; another with its id is refused', async () => {
	const disk = new MemoryDisk();
	const file = new LedgerFile(path, disk.machine(1));
	await append(file, pin(1));
	expect(await append(file, pin(1))).toMatchObject({ state: 'saved', entry: { sequence: 1 } });
	expect(await append(file, pin(1, 'other'))).toMatchObject({
		state: 'refused',
		issues: [{ code: 'id-repeated' }]
	});
	expect(await idsIn(file)).toEqual(['entry-1']);
});

test('a refusal writes nothing', async () => {
	const disk = new MemoryDisk();
	const file = new LedgerFile(path, disk.machine(1));
	expect(await file.append(() => ({ refuse: [] }))).toEqual({ state: 'refused', issues: [] });
	expect(disk.paths()).toEqual([]);
});

test.each(['{"sequence":2,"id', ''])(
	'after a torn line %j the next entry follows the last whole one',
	async (torn) => {
		const disk = new MemoryDisk();
		await append(new LedgerFile(path, disk.machine(1)), pin(1));
		const whole = disk.text(path) ?? '';
		// Without anything torn, an editor took the last line break away.
		disk.put(path, torn === '' ? whole.trimEnd() : `${whole}${torn}`);
		const file = new LedgerFile(path, disk.machine(2));
		expect(await file.read()).toMatchObject({ torn: torn === '' ? null : { code: 'ledger-torn', line: 3 } });
		expect(await append(file, pin(2))).toMatchObject({ state: 'saved', entry: { sequence: 2 } });
		expect(disk.text(path)?.startsWith(whole)).toBe(true);
		expect(await idsIn(new LedgerFile(path, disk.machine(3)))).toEqual(['entry-1', 'entry-2']);
	}
);

test('a broken line stops writing until it is repaired; then nothing whole is lost', async () => {
	const disk = new MemoryDisk();
	for (const number of [1, 2, 3]) await append(new LedgerFile(path, disk.machine(1)), pin(number));
	const file = new LedgerFile(path, disk.machine(1));
	const broken = (disk.text(path) ?? '').replace('actor 2', 'actor 9');
	disk.put(path, broken);
	expect(await append(file, pin(4))).toMatchObject({
		state: 'unwritable',
		issues: [{ code: 'ledger-broken', line: 3 }]
	});
	expect(disk.text(path)).toBe(broken);
	const repaired = await repairLedger(path, disk.machine(2));
	expect(repaired).toMatchObject({ kept: 2, rechained: 1 });
	expect(disk.text((repaired as { copy: string }).copy)).toBe(broken);
	expect(await append(file, pin(4))).toMatchObject({ state: 'saved', entry: { sequence: 3 } });
	expect(await idsIn(file)).toEqual(['entry-1', 'entry-3', 'entry-4']);
	expect(await repairLedger(path, disk.machine(2))).toBeNull();
});

test('a newer ledger is not touched', async () => {
	const disk = new MemoryDisk();
	const newer = '{"format":"entente/ledger","version":2}\n';
	disk.put(path, newer);
	const file = new LedgerFile(path, disk.machine(1));
	expect(await append(file, pin(1))).toMatchObject({
		state: 'unwritable',
		issues: [{ code: 'version-newer' }]
	});
	expect(await idsIn(file)).toEqual(['version-newer']);
	expect(disk.text(path)).toBe(newer);
});

test('a checkpoint leaves an empty ledger that goes on with the chain, and keeps what was folded', async () => {
	const disk = new MemoryDisk();
	const file = new LedgerFile(path, disk.machine(1));
	for (const number of [1, 2]) await append(file, pin(number));
	const before = disk.text(path);
	disk.put('/d/actors.jsonl', 'old');
	disk.put('/d/claims.jsonl', 'old');
	const files = new Map([
		['actors.jsonl', Buffer.from('new')],
		['claims.jsonl', null]
	]);
	expect(await writeCheckpoint(path, () => files, disk.machine(2))).toEqual({ state: 'done', sequence: 2 });
	expect(disk.text('/d/ledger.1-2.jsonl')).toBe(before);
	expect(disk.text('/d/actors.jsonl')).toBe('new');
	expect(disk.text('/d/actors.jsonl.prev')).toBe('old');
	expect(disk.text('/d/claims.jsonl')).toBeUndefined();
	expect(disk.text('/d/claims.jsonl.prev')).toBe('old');
	expect(await append(file, pin(3))).toMatchObject({ state: 'saved', entry: { sequence: 3 } });
	expect(await writeCheckpoint(path, () => new Map(), disk.machine(2))).toEqual({
		state: 'done',
		sequence: 3
	});
	expect(disk.paths().filter((name) => name.includes('ledger.'))).toEqual([
		'/d/ledger.1-2.jsonl',
		'/d/ledger.3-3.jsonl',
		'/d/ledger.jsonl',
		'/d/ledger.jsonl.prev'
	]);
});

test('a folder is read before or after a checkpoint, never in between', async () => {
	const disk = new MemoryDisk();
	await append(new LedgerFile(path, disk.machine(1)), pin(1));
	let reads = 0;
	const value = await readSettled(
		path,
		async () => {
			reads += 1;
			const files = new Map([['state.json', Buffer.from('new')]]);
			if (reads === 1) await writeCheckpoint(path, () => files, disk.machine(2));
			return disk.text('/d/state.json');
		},
		disk.machine(3)
	);
	expect([value, reads]).toEqual(['new', 2]);
});

test.each(['../x', '/etc/x', 'a/../../x', 'a\\x', 'c:x', '.', 'a/b/c', ''])(
	'a plan that came with a folder and reaches for %j is not followed',
	async (name) => {
		const disk = new MemoryDisk();
		disk.put('/d/.entente-commit.json', JSON.stringify([{ name, keep: false }]));
		disk.put('/x', 'mine');
		disk.put('/d/x', 'mine');
		expect(await append(new LedgerFile(path, disk.machine(1)), pin(1))).toMatchObject({ state: 'saved' });
		expect([disk.text('/x'), disk.text('/d/x')]).toEqual(['mine', 'mine']);
		expect(await readSettled(path, () => Promise.resolve('read'), disk.machine(1))).toBe('read');
	}
);

test('the lock of a process that ended is broken by exactly one of those who wait', async () => {
	for (let waiting = 1; waiting <= 8; waiting += 1) {
		const disk = new MemoryDisk();
		expect(await acquireLock(lockPathOf(path), disk.machine(1))).not.toBeNull();
		disk.end(1);
		let inside = 0;
		const most: number[] = [];
		const work = Array.from({ length: waiting }, async (_, index) => {
			const lock = await acquireLock(lockPathOf(path), disk.machine(10 + index));
			inside += 1;
			most.push(inside);
			for (let turn = 0; turn < 20; turn += 1) await Promise.resolve();
			inside -= 1;
			await lock?.release();
		});
		await Promise.all(work);
		expect(most).toEqual(Array.from({ length: waiting }, () => 1));
		expect(disk.paths()).toEqual([]);
	}
});

test('the lock of a living process is waited for, and broken only after its lease', async () => {
	const disk = new MemoryDisk();
	const held = await acquireLock(lockPathOf(path), disk.machine(1));
	expect(await acquireLock(lockPathOf(path), disk.machine(2))).toBeNull();
	expect(await held?.isHeld()).toBe(true);
	await held?.renew();
	const taken = await acquireLock(lockPathOf(path), disk.machine(2), leaseMs * 2);
	expect(taken).not.toBeNull();
	expect(await held?.isHeld()).toBe(false);
	// Whoever wakes late takes nobody's lock away.
	await held?.release();
	expect(await taken?.isHeld()).toBe(true);
});

test.each(['', 'no json', '{"pid":1,"host":"here","token":"../../x"}', '[]', 'null'])(
	'a lock file that says %j is left alone for its lease',
	async (text) => {
		const disk = new MemoryDisk();
		disk.put(lockPathOf(path), text);
		expect(await acquireLock(lockPathOf(path), disk.machine(2))).toBeNull();
		expect(await acquireLock(lockPathOf(path), disk.machine(2), leaseMs)).not.toBeNull();
	}
);
