import type {
	ActorId,
	ActorKindId,
	ArticleId,
	ClaimId,
	RelationId,
	RelationTypeId
} from '#core/model/ids.ts';
import type { Status } from '#core/model/relation.ts';

/**
 * Where the analyst looks, in units that mean the same in a window of any size: `x` and `y` are fractions (0 to 1) of the
 * drawing's frame at the middle of the canvas, `zoom` is 1 where the whole frame fits.
 */
export interface Camera {
	readonly x: number;
	readonly y: number;
	readonly zoom: number;
}

/** The article open for reading, and the claim whose words are in view. */
export interface Reading {
	readonly article: ArticleId;
	readonly claim: ClaimId | null;
}

/** What the filters hide. Empty sets hide nothing. */
export interface Hidden {
	readonly kinds: ReadonlySet<ActorKindId>;
	readonly types: ReadonlySet<RelationTypeId>;
	readonly statuses: ReadonlySet<Status>;
}

/** Everything that makes one picture of a dossier, and nothing else: it goes to and from the URL's hash. */
export interface View {
	readonly actor: ActorId | null;
	readonly relation: RelationId | null;
	readonly reading: Reading | null;
	readonly hidden: Hidden;
	/** Set only after the analyst moved the camera; null = fit. */
	readonly camera: Camera | null;
}

/** The whole dossier, nothing chosen, fitted. */
export const emptyView: View = {
	actor: null,
	relation: null,
	reading: null,
	hidden: { kinds: new Set(), types: new Set(), statuses: new Set() },
	camera: null
};
