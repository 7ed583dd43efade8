import { expect, test } from 'vitest';
import { suggestMergers } from './suggest-mergers.ts';
import { pairKey } from '#core/ledger/pair-key.ts';
import type { NeverSame } from '#core/model/dossier.ts';
import { actorId } from '#core/model/ids.ts';
import { makeActor, makeClaim, makeDossier } from '../../../../tests/support/make-dossier.ts';
import { openShipped } from '../../../../tests/support/open-shipped.ts';

const pairs = (suggestions: ReturnType<typeof suggestMergers>) =>
	suggestions.map(({ a, b, likeness }) => `${a} ${b} ${likeness}`);

test('alike by spelling, by sound across scripts, and by a part of the name, in this order', () => {
	const dossier = makeDossier({
		actors: [
			makeActor('a', 'group', ['Jamāʿat al-Nūr']),
			makeActor('b', 'group', ['Jamaat al-Nur']),
			makeActor('c', 'group', ['Moussa ag Tezzan']),
			makeActor('d', 'group', ['موسى أغ تيزان']),
			makeActor('e', 'group', ['Coalition of the Sands']),
			makeActor('f', 'group', ['Coalition of the Sands, Provisional Command']),
			makeActor('g', 'place', ['Moussa ag Tezzan'])
		]
	});
	expect(pairs(suggestMergers(dossier))).toEqual(['a b same-spelling', 'c d same-sound', 'e f part-of-name']);
});

test('what both are tied to is named, and puts a pair before others', () => {
	const dossier = makeDossier({
		actors: [
			makeActor('a', 'group', ['Northern Front']),
			makeActor('b', 'group', ['northern front']),
			makeActor('c', 'group', ['Southern Front']),
			makeActor('d', 'group', ['southern  front']),
			makeActor('x')
		],
		claims: [makeClaim('1', 'c allied x'), makeClaim('2', 'x allied d')]
	});
	const suggestions = suggestMergers(dossier);
	expect(pairs(suggestions)).toEqual(['c d same-spelling', 'a b same-spelling']);
	expect(suggestions[0]?.shared).toEqual(['x']);
});

test('pairs that are never the same, and names that mean an actor in context only, are left out', () => {
	const [a, b] = [actorId('a'), actorId('b')];
	const actors = [makeActor('a', 'group', ['The Front']), makeActor('b', 'group', ['the front'])];
	const pair: NeverSame = { a, b, by: 'Ada', at: '2026-01-01T00:00:00.000Z' };
	const dossier = makeDossier({ actors });
	expect(suggestMergers(dossier)).toHaveLength(1);
	expect(suggestMergers({ ...dossier, neverSame: new Map([[pairKey(a, b), pair]]) })).toEqual([]);
	const inContext = actors.map((actor) => ({
		...actor,
		names: actor.names.map((name) => ({ ...name, context: true as const }))
	}));
	expect(suggestMergers(makeDossier({ actors: inContext }))).toEqual([]);
});

test('in the training dossier it finds the puzzle of names, and little else', async () => {
	const dossier = await openShipped('qasr-training');
	const found = pairs(suggestMergers(dossier));
	expect(found).toContain('moussa-ag-tezzan moussa-ag-tizzan same-sound');
	expect(found.length).toBeLessThan(8);
});
