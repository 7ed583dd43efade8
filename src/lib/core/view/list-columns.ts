/** The columns of the table of ties. `asserts` and `denies` count who says so, `when` stands in order of the last attestation. */
export const tieColumns = [
	'subject',
	'relation',
	'object',
	'status',
	'asserts',
	'denies',
	'when',
	'publishers',
	'hedge'
] as const;

/** The columns of the table of actors; `first` and `last` are when the evidence attests a tie of theirs. */
export const actorColumns = ['name', 'kind', 'ties', 'contested', 'first', 'last'] as const;

/** A column of the table of ties. */
export type TieColumn = (typeof tieColumns)[number];

/** A column of the table of actors. */
export type ActorColumn = (typeof actorColumns)[number];

/** What a list is in order of. */
export interface Sort<Column = TieColumn | ActorColumn> {
	readonly column: Column;
	readonly descending: boolean;
}

/** The table of ties begins with what is contested. */
export const usualTieSort: Sort<TieColumn> = { column: 'status', descending: false };

/** The table of actors begins with those that have most ties. */
export const usualActorSort: Sort<ActorColumn> = { column: 'ties', descending: true };

/** Whether a text names a column of either table. */
export function isColumn(text: string): text is TieColumn | ActorColumn {
	return (tieColumns as readonly string[]).includes(text) || isActorColumn(text);
}

function isActorColumn(text: string): text is ActorColumn {
	return (actorColumns as readonly string[]).includes(text);
}
