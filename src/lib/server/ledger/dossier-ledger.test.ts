import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { operationsOn } from '#core/ledger/make-operations.ts';
import type { Operation } from '#core/ledger/operation.ts';
import { undoOf } from '#core/ledger/undo.ts';
import { actorId, articleId, claimId } from '#core/model/ids.ts';
import { draftOf, plain, sampleActor, sampleDossier } from '../../../../tests/support/ledger-samples.ts';
import { MemoryDisk } from '../../../../tests/support/memory-disk.ts';
import { writeCheckpoint } from './checkpoint.ts';
import { DossierLedger } from './dossier-ledger.ts';
import { LedgerFile } from './ledger-file.ts';

const path = '/d/ledger.jsonl';
const dossier = sampleDossier();
const make = operationsOn(dossier);
const [a, b] = [actorId('a'), actorId('b')];
const add = (id: string): Operation => ({ type: 'add-actor', actor: sampleActor(id) });

function open(disk: MemoryDisk, pid: number, checkpoint = 0) {
	return new DossierLedger(new LedgerFile(path, disk.machine(pid)), dossier, checkpoint);
}

test('two windows that touch different things lose nothing', async () => {
	const disk = new MemoryDisk();
	const [one, other] = [open(disk, 1), open(disk, 2)];
	expect(await one.append(draftOf(1, [add('x')]), 0)).toMatchObject({ state: 'saved', theirs: [] });
	expect(await other.append(draftOf(2, [add('y')]), 0)).toMatchObject({
		state: 'saved',
		theirs: [{ id: 'entry-1' }]
	});
	const [seen, seenByOther] = [await one.read(), await other.read()];
	expect(seen?.sequence).toBe(2);
	expect(plain(seen?.dossier ?? dossier)).toEqual(plain(seenByOther?.dossier ?? dossier));
	expect([seen?.dossier.actors.has(actorId('x')), seen?.dossier.actors.has(actorId('y'))]).toEqual([
		true,
		true
	]);
});

test('two windows that touch the same thing: the second hears who was first, and nothing is written', async () => {
	const disk = new MemoryDisk();
	const [one, other] = [open(disk, 1), open(disk, 2)];
	const move = (x: number) => make.moveActor(a, { x, y: 0 }, { width: 1, height: 1 });
	await one.append(draftOf(1, [move(7)], 'Ada'), 0);
	const before = disk.text(path);
	expect(await other.append(draftOf(2, [move(8)], 'Bo'), 0)).toMatchObject({
		state: 'conflict',
		conflict: { theirs: { by: 'Ada' }, issues: [{ code: 'same-target' }] }
	});
	expect(disk.text(path)).toBe(before);
	expect((await other.read())?.dossier.positions?.points.get(a)).toEqual({ x: 7, y: 0 });
});

test('undo survives a reload', async () => {
	const disk = new MemoryDisk();
	const remove = draftOf(1, [make.removeClaim(claimId('5'))]);
	await open(disk, 1).append(remove, 0);
	const again = open(disk, 2);
	expect((await again.read())?.dossier.claims.size).toBe(4);
	// The excerpt of this claim is broken: nobody may write such a claim anew, but what was there comes back.
	const anew = draftOf(2, undoOf(remove).operations);
	expect(await again.append(anew, 1)).toMatchObject({
		state: 'refused',
		issues: [{ code: 'excerpt-broken' }]
	});
	expect(await again.append({ ...anew, ...undoOf(remove) }, 1)).toMatchObject({ state: 'saved' });
	expect(plain((await again.read())?.dossier ?? dossier)).toEqual(plain(dossier));
});

test('what cannot be applied, or is not what it says, is refused with the reason', async () => {
	const ledger = open(new MemoryDisk(), 1);
	expect(await ledger.append(draftOf(1, [make.removeActor(b)]), 0)).toMatchObject({
		state: 'refused',
		issues: [{ code: 'target-in-use' }]
	});
	const text = 'Words.';
	const article = {
		...[...dossier.articles.values()][0],
		id: articleId('new'),
		text,
		sha256: '0'.repeat(64)
	} as never;
	expect(await ledger.append(draftOf(1, [{ type: 'add-article', article }]), 0)).toMatchObject({
		state: 'refused',
		issues: [{ code: 'article-changed' }]
	});
	const sha256 = createHash('sha256').update(text).digest('hex');
	const right = { ...(article as object), sha256 } as never;
	expect(await ledger.append(draftOf(1, [{ type: 'add-article', article: right }]), 0)).toMatchObject({
		state: 'saved'
	});
});

test('a draft that was saved and is sent again at its old revision is saved', async () => {
	const ledger = open(new MemoryDisk(), 1);
	await ledger.append(draftOf(1, [add('x')]), 0);
	expect(await ledger.append(draftOf(1, [add('x')]), 0)).toMatchObject({
		state: 'saved',
		entry: { sequence: 1 },
		theirs: []
	});
	expect(await ledger.append(draftOf(2, [add('y')]), 5)).toMatchObject({
		state: 'reload',
		issues: [{ code: 'revision-unknown' }]
	});
});

test('an entry whose target is gone is reported and kept', async () => {
	const disk = new MemoryDisk();
	const file = new LedgerFile(path, disk.machine(1));
	await file.append(() => ({ append: draftOf(1, [{ type: 'pin-actor', actor: actorId('gone') }]) }));
	const view = await open(disk, 2).read();
	expect(view?.unapplied).toMatchObject([{ entry: { id: 'entry-1' }, issues: [{ code: 'target-gone' }] }]);
	expect(view?.entries).toHaveLength(1);
});

test('a checkpoint by another: who knew all goes on, who did not reads anew', async () => {
	const disk = new MemoryDisk();
	const [current, late] = [open(disk, 1), open(disk, 2)];
	await current.append(draftOf(1, [add('x')]), 0);
	await writeCheckpoint(path, () => new Map(), disk.machine(3));
	expect(await current.append(draftOf(2, [add('y')]), 1)).toMatchObject({
		state: 'saved',
		entry: { sequence: 2 }
	});
	expect(await late.read()).toBeNull();
	expect(await late.append(draftOf(3, [add('z')]), 0)).toMatchObject({
		state: 'reload',
		issues: [{ code: 'revision-folded' }]
	});
});

test('a broken ledger opens as far as it is whole, and says where it is not', async () => {
	const disk = new MemoryDisk();
	const ledger = open(disk, 1);
	for (const [index, id] of ['x', 'y'].entries()) await ledger.append(draftOf(index + 1, [add(id)]), index);
	disk.put(path, (disk.text(path) ?? '').replace('Name of y', 'Name of Y'));
	const view = await open(disk, 2).read();
	expect(view?.issues).toMatchObject([{ code: 'ledger-broken', line: 3 }]);
	expect(view?.dossier.actors.has(actorId('x'))).toBe(true);
});

test('a line that was seen and then cut back, because the disk failed another, is not built upon', async () => {
	const disk = new MemoryDisk();
	const writer = open(disk, 1);
	await writer.append(draftOf(1, [add('x')]), 0);
	const before = disk.text(path) ?? '';
	await writer.append(draftOf(2, [add('y')]), 1);
	const reader = open(disk, 2);
	expect((await reader.read())?.sequence).toBe(2);
	disk.put(path, before);
	await open(disk, 3).append(draftOf(3, [add('z')]), 1);
	expect(await reader.read()).toBeNull();
	expect(await reader.append(draftOf(4, [add('w')]), 2)).toMatchObject({ state: 'reload' });
});
