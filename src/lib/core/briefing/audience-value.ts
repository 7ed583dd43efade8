import type { Draft } from '#core/ledger/entry.ts';
import { toBundle, type DossierBundle } from '#core/model/dossier-bundle.ts';
import type { BriefingId } from '#core/model/ids.ts';
import type { Past } from './moment.ts';

/** All that an audience's window needs of a dossier, as plain values. */
export interface AudienceValue {
	readonly bundle: DossierBundle;
	readonly briefing: BriefingId;
	readonly drafts: readonly Draft[];
	/** The sequence of the last draft. */
	readonly sequence: number;
}

/** What goes over to the audience's window: this briefing of the dossier, without what is for the presenter only. */
export function audienceValue(past: Past, id: BriefingId): AudienceValue {
	const { written, drafts, unapplied, checkpoint } = past;
	const bundle = toBundle(written);
	const briefings = (bundle.briefings ?? [])
		.filter((briefing) => briefing.id === id)
		.map((briefing) => ({ ...briefing, scenes: briefing.scenes.map((scene) => ({ ...scene, notes: '' })) }));
	// Operations on briefings are never taken back, and hold notes; one that changed nothing stays as an empty place.
	const told = drafts.map((draft) => ({
		...draft,
		operations: unapplied.has(draft.id)
			? []
			: draft.operations.filter(({ type }) => !/-(?:briefing|scene)$/.test(type))
	}));
	return {
		bundle: { ...bundle, briefings },
		briefing: id,
		drafts: told,
		sequence: checkpoint + drafts.length
	};
}
