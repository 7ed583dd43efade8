import type { PlainGraph } from './scale-free.ts';
import type { Drawn } from '../../src/lib/core/drawing/plan.ts';
import { actorId, actorKindId, relationId, relationTypeId } from '../../src/lib/core/model/ids.ts';
import type { StatusReason } from '../../src/lib/core/model/relation.ts';

const reason: StatusReason = {
	status: 'reported',
	assertedBy: ['a'],
	deniedBy: [],
	articleOrigins: 1,
	retractedClaims: 0,
	onlyPlanned: false
};

/** The id of a node; ids sort as the numbers do. */
export const nodeId = (node: number) => actorId(`n${String(node).padStart(5, '0')}`);

/** A plain graph as actors and relations to draw. */
export function drawnOf({ count, pairs }: PlainGraph): Drawn {
	const type = relationTypeId('supports');
	return {
		actors: Array.from({ length: count }, (_, node) => ({
			id: nodeId(node),
			kind: actorKindId('person'),
			names: [{ text: `Actor number ${node}`, language: 'en', role: 'primary' as const }]
		})),
		relations: pairs.map(([a, b]) => ({
			id: relationId(nodeId(a), type, nodeId(b), false),
			subject: nodeId(a),
			type,
			object: nodeId(b),
			claims: [],
			reason
		}))
	};
}
