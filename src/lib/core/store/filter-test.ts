import { articlesQuoted } from '#core/evidence/clocks.ts';
import type { Claim } from '#core/model/claim.ts';
import type { Dossier } from '#core/model/dossier.ts';
import { isDrawn, type Relation } from '#core/model/relation.ts';
import type { Filter } from './graph-store.ts';

/** Whether a relation, made under the filter's clocks, passes the rest of the filter. */
export function passes(relation: Relation, filter: Filter, dossier: Dossier): boolean {
	const { kinds, families, types, statuses } = filter;
	const family = dossier.vocabulary.relationTypes.get(relation.type)?.family;
	if (types && !types.has(relation.type)) return false;
	if (families && !(family !== undefined && families.has(family))) return false;
	if (statuses && !statuses.has(relation.reason.status)) return false;
	const isKindAllowed = (end: Relation['subject']) => {
		const kind = dossier.actors.get(end)?.kind;
		return !kinds || (kind !== undefined && kinds.has(kind));
	};
	if (!isKindAllowed(relation.subject) || !isKindAllowed(relation.object)) return false;
	return !restrictsClaims(filter) || relation.claims.some((claim) => passesClaim(claim, filter, dossier));
}

/** Whether a relation belongs into an answer about several actors: drawn, or of a status asked for by name. */
export function isWanted({ reason }: Relation, { statuses }: Filter): boolean {
	return isDrawn(reason.status) || (statuses?.has(reason.status) ?? false);
}

function restrictsClaims({ publishers, speakers, hedges, languages }: Filter): boolean {
	return Boolean(publishers ?? speakers ?? hedges ?? languages);
}

function passesClaim(
	claim: Claim,
	{ publishers, speakers, hedges, languages }: Filter,
	dossier: Dossier
): boolean {
	const articles = articlesQuoted(claim).flatMap((id) => dossier.articles.get(id) ?? []);
	const speaker = claim.speaker?.actor;
	return (
		(!publishers || articles.some(({ publisher }) => publishers.has(publisher))) &&
		(!languages || articles.some(({ language }) => languages.has(language))) &&
		(!hedges || hedges.has(claim.hedge)) &&
		(!speakers || (speaker !== undefined && speakers.has(speaker)))
	);
}
