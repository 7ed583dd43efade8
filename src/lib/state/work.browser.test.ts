import { flushSync } from 'svelte';
import { expect, test } from 'vitest';
import { Work } from './work.svelte.ts';
import { operationsOn } from '#core/ledger/make-operations.ts';
import type { Operation } from '#core/ledger/operation.ts';
import type { Actor } from '#core/model/actor.ts';
import { actorId } from '#core/model/ids.ts';
import { makeActor } from '../../../tests/support/make-dossier.ts';
import { fourActors, MemoryTools } from '../../../tests/support/make-explorer.ts';
import { MemoryLedger } from '../../../tests/support/memory-ledger.ts';

const add = (id: string): Operation => ({ type: 'add-actor', actor: makeActor(id) });

/** A window on a ledger. `settled` is done when all that was sent has its answer. */
function windowOn(port: MemoryLedger | null, start = fourActors(), kept: 'shelf' | 'window' = 'shelf') {
	const tools = new MemoryTools();
	tools.newId = () => crypto.randomUUID();
	const ledger = { entries: port?.entries ?? [], sequence: port?.entries.length ?? 0 };
	const work = new Work({ written: start, ledger, kept, port, onChange: () => Promise.resolve() }, tools);
	const settled = () => expect.poll(() => work.saving.state).not.toBe('saving');
	return { work, settled };
}

const namesOf = (actors: ReadonlyMap<unknown, Actor>) => [...actors.values()].map(({ id }) => String(id));

test('a change is shown at once, and saved when the ledger has it', async () => {
	const ledger = new MemoryLedger(fourActors());
	const { work, settled } = windowOn(ledger);
	expect(work.saving.state).toBe('saved');
	expect(await work.perform([add('newcomer')])).toMatchObject({ ok: true });
	expect(work.written.actors.has(actorId('newcomer'))).toBe(true);
	await settled();
	expect(work.saving.state).toBe('saved');
	expect(ledger.dossier.actors.has(actorId('newcomer'))).toBe(true);
});

test('what cannot be done changes nothing and says why', async () => {
	const ledger = new MemoryLedger(fourActors());
	const { work } = windowOn(ledger);
	const performed = await work.perform([add('amina')]);
	expect(performed.ok).toBe(false);
	expect(performed.ok || performed.issues.length).toBe(1);
	expect(work.drafts).toEqual([]);
});

test('undo and redo append, and are there after a reload', async () => {
	const start = fourActors();
	const ledger = new MemoryLedger(start);
	const first = windowOn(ledger, start);
	await first.work.perform([add('one')]);
	await first.work.perform([add('two')]);
	await first.settled();
	const reloaded = new Work(
		{
			written: ledger.dossier,
			ledger: { entries: ledger.entries, sequence: 2 },
			kept: 'shelf',
			port: ledger,
			onChange: () => Promise.resolve()
		},
		new MemoryTools()
	);
	flushSync();
	await reloaded.undo();
	expect(reloaded.written.actors.has(actorId('two'))).toBe(false);
	await reloaded.redo();
	expect(reloaded.written.actors.has(actorId('two'))).toBe(true);
	await reloaded.undo();
	await reloaded.undo();
	expect(reloaded.next.undo).toBeNull();
	expect(namesOf(reloaded.written.actors)).toEqual(namesOf(start.actors));
	expect(reloaded.drafts).toHaveLength(6);
});

test('two quick steps take back two changes', async () => {
	const { work } = windowOn(new MemoryLedger(fourActors()));
	for (const id of ['one', 'two', 'three']) await work.perform([add(id)]);
	const steps = await Promise.all([work.undo(), work.undo(), work.redo()]);
	expect(steps.map((step) => step?.performed.ok)).toEqual([true, true, true]);
	const has = ['one', 'two', 'three'].map((id) => work.written.actors.has(actorId(id)));
	expect(has).toEqual([true, true, false]);
	await Promise.all([work.undo(), work.undo(), work.undo()]);
	expect(work.next.undo).toBeNull();
});

test('nothing is called saved, and nothing taken back, while a change is on its way', async () => {
	const { work, settled } = windowOn(new MemoryLedger(fourActors()));
	await work.perform([add('one')]);
	await settled();
	const typed = Promise.withResolvers<void>();
	const made = work.expect(typed.promise.then(() => work.perform([add('two')])));
	expect(work.saving.state).toBe('saving');
	const undone = work.undo();
	typed.resolve();
	await made;
	expect((await undone)?.of.operations).toEqual([add('two')]);
	await settled();
	expect(work.saving.state).toBe('saved');

	const given = Promise.withResolvers<void>();
	const failed = work.expect(given.promise);
	given.reject(new Error('It could not be read.'));
	await expect(failed).rejects.toThrow('could not be read');
	expect(work.saving.state).toBe('saved');
});

