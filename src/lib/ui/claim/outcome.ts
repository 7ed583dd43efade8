import type { Explorer } from '#state/explorer.svelte.ts';
import type { Unfinished } from '#state/claim-form.svelte.ts';
import { claimEntry, type ClaimEntry } from '#core/drafting/claim-operations.ts';
import { tieAfter } from '#core/drafting/tie-after.ts';
import type { Dossier } from '#core/model/dossier.ts';
import type { RelationId } from '#core/model/ids.ts';
import { parsePartialDate } from '#core/model/partial-date.ts';
import type { Relation } from '#core/model/relation.ts';

/** How a tie stands now and would stand afterwards; null = it is in no graph. */
export interface Turn {
	readonly id: RelationId;
	readonly before: Relation | null;
	readonly after: Relation | null;
}

/** What saving a draft would do. */
export interface Outcome {
	readonly entry: ClaimEntry;
	/** The dossier as it would read; null where the draft is not whole or cannot be applied. */
	readonly dossier: Dossier | null;
	/** The tie that the claim speaks for. */
	readonly tie: Turn | null;
	/** The tie that an edited claim spoke for before, where that is another one. */
	readonly left: Turn | null;
}

/** Works out what saving a draft would do to the dossier as it is now. */
export function outcomeOf({ edited, start, draft }: Unfinished, explorer: Explorer): Outcome {
	const { work, tools, index } = explorer;
	const today = parsePartialDate(tools.now().slice(0, 10)) ?? explorer.about.asOf;
	const entry = claimEntry(draft, { written: work.written, edited, start, today });
	if (!entry.ok) return { entry, dossier: null, tie: null, left: null };
	const turn = (id: RelationId): { turn: Turn; dossier: Dossier } | null => {
		const found = tieAfter(work.written, entry.operations, id);
		return (
			found && {
				dossier: found.dossier,
				turn: { id, before: index.relations.get(id) ?? null, after: found.relation }
			}
		);
	};
	const tie = turn(entry.relation);
	const former = edited === null ? undefined : index.relationByClaim.get(edited)?.id;
	const left = former === undefined || former === entry.relation ? null : turn(former);
	return { entry, dossier: tie?.dossier ?? null, tie: tie?.turn ?? null, left: left?.turn ?? null };
}
