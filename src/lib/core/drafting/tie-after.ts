import { relationsOf } from '#core/evidence/relations.ts';
import { applyAll } from '#core/ledger/apply.ts';
import type { Operation } from '#core/ledger/operation.ts';
import { readThrough } from '#core/ledger/read-through.ts';
import type { Claim } from '#core/model/claim.ts';
import type { Dossier } from '#core/model/dossier.ts';
import { parseRelationId, type ClaimId, type RelationId } from '#core/model/ids.ts';
import type { Relation } from '#core/model/relation.ts';

/** A tie as it would be after a change, with the dossier that it would be in. `relation` is null where nothing would speak for it. */
export interface TieAfter {
	readonly dossier: Dossier;
	readonly relation: Relation | null;
}

/**
 * How a tie would stand if these operations were done, read through mergers; null where they cannot be applied. Cost: one pass
 * over the claims.
 */
export function tieAfter(
	written: Dossier,
	operations: readonly Operation[],
	relation: RelationId
): TieAfter | null {
	const applied = applyAll(written, operations);
	if (!applied.ok) return null;
	const { dossier } = readThrough(applied.dossier);
	return { dossier, relation: tieOf(dossier, relation) };
}

// Only the claims between the two, and what their assessments rest on: statuses of other ties are not asked for.
function tieOf(dossier: Dossier, id: RelationId): Relation | null {
	const ends = parseRelationId(id);
	if (!ends) return null;
	const between = [...dossier.claims.values()].filter(
		({ subject, object }) =>
			(subject === ends.subject && object === ends.object) ||
			(subject === ends.object && object === ends.subject)
	);
	const claims = new Map<ClaimId, Claim>();
	for (let open = between; open.length > 0;) {
		for (const claim of open) claims.set(claim.id, claim);
		open = open
			.flatMap(({ assessment }) => assessment?.restsOn ?? [])
			.flatMap((base) => (claims.has(base) ? [] : (dossier.claims.get(base) ?? [])));
	}
	return relationsOf({ ...dossier, claims }).get(id) ?? null;
}
