import { sceneMoments } from '#core/briefing/moment.ts';
import { briefingContent, type BriefingContent } from '#core/briefing/scene-content.ts';
import { takeBundle, type DossierBundle } from '#core/model/dossier-bundle.ts';
import type { BriefingId } from '#core/model/ids.ts';
import type { OpenedLedger } from '#core/store/shelf.ts';

/**
 * A briefing of a dossier that came over the wire, each scene as its dossier was when it was made. Null where the bundle is none
 * that this program reads, or the briefing is not in it.
 *
 */
export function openBriefing(
	bundle: DossierBundle,
	{ entries, sequence, passedOver }: OpenedLedger,
	id: BriefingId
): BriefingContent | null {
	const { dossier: written } = takeBundle(bundle);
	const briefing = written?.briefings?.get(id);
	if (!written || !briefing) return null;
	const checkpoint = sequence - entries.length;
	const past = { written, drafts: entries, unapplied: new Set(passedOver), checkpoint };
	return briefingContent(briefing, sceneMoments(past));
}
