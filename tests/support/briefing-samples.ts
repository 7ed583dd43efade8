import type { Briefing, BriefingScene } from '#core/model/briefing.ts';
import { actorId, briefingId, claimId, sceneId } from '#core/model/ids.ts';

/** A scene that says this, with one of everything that a scene can hold. */
export function sampleScene(id: string, text = 'Some words'): BriefingScene {
	return {
		id: sceneId(id),
		title: `Scene ${id}`,
		caption: [{ text }, { text: 'A', actor: actorId('a') }, { note: { claim: claimId('1'), excerpt: 0 } }],
		notes: `Say ${text}.`,
		view: 'actor=a',
		others: 'hide',
		moved: [[actorId('a'), 1, 2]],
		callouts: [{ kind: 'text', on: { actors: [actorId('a')] }, text, shifted: { x: 0.1, y: 0 } }],
		cites: [{ claim: claimId('2'), excerpt: 0 }],
		madeAt: { sequence: 0, at: '2026-03-01T09:30:00.000Z' },
		seconds: 40,
		transition: 'move'
	};
}

/** A briefing of so many scenes, called 1, 2, … */
export function sampleBriefing(id: string, scenes: number): Briefing {
	return {
		id: briefingId(id),
		title: `Briefing ${id}`,
		language: 'en',
		classification: 'Public',
		scenes: Array.from({ length: scenes }, (_, index) => sampleScene(String(index + 1)))
	};
}
