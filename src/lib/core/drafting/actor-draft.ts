import type { Actor, Name, NameRole } from '#core/model/actor.ts';
import type { ActorKindId } from '#core/model/ids.ts';

/** A name as it is being edited. */
export interface NameDraft {
	readonly text: string;
	readonly language: string;
	readonly role: NameRole;
	readonly isContext: boolean;
	/** As it was before; null = a new one. */
	readonly before: Name | null;
}

/** An actor as it is being edited: plain values. */
export interface ActorDraft {
	readonly kind: ActorKindId;
	readonly description: string;
	readonly names: readonly NameDraft[];
}

/** The actor as it is written, to be edited. */
export function actorDraftOf({ kind, description = '', names }: Actor): ActorDraft {
	return {
		kind,
		description,
		names: names.map((before) => ({
			text: before.text,
			language: before.language,
			role: before.role,
			isContext: before.context === true,
			before
		}))
	};
}
