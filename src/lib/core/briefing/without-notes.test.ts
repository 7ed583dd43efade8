import fc from 'fast-check';
import { expect, test } from 'vitest';
import { draftOf, plain, sampleDossier } from '../../../../tests/support/ledger-samples.ts';
import { operationFor, step } from '../../../../tests/support/ledger-steps.ts';
import { makeBriefing, makeScene } from '../../../../tests/support/make-briefing.ts';
import { apply } from '#core/ledger/apply.ts';
import { operationsOn } from '#core/ledger/make-operations.ts';
import type { Draft } from '#core/ledger/entry.ts';
import type { Operation } from '#core/ledger/operation.ts';
import { withoutPresenterNotes } from './without-notes.ts';

const secret = 'Only for me: ask the minister.';

test('nothing of the notes is left, whatever was done to the briefings; all else is', () => {
	const scene = makeScene('1', { notes: secret });
	fc.assert(
		fc.property(fc.array(step, { maxLength: 10 }), (steps) => {
			let dossier = sampleDossier();
			const entries: Draft[] = [];
			const perform = (operation: Operation | null | undefined) => {
				const applied = operation && apply(dossier, operation);
				if (!applied?.ok) return;
				dossier = applied.dossier;
				entries.push(draftOf(entries.length + 1, [operation as Operation]));
			};
			const briefing = { ...makeBriefing([scene]), id: 'own' as never };
			perform({ type: 'add-briefing', briefing });
			perform(operationsOn(dossier).addScene(briefing.id, { ...scene, id: '2' as never }));
			perform(operationsOn(dossier).changeScene(briefing.id, scene.id, { ...scene, title: 'New' }));
			for (const each of steps) perform(operationFor(dossier, each));
			perform(dossier.briefings?.has(briefing.id) ? operationsOn(dossier).removeBriefing(briefing.id) : null);
			const quiet = withoutPresenterNotes({ dossier, entries });
			expect(JSON.stringify([plain(quiet.dossier), quiet.entries])).not.toContain(secret);
			const bare = (value: unknown) =>
				JSON.stringify(value).replaceAll(/"notes":"(?:[^"\\]|\\.)*"/g, '"notes":""');
			expect(JSON.stringify(quiet.entries)).toBe(bare(entries));
			expect(JSON.stringify(plain(quiet.dossier))).toBe(bare(plain(dossier)));
			expect(quiet.dossier.actors).toBe(dossier.actors);
		})
	);
});
