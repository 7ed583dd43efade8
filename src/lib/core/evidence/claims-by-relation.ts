import type { Claim } from '#core/model/claim.ts';
import type { Dossier } from '#core/model/dossier.ts';
import { relationId, type RelationId } from '#core/model/ids.ts';
import type { Relation } from '#core/model/relation.ts';

/** A relation and its claims, nothing yet said of how it stands. */
export type RelationClaims = Pick<Relation, 'id' | 'subject' | 'type' | 'object' | 'claims'>;

/**
 * The claims that are kept, by the relation that they speak of, in order of its id (code units). Symmetric types have their
 * ends in code-unit order. Asserting claims come first, then denials, each in the order of the dossier. Cost: linear in the
 * claims, and sorting.
 */
export function claimsByRelation(
	{ claims, vocabulary }: Pick<Dossier, 'claims' | 'vocabulary'>,
	isKept: (claim: Claim) => boolean
): readonly RelationClaims[] {
	const found = new Map<RelationId, Claim[]>();
	for (const claim of claims.values()) {
		if (!isKept(claim)) continue;
		const isSymmetric = vocabulary.relationTypes.get(claim.type)?.symmetric ?? false;
		const id = relationId(claim.subject, claim.type, claim.object, isSymmetric);
		const known = found.get(id);
		if (known) known.push(claim);
		else found.set(id, [claim]);
	}
	return [...found]
		.sort(([a], [b]) => (a < b ? -1 : 1))
		.flatMap(([id, all]) => {
			const [first] = all;
			if (!first) return [];
			const { subject, type, object } = first;
			const isSymmetric = vocabulary.relationTypes.get(type)?.symmetric ?? false;
			const [from, to] = isSymmetric && object < subject ? [object, subject] : [subject, object];
			const asserting = all.filter(({ polarity }) => polarity === 'asserts');
			const denying = all.filter(({ polarity }) => polarity === 'denies');
			return [{ id, subject: from, type, object: to, claims: [...asserting, ...denying] }];
		});
}
