import { expect, test } from 'vitest';
import { makeActor, makeArticle, makeClaim, makeDossier } from '../../../../tests/support/make-dossier.ts';
import { storeConformance } from '../../../../tests/support/store-conformance.ts';
import { MemoryStore } from './memory-store.ts';

storeConformance((dossier) => new MemoryStore(dossier));

test('5,000 actors and 15,000 relations are no burden', async () => {
	const article = makeArticle('news');
	const actors = Array.from({ length: 5000 }, (_, index) =>
		makeActor(`a${index}`, 'group', [`Harakat Number ${index}`, `H${index}`])
	);
	const claims = Array.from({ length: 15_000 }, (_, index) =>
		makeClaim(`c${index}`, `a${index % 5000} founded a${(index * 7 + 1 + Math.floor(index / 5000)) % 5000}`, {
			article
		})
	);
	const dossier = makeDossier({ actors, articles: [article], claims });
	const times: number[] = [];
	const timed = async (ask: () => Promise<unknown>) => {
		const start = performance.now();
		await ask();
		times.push(Math.round(performance.now() - start));
	};
	const store = new MemoryStore(dossier);
	await timed(() => store.facets({}));
	await timed(() => store.searchActors('harak 49', { limit: 20 }));
	await timed(() => store.searchActors('har', { limit: 20 }));
	await timed(() => store.neighbours(actors[7]!.id, {}, { limit: 100 }));
	await timed(() =>
		store.relationsBetween(
			actors.map(({ id }) => id),
			actors.map(({ id }) => id),
			{},
			1000
		)
	);
	expect(Math.max(...times), times.join(', ')).toBeLessThan(2000);
});
