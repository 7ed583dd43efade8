import type { Claim } from './claim.ts';
import type { Dossier } from './dossier.ts';
import type { ActorKindId } from './ids.ts';
import type { Issue } from './issue.ts';
import { fault, type Located } from './place.ts';
import { shown } from './shown.ts';
import type { RelationType } from './vocabulary.ts';

/**
 * Whether the vocabulary allows the kinds at the ends of a claim; ends that are not in the dossier are passed over. The ends
 * of a symmetric type may stand in either order.
 */
export function checkEnds(
	{ value: claim, at }: Located<Claim>,
	{ actors, vocabulary }: Pick<Dossier, 'actors' | 'vocabulary'>
): readonly Issue[] {
	const type = vocabulary.relationTypes.get(claim.type);
	const subject = actors.get(claim.subject)?.kind;
	const object = actors.get(claim.object)?.kind;
	if (!type || subject === undefined || object === undefined) return [];
	if (allows(type, subject, object) || (type.symmetric && allows(type, object, subject))) return [];
	const wrongEnd = type.subjects.includes(subject) ? 'object' : 'subject';
	const allowed = wrongEnd === 'subject' ? type.subjects : type.objects;
	const message = `${shown(claim[wrongEnd])} is of kind ${shown(wrongEnd === 'subject' ? subject : object)}, which cannot be the ${wrongEnd} of ${shown(type.id)}.`;
	const remedy = `Allowed there: ${allowed.join(', ')}. Choose another type, or turn the claim round.`;
	return [fault(at(wrongEnd), 'end-not-allowed', message, remedy)];
}

function allows({ subjects, objects }: RelationType, subject: ActorKindId, object: ActorKindId): boolean {
	return subjects.includes(subject) && objects.includes(object);
}
