import { sceneMoments } from '#core/briefing/moment.ts';
import { briefingContent, type BriefingContent } from '#core/briefing/scene-content.ts';
import type { Draft } from '#core/ledger/entry.ts';
import { takeBundle, type DossierBundle } from '#core/model/dossier-bundle.ts';
import type { BriefingId } from '#core/model/ids.ts';

/**
 * A briefing of a dossier that came over the wire, each scene as its dossier was when it was made. Null where the bundle is none
 * that this program reads, or the briefing is not in it.
 *
 * @param past what was done since the checkpoint, and the sequence of the last of it
 */
export function openBriefing(
	bundle: DossierBundle,
	{ drafts, sequence }: { readonly drafts: readonly Draft[]; readonly sequence: number },
	id: BriefingId
): BriefingContent | null {
	const { dossier: written } = takeBundle(bundle);
	const briefing = written?.briefings?.get(id);
	if (!written || !briefing) return null;
	const checkpoint = sequence - drafts.length;
	return briefingContent(briefing, sceneMoments({ written, drafts, unapplied: new Set(), checkpoint }));
}
