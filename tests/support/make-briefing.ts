import type { Briefing, BriefingScene, Inline } from '#core/model/briefing.ts';
import { briefingId, claimId, sceneId } from '#core/model/ids.ts';

/** A note at an excerpt of a claim: the first one unless said otherwise. */
export const note = (claim: string, excerpt = 0): Inline => ({ note: { claim: claimId(claim), excerpt } });

/** A scene with this and nothing else: the whole dossier, made at the beginning. */
export function makeScene(id: string, more: Partial<Omit<BriefingScene, 'id'>> = {}): BriefingScene {
	return {
		id: sceneId(id),
		title: `Scene ${id}`,
		caption: [{ text: 'Something is said.' }],
		notes: '',
		view: '',
		others: 'show',
		callouts: [],
		cites: [],
		madeAt: { sequence: 0, at: '2026-03-12T09:30:00.000Z' },
		transition: 'move',
		...more
	};
}

export function makeBriefing(scenes: readonly BriefingScene[]): Briefing {
	return { id: briefingId('test'), title: 'A briefing', language: 'en', scenes };
}
