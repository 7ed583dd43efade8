import { briefingContent, type SceneContent } from '../../src/lib/core/briefing/scene-content.ts';
import { momentOf } from '../../src/lib/core/briefing/moment.ts';
import type { BriefingScene } from '../../src/lib/core/model/briefing.ts';
import type { Dossier } from '../../src/lib/core/model/dossier.ts';
import { briefingId, sceneId } from '../../src/lib/core/model/ids.ts';

/** A scene of a dossier as it is now that shows this view and says nothing yet. */
export function sceneContentOf(dossier: Dossier, scene: Partial<BriefingScene> = {}): SceneContent {
	const whole: BriefingScene = {
		id: sceneId('s1'),
		title: 'A scene',
		caption: [],
		notes: '',
		view: '',
		others: 'hide',
		callouts: [],
		cites: [],
		madeAt: { sequence: 0, at: '2026-03-01T09:30:00.000Z' },
		transition: 'move',
		...scene
	};
	const moment = momentOf(dossier);
	const briefing = { id: briefingId('b'), title: 'A briefing', language: 'en', scenes: [whole] };
	const [content] = briefingContent(briefing, () => ({ moment, isRebuilt: true })).scenes;
	if (!content) throw new Error('The briefing of this test has no scene.');
	return content;
}
