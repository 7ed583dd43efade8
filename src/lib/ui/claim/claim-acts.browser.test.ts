import { beforeEach, expect, test } from 'vitest';
import { deleteClaim, review } from './claim-acts.ts';
import { Explorer } from '#state/explorer.svelte.ts';
import { actorId, claimId } from '#core/model/ids.ts';
import { makeActor } from '../../../../tests/support/make-dossier.ts';
import { fourActors, MemoryTools, opened } from '../../../../tests/support/make-explorer.ts';
import { MemoryLedger } from '../../../../tests/support/memory-ledger.ts';

let explorer: Explorer;

beforeEach(async () => {
	const tools = new MemoryTools();
	tools.ledgerFor = () => new MemoryLedger(fourActors());
	const start = await opened(fourActors());
	explorer = new Explorer({ ...start, ledger: { entries: [], sequence: 0 }, kept: 'shelf' }, tools);
	await explorer.work.perform([{ type: 'add-actor', actor: makeActor('newcomer') }]);
	await expect.poll(() => explorer.work.saving.state).toBe('saved');
});

const claim = () => explorer.work.written.claims.get(claimId('c3'))!;

test.each([
	['a verdict', () => review(explorer, claim(), 'accept')],
	['a deletion', () => deleteClaim(explorer, claim())]
])('%s is on its way from the click on: nothing is called saved, and undo takes it back', async (_, act) => {
	const before = claim();
	const acting = act();
	expect(explorer.work.saving.state).toBe('saving');
	const stepped = await explorer.work.undo();
	expect(await acting).toBe(true);
	expect(stepped?.performed.ok).toBe(true);
	expect(claim()).toEqual(before);
	expect(explorer.work.written.actors.has(actorId('newcomer'))).toBe(true);
});
