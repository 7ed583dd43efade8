import type { ActorKindId, FamilyId, RelationTypeId } from './ids.ts';

/** What an actor can be. `singular` and `plural` are lower case, as inside a sentence. */
export interface ActorKind {
	readonly id: ActorKindId;
	readonly label: string;
	readonly plural: string;
	readonly definition: string;
	readonly example: string;
}

/** A group of relation types that share a colour. */
export interface Family {
	readonly id: FamilyId;
	readonly label: string;
	readonly definition: string;
}

/**
 * What one actor can be to another.
 *
 * `label` reads from subject to object ("pledged allegiance to"), `inverse` from object to subject ("received a pledge of
 * allegiance from"); the two are equal where the type is symmetric. `featured` types come first in every menu and legend.
 * `subjects` and `objects` are the actor kinds allowed at each end.
 */
export interface RelationType {
	readonly id: RelationTypeId;
	readonly family: FamilyId;
	readonly label: string;
	readonly inverse: string;
	readonly definition: string;
	readonly example: string;
	readonly symmetric: boolean;
	readonly featured: boolean;
	readonly subjects: readonly ActorKindId[];
	readonly objects: readonly ActorKindId[];
}

/** Actor kinds and relation types, in the order in which menus and legends show them. */
export interface Vocabulary {
	readonly actorKinds: ReadonlyMap<ActorKindId, ActorKind>;
	readonly families: ReadonlyMap<FamilyId, Family>;
	readonly relationTypes: ReadonlyMap<RelationTypeId, RelationType>;
}