test('out of reach nothing is lost: it says since when, and sends again', async () => {
	const ledger = new MemoryLedger(fourActors());
	ledger.trouble = 'unreachable';
	const { work, settled } = windowOn(ledger);
	await work.perform([add('one')]);
	await settled();
	expect(work.saving).toMatchObject({ state: 'unsaved', code: 'server-unreachable' });
	await work.perform([add('two')]);
	ledger.trouble = 'full';
	await work.retry();
	expect(work.saving.state).toBe('unsaved');
	ledger.trouble = null;
	await work.retry();
	expect(work.saving.state).toBe('saved');
	expect(namesOf(ledger.dossier.actors)).toEqual(expect.arrayContaining(['one', 'two']));
});

test('two windows change different things: both stand in both', async () => {
	const ledger = new MemoryLedger(fourActors());
	const [a, b] = [windowOn(ledger), windowOn(ledger)];
	await a.work.perform([add('from-a')]);
	await b.work.perform([add('from-b')]);
	await a.settled();
	await b.settled();
	await a.work.look();
	await b.work.look();
	expect(namesOf(a.work.written.actors)).toEqual(namesOf(b.work.written.actors));
	expect(namesOf(a.work.written.actors)).toEqual(expect.arrayContaining(['from-a', 'from-b']));
	expect([...a.work.unkept, ...b.work.unkept]).toEqual([]);
});

test('two windows change one thing: the first stands, the second is kept and said', async () => {
	const start = fourActors();
	const ledger = new MemoryLedger(start);
	const [a, b] = [windowOn(ledger, start), windowOn(ledger, start)];
	await a.work.perform([describe(a.work, 'first')]);
	await a.settled();
	await b.work.perform([describe(b.work, 'second')]);
	await b.settled();
	expect(b.work.written.actors.get(amina)?.description).toBe('first');
	expect(b.work.unkept).toHaveLength(1);
	expect(b.work.saving.state).toBe('saved');
	b.work.forget(b.work.unkept[0] ?? expect.fail());
	expect(b.work.unkept).toEqual([]);
});

const amina = actorId('amina');
/** Change what is said of Amina, as the dossier of a window has her. */
const describe = ({ written }: Work, description: string) =>
	operationsOn(written).changeActor(amina, {
		kind: written.actors.get(amina)?.kind ?? expect.fail(),
		description
	});

test('what was made on top of what I did stands when others did something meanwhile', async () => {
	const ledger = new MemoryLedger(fourActors());
	const [a, b] = [windowOn(ledger), windowOn(ledger)];
	ledger.trouble = 'unreachable';
	for (const words of ['one', 'two', 'three']) await a.work.perform([describe(a.work, words)]);
	await a.work.undo();
	await a.settled();
	ledger.trouble = null;
	await b.work.perform([add('theirs')]);
	await b.settled();
	await a.work.retry();
	expect(a.work.unkept).toEqual([]);
	expect(ledger.dossier.actors.get(amina)?.description).toBe('two');
	expect(a.work.written.actors.has(actorId('theirs'))).toBe(true);
});

test('an answer that was lost is heard late, in the order of the ledger', async () => {
	const ledger = new MemoryLedger(fourActors());
	const [a, b] = [windowOn(ledger), windowOn(ledger)];
	ledger.trouble = 'unheard';
	await a.work.perform([add('mine')]);
	await a.settled();
	ledger.trouble = null;
	await b.work.look();
	await b.work.perform([{ type: 'remove-actor', actor: makeActor('mine') }]);
	await b.settled();
	await a.work.retry();
	await a.work.look();
	expect(a.work.entries.map(({ sequence }) => sequence)).toEqual([1, 2]);
	expect(a.work.unapplied.size).toBe(0);
	expect(a.work.checkpoint).toBe(0);
	expect(a.work.written.actors.has(actorId('mine'))).toBe(false);
});

test('a ledger that was folded by another program is opened again, and what is pending is sent', async () => {
	const ledger = new MemoryLedger(fourActors());
	const { work, settled } = windowOn(ledger);
	const other = windowOn(ledger);
	await other.work.perform([add('theirs')]);
	await other.settled();
	ledger.fold();
	await work.perform([add('mine')]);
	await settled();
	expect(work.saving.state).toBe('saved');
	expect(namesOf(work.written.actors)).toEqual(expect.arrayContaining(['mine', 'theirs']));
	expect(namesOf(ledger.dossier.actors)).toEqual(expect.arrayContaining(['mine', 'theirs']));
});

test('a dossier from a file is changed in this window only, and says so', async () => {
	const { work } = windowOn(null, fourActors(), 'window');
	await work.perform([add('one')]);
	expect(work.saving).toMatchObject({ state: 'unsaved', code: 'only-in-window' });
	await work.undo();
	expect(work.written.actors.has(actorId('one'))).toBe(false);
});
