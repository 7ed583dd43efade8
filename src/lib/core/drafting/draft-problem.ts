import type { Operation } from '#core/ledger/operation.ts';
import type { ActorId } from '#core/model/ids.ts';
import type { Issue } from '#core/model/issue.ts';

/** The parts of a claim that a form has a place for; `claim` is the claim as a whole. */
export type ClaimField =
	| 'excerpts'
	| 'triggers'
	| 'subject'
	| 'type'
	| 'object'
	| 'polarity'
	| 'hedge'
	| 'speaker'
	| 'first'
	| 'last'
	| 'note'
	| 'grade'
	| 'claim';

/** What keeps a draft from becoming a claim: where, what is wrong, and what to do about it. */
export interface DraftProblem {
	readonly field: ClaimField;
	readonly message: string;
	readonly remedy: string;
}

/** Fields of a claim that go by another name, or have a part of the form each. */
const fieldByKey: Readonly<Record<string, ClaimField>> = {
	excerpts: 'excerpts',
	triggers: 'triggers',
	subject: 'subject',
	type: 'type',
	object: 'object',
	polarity: 'polarity',
	hedge: 'hedge',
	speaker: 'speaker',
	when: 'first',
	note: 'note',
	grade: 'grade'
};

/**
 * Where in the form an issue belongs that came back for the operations of a draft. One about an actor that the same entry
 * adds or names stands at the end which that actor is.
 *
 * @param ends who the draft's operations put at each place
 */
export function problemOf(
	{ path = '', message, remedy }: Pick<Issue, 'path' | 'message' | 'remedy'>,
	operations: readonly Operation[],
	ends: Readonly<Partial<Record<'subject' | 'object' | 'speaker', ActorId>>>
): DraftProblem {
	const [, index, ...rest] = path.split('.');
	const operation = index === undefined ? undefined : operations[Number(index)];
	return {
		field: (operation && fieldOf(operation, rest, ends)) ?? 'claim',
		message: sentence(message),
		remedy
	};
}

function fieldOf(
	operation: Operation,
	path: readonly string[],
	ends: Readonly<Partial<Record<'subject' | 'object' | 'speaker', ActorId>>>
): ClaimField | undefined {
	if (operation.type === 'add-claim' || operation.type === 'change-claim') {
		return path.map((key) => (Object.hasOwn(fieldByKey, key) ? fieldByKey[key] : undefined)).find(Boolean);
	}
	const actor =
		operation.type === 'add-actor' ? operation.actor.id : 'actor' in operation ? operation.actor : null;
	return (['subject', 'object', 'speaker'] as const).find((end) => ends[end] === actor);
}

// Issues name a place first and go on in lower case.
function sentence(message: string): string {
	return message.charAt(0).toUpperCase() + message.slice(1);
}
