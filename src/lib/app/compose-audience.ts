import { joinPresenter } from '#adapters/browser/presenter-link.ts';
import { toggleFullScreen } from '#adapters/browser/screens.ts';
import { keepAwake } from '#adapters/browser/wake-lock.ts';
import type { PresenterOptions } from '#core/briefing/audience-port.ts';
import type { AudienceValue } from '#core/briefing/audience-value.ts';
import { sceneMoments } from '#core/briefing/moment.ts';
import { briefingContent } from '#core/briefing/scene-content.ts';
import type { ShowState } from '#core/briefing/show-state.ts';
import { takeBundle } from '#core/model/dossier-bundle.ts';

/** Everything that the audience's window needs from outside itself. */
export function composeAudience() {
	return {
		join: (options: PresenterOptions<ShowState, AudienceValue>) => joinPresenter(options),
		open: openAudienceValue,
		toggleFullScreen,
		keepAwake
	};
}

/** The briefing that came over from the presenter's window, and the dossier as it is now; null where it cannot be read. */
function openAudienceValue({ bundle, briefing: id, drafts, sequence }: AudienceValue) {
	const { dossier: written } = takeBundle(bundle);
	const briefing = written?.briefings?.get(id);
	if (!written || !briefing) return null;
	const checkpoint = sequence - drafts.length;
	const moments = sceneMoments({ written, drafts, unapplied: new Set(), checkpoint });
	const now = moments({ madeAt: { sequence: Infinity, at: '' } }).moment;
	return { content: briefingContent(briefing, moments), now };
}
