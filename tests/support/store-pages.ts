import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { actorId } from '../../src/lib/core/model/ids.ts';
import type { PageRequest } from '../../src/lib/core/store/graph-store.ts';
import { hostileTexts } from './any-dossier.ts';
import { makeActor, makeClaim, makeDossier } from './make-dossier.ts';
import { allRows, page, relation, type MakeStore } from './store-questions.ts';
import { sampleDossier } from './store-sample.ts';

/** How every store must answer page by page. */
export function storePages(make: MakeStore): void {
	describe('pages', () => {
		const others = hostileTexts.map((id) => makeActor(id));
		const hub = makeActor('hub');
		const claims = hostileTexts.map((id, index) => ({
			...makeClaim(`c${index}`, 'hub founded x'),
			object: actorId(id)
		}));
		const star = makeDossier({ actors: [hub, ...others], claims });

		test('of any size give the same rows, hostile ids or not', async () => {
			const store = await make(star);
			const ask = (request: PageRequest) => store.neighbours(hub.id, {}, request);
			const whole = (await ask(page(1000))).rows.map(({ actor }) => actor.id);
			expect(whole).toEqual([...hostileTexts].sort());
			await fc.assert(
				fc.asyncProperty(fc.integer({ min: 1, max: hostileTexts.length + 1 }), async (limit) => {
					expect((await allRows(ask, limit)).map(({ actor }) => actor.id)).toEqual(whole);
				})
			);
		});

		test.each([0, -1, 1.5, 1001, NaN])('of %d rows are refused', async (limit) => {
			const store = await make(sampleDossier);
			const refused = { code: 'limit-out-of-range' };
			await expect(store.neighbours(actorId('jnim'), {}, page(limit))).rejects.toMatchObject(refused);
			await expect(store.searchActors('', { limit })).rejects.toMatchObject(refused);
			await expect(store.step([], {}, limit)).rejects.toMatchObject(refused);
		});

		test.each(['', 'x', '[]', '["a",1]', '{}', 'null'])('after the cursor %j are refused', async (after) => {
			const store = await make(sampleDossier);
			const refused = { code: 'cursor-unknown' };
			await expect(store.neighbours(actorId('jnim'), {}, page(5, after))).rejects.toMatchObject(refused);
			await expect(store.claims(relation('jnim~founded~katiba'), page(5, after))).rejects.toMatchObject(
				refused
			);
		});
	});
}
