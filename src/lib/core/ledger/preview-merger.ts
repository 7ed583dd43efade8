import type { Name } from '#core/model/actor.ts';
import type { Dossier } from '#core/model/dossier.ts';
import type { ClaimId } from '#core/model/ids.ts';
import { apply, type Applied } from './apply.ts';
import type { OperationOf } from './operation.ts';
import { readAs } from './read-as.ts';
import { readThrough } from './read-through.ts';

/** What a merger would do. */
export interface MergerPreview {
	/** The dossier as it would read. */
	readonly dossier: Dossier;
	/** Names that the actor would get, each with the actor it comes from. */
	readonly names: readonly Name[];
	/** Claims that would be read as the other actor's. */
	readonly moved: readonly ClaimId[];
	/** Claims that would tie the actor to itself and so leave the graph, beyond those that do already. */
	readonly inward: readonly ClaimId[];
}

/** What merging would do, or why it cannot be done; nothing is changed. Cost: one pass over the dossier. */
export function previewMerger(
	dossier: Dossier,
	operation: OperationOf<'merge-actors'>
): ({ readonly ok: true } & MergerPreview) | Extract<Applied, { ok: false }> {
	const applied = apply(dossier, operation);
	if (!applied.ok) return applied;
	const [before, after] = [readThrough(dossier), readThrough(applied.dossier)];
	const root = readAs(applied.dossier.mergers, operation.actor);
	const known = before.dossier.actors.get(root)?.names.length ?? 0;
	const moved = [...after.dossier.claims.values()].filter((claim) => {
		const was = before.dossier.claims.get(claim.id);
		return (
			was &&
			(was.subject !== claim.subject ||
				was.object !== claim.object ||
				was.speaker?.actor !== claim.speaker?.actor)
		);
	});
	const left = new Set(before.inward);
	return {
		ok: true,
		dossier: after.dossier,
		names: (after.dossier.actors.get(root)?.names ?? []).slice(known),
		moved: moved.map(({ id }) => id),
		inward: after.inward.filter((id) => !left.has(id))
	};
}
