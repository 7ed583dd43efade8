import { claimsByRelation, type RelationClaims } from './claims-by-relation.ts';
import { isInForce } from '#core/model/claim.ts';
import type { Dossier } from '#core/model/dossier.ts';
import type { ActorId, RelationId } from '#core/model/ids.ts';

/** Claims that are in no relation: rejected ones, and those that a machine proposed and nobody accepted. */
export interface SetAside {
	readonly byRelation: ReadonlyMap<RelationId, RelationClaims>;
	/** Under both ends, in order of the relation's id. */
	readonly byActor: ReadonlyMap<ActorId, readonly RelationClaims[]>;
}

/** The claims that are not in force, so that they can be found again. Cost: linear in the claims, and sorting. */
export function claimsSetAside(dossier: Pick<Dossier, 'claims' | 'vocabulary'>): SetAside {
	const all = claimsByRelation(dossier, (claim) => !isInForce(claim));
	const byActor = new Map<ActorId, RelationClaims[]>();
	for (const relation of all) {
		for (const end of new Set([relation.subject, relation.object])) {
			const list = byActor.get(end);
			if (list) list.push(relation);
			else byActor.set(end, [relation]);
		}
	}
	return { byRelation: new Map(all.map((relation) => [relation.id, relation])), byActor };
}
