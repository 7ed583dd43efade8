import { articlesQuoted } from '#core/evidence/clocks.ts';
import type { Dossier } from '#core/model/dossier.ts';
import { passes } from './filter-test.ts';
import type { Facets, Filter } from './graph-store.ts';
import type { RelationIndex } from './relation-index.ts';

/**
 * Actors by kind, and relations by family, type, status and publisher of a claim, in descending number and then by id. Under
 * the known-by clock only actors count that something known ties; a relation counts once for each of its publishers.
 */
export function facetsOf(dossier: Dossier, index: RelationIndex, filter: Filter): Facets {
	const relations = [...index.byId.values()].filter((relation) => passes(relation, filter, dossier));
	const actors = [...dossier.actors.values()].filter(
		({ id, kind }) =>
			(!filter.kinds || filter.kinds.has(kind)) && (filter.knownBy === undefined || index.of(id).length > 0)
	);
	const publishersOf = (relation: (typeof relations)[number]) =>
		new Set(
			relation.claims
				.flatMap(articlesQuoted)
				.flatMap((id) => dossier.articles.get(id)?.publisher ?? [])
				.filter((publisher) => !filter.publishers || filter.publishers.has(publisher))
		);
	return {
		kinds: count(actors.map(({ kind }) => kind)),
		families: count(
			relations.flatMap(({ type }) => dossier.vocabulary.relationTypes.get(type)?.family ?? [])
		),
		types: count(relations.map(({ type }) => type)),
		statuses: count(relations.map(({ reason }) => reason.status)),
		publishers: count(relations.flatMap((relation) => [...publishersOf(relation)]))
	};
}

function count<Value extends string>(values: readonly Value[]): ReadonlyMap<Value, number> {
	const counts = new Map<Value, number>();
	for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
	return new Map([...counts].sort(([a, countA], [b, countB]) => countB - countA || (a < b ? -1 : 1)));
}
