import { relationsOf } from '#core/evidence/relations.ts';
import { indexWorkingSet, type DossierIndex } from '#core/graph/dossier-index.ts';
import { applyAll } from '#core/ledger/apply.ts';
import type { Draft, EntryId } from '#core/ledger/entry.ts';
import { inverseAll } from '#core/ledger/inverse.ts';
import { readThrough } from '#core/ledger/read-through.ts';
import type { BriefingScene } from '#core/model/briefing.ts';
import type { Dossier } from '#core/model/dossier.ts';

/** A dossier as it was after some entry of its ledger, read through its mergers, and everything that can be drawn of it. */
export interface Moment {
	readonly dossier: Dossier;
	readonly index: DossierIndex;
}

/** The dossier of a scene. `isRebuilt` is false where what was done since could not be taken back: it is the one of now. */
export interface SceneMoment {
	readonly moment: Moment;
	readonly isRebuilt: boolean;
}

/** A dossier and how it came to be what it is, since its checkpoint. */
export interface Past {
	/** As it is written now, all drafts applied. */
	readonly written: Dossier;
	/** Since the checkpoint, oldest first; the last ones may not be in the ledger yet. */
	readonly drafts: readonly Draft[];
	/** Those that are in the ledger and changed nothing. */
	readonly unapplied: ReadonlySet<EntryId>;
	/** The last sequence before the drafts. */
	readonly checkpoint: number;
}

/** Everything that can be drawn of a dossier, as a scene needs it. Cost: one pass over the claims, and a graph. */
export function momentOf(written: Dossier): Moment {
	const { dossier } = readThrough(written);
	const index = indexWorkingSet({
		actors: [...dossier.actors.values()],
		relations: [...relationsOf(dossier).values()],
		articles: [...dossier.articles.values()],
		hits: []
	});
	return { dossier, index };
}

/**
 * The dossier of each scene: as it was when the scene was made. What was done since is taken back from the dossier of now, by
 * the inverse of each operation; changes of briefings themselves are left alone, so that scenes that were made one after the
 * other share one dossier. A scene from before the checkpoint, or from another ledger, gets the dossier of now. Infinity is now.
 *
 * Cost: that of the operations since, once for each dossier that differs.
 */
export function sceneMoments({ written, drafts, unapplied, checkpoint }: Past) {
	const changing = drafts.flatMap((draft, index) => {
		const operations = draft.operations.filter(({ type }) => !/-(?:briefing|scene)$/.test(type));
		return operations.length > 0 && !unapplied.has(draft.id)
			? [{ sequence: checkpoint + index + 1, operations }]
			: [];
	});
	const now: SceneMoment = { moment: momentOf(written), isRebuilt: true };
	const known = new Map<number, SceneMoment>();
	return ({ madeAt }: Pick<BriefingScene, 'madeAt'>): SceneMoment => {
		const last = checkpoint + drafts.length;
		// Folded away, or of a ledger that is not this one.
		const isKnown =
			madeAt.sequence >= checkpoint && (madeAt.sequence <= last || madeAt.sequence === Infinity);
		if (!isKnown) return { ...now, isRebuilt: false };
		const kept = changing.filter(({ sequence }) => sequence <= madeAt.sequence).length;
		if (kept === changing.length) return now;
		const found = known.get(kept) ?? rebuilt(written, changing.slice(kept), now);
		known.set(kept, found);
		return found;
	};
}

function rebuilt(
	written: Dossier,
	since: readonly { readonly operations: Draft['operations'] }[],
	now: SceneMoment
): SceneMoment {
	const back = inverseAll(since.flatMap(({ operations }) => operations));
	const applied = applyAll(written, back);
	if (!applied.ok) return { ...now, isRebuilt: false };
	const { about } = applied.dossier;
	// That a dossier is made up is true of every scene of it, whenever it was said.
	const fictional = about.fictional || written.about.fictional;
	return { moment: momentOf({ ...applied.dossier, about: { ...about, fictional } }), isRebuilt: true };
}
