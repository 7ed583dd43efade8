import type {
	ActorId,
	ActorKindId,
	ArticleId,
	BriefingId,
	ClaimId,
	RelationId,
	RelationTypeId,
	SceneId
} from '#core/model/ids.ts';
import type { Status } from '#core/model/relation.ts';
import type { Sort } from './list-columns.ts';

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

/** The actor whose surroundings are all that is shown, and how many relations away they end: 1 to {@link mostHops}. */
export interface Focus {
	readonly actor: ActorId;
	readonly hops: number;
}

/** The briefing that is worked on, and the scene of it that is open; null = none of them. */
export interface OpenBriefing {
	readonly briefing: BriefingId;
	readonly scene: SceneId | null;
}

/** Farther away than this lies nearly everything. */
export const mostHops = 3;

/** How the scene is shown: drawn, as a table, or as a tree. */
export const modes = ['network', 'table', 'outline'] as const;

/** One of {@link modes}. */
export type Mode = (typeof modes)[number];

/** What the table has a row for. */
export type RowsOf = 'ties' | 'actors';

/** Everything that makes one picture of a dossier, and nothing else: it goes to and from the URL's hash. */
export interface View {
	readonly actor: ActorId | null;
	readonly relation: RelationId | null;
	readonly reading: Reading | null;
	/** Null = the whole dossier. */
	readonly focus: Focus | null;
	readonly hidden: Hidden;
	readonly mode: Mode;
	readonly rows: RowsOf;
	/** Null = the usual order; a column that a list does not have leaves it in its usual order. */
	readonly sort: Sort | null;
	/** The words that table and outline look for; empty = they list everything. */
	readonly find: string;
	/** Set only after the analyst moved the camera; null = fit. */
	readonly camera: Camera | null;
	/** Beside the picture, and no part of it. */
	readonly briefing: OpenBriefing | null;
}

/** The whole dossier, nothing chosen, fitted. */
export const emptyView: View = {
	actor: null,
	relation: null,
	reading: null,
	focus: null,
	hidden: { kinds: new Set(), types: new Set(), statuses: new Set() },
	mode: 'network',
	rows: 'ties',
	sort: null,
	find: '',
	camera: null,
	briefing: null
};
