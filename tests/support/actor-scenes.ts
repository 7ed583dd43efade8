import type { Briefing, BriefingScene } from '../../src/lib/core/model/briefing.ts';
import { briefingId, claimId, sceneId } from '../../src/lib/core/model/ids.ts';

/** Of the scenes, in order. */
export const titles = ['The founder', 'The front', 'The league', 'The port', 'Everybody'];
const views = ['actor=amina', 'actor=front', 'actor=league', 'actor=port', ''];

/** The scene at a place from 0: one of the four actors chosen, or everybody. */
export function sceneAt(place: number): BriefingScene {
	return {
		id: sceneId(`s${place + 1}`),
		title: titles[place] ?? '',
		caption: [{ text: `What to say of ${titles[place]}` }],
		notes: '',
		view: views[place] ?? '',
		others: 'hide',
		callouts: [],
		cites: [{ claim: claimId('c1'), excerpt: 0 }],
		madeAt: { sequence: 0, at: '2026-03-12T09:00:00.000Z' },
		transition: 'move'
	};
}

/** Five scenes of the dossier of four actors. */
export const briefing: Briefing = {
	id: briefingId('overview'),
	title: 'Who is who',
	language: 'en',
	classification: 'Public',
	scenes: titles.map((_, place) => sceneAt(place))
};
