import fc from 'fast-check';
import { expect, test } from 'vitest';
import { makeScene } from '../../../../tests/support/make-briefing.ts';
import { draftOf, plain, sampleDossier } from '../../../../tests/support/ledger-samples.ts';
import { operationFor, step } from '../../../../tests/support/ledger-steps.ts';
import { apply } from '#core/ledger/apply.ts';
import type { Draft } from '#core/ledger/entry.ts';
import type { Operation } from '#core/ledger/operation.ts';
import { readThrough } from '#core/ledger/read-through.ts';
import type { Dossier } from '#core/model/dossier.ts';
import { sceneMoments } from './moment.ts';

const madeAt = (sequence: number) => makeScene('1', { madeAt: { sequence, at: '2026-03-12T09:30:00.000Z' } });

const withoutBriefings = (dossier: Dossier) => ({ ...(plain(dossier) as object), briefings: [] });

test('a scene is given the dossier as it was when it was made, whatever was done since', () => {
	fc.assert(
		fc.property(fc.array(step, { maxLength: 12 }), (steps) => {
			const states: Dossier[] = [sampleDossier()];
			const drafts: Draft[] = [];
			for (const each of steps) {
				const current = states.at(-1) as Dossier;
				const operation = operationFor(current, each);
				const applied = operation && apply(current, operation);
				if (!operation || !applied?.ok) continue;
				drafts.push(draftOf(drafts.length + 1, [operation]));
				states.push(applied.dossier);
			}
			const moments = sceneMoments({
				written: states.at(-1) as Dossier,
				drafts,
				unapplied: new Set(),
				checkpoint: 40
			});
			for (const [index, state] of states.entries()) {
				const { moment, isRebuilt } = moments(madeAt(40 + index));
				expect(isRebuilt).toBe(true);
				expect(withoutBriefings(moment.dossier)).toEqual(withoutBriefings(readThrough(state).dossier));
			}
		})
	);
});

test('scenes that were made one after the other share one moment', () => {
	const written = sampleDossier();
	const drafts = [1, 2, 3].map((number) =>
		draftOf(number, [
			{
				type: 'add-briefing',
				briefing: { id: `b${number}` as never, title: 't', language: 'en', scenes: [] }
			}
		])
	);
	const moments = sceneMoments({ written, drafts, unapplied: new Set(), checkpoint: 0 });
	expect(moments(madeAt(0)).moment).toBe(moments(madeAt(3)).moment);
});

test('what changed nothing is not taken back, and what is folded away cannot be', () => {
	const written = sampleDossier();
	const [actor] = [...written.actors.values()];
	const gone = draftOf(1, [{ type: 'remove-actor', actor: { ...actor!, id: 'nobody' as never } }]);
	const moments = sceneMoments({ written, drafts: [gone], unapplied: new Set([gone.id]), checkpoint: 7 });
	expect(moments(madeAt(7))).toEqual(moments(madeAt(8)));
	expect(moments(madeAt(6)).isRebuilt).toBe(false);
	// Made in another ledger, as after the dossier was saved as JSON and opened again.
	expect(moments(madeAt(9)).isRebuilt).toBe(false);
	expect(moments(madeAt(Infinity)).isRebuilt).toBe(true);
	expect(moments(madeAt(6)).moment).toBe(moments(madeAt(8)).moment);
});

test('a dossier that is called made up is made up in every scene', () => {
	const start = sampleDossier();
	const { id, ...from } = { ...start.about, fictional: false };
	const before = { ...start, about: { id, ...from } };
	const said: Operation = { type: 'change-about', from, to: { ...from, fictional: true, title: 'New' } };
	const applied = apply(before, said);
	const written = applied.ok ? applied.dossier : before;
	const moments = sceneMoments({
		written,
		drafts: [draftOf(1, [said])],
		unapplied: new Set(),
		checkpoint: 0
	});
	expect(moments(madeAt(0)).moment.dossier.about).toEqual({ id, ...from, fictional: true });
});
