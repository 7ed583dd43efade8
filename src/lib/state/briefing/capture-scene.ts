import { citesOfRelation } from './cites-of-relation.ts';
import type { Seen } from './seen-now.ts';
import { sentence } from '#core/briefing/scene-changes.ts';
import { primaryName } from '#core/model/actor.ts';
import type { LedgerPoint, SceneDetails } from '#core/model/briefing.ts';
import { readHash, writeHash } from '#core/view/view-hash.ts';
import type { View } from '#core/view/view.ts';

/** The view as a scene keeps it: what is drawn, and nothing of what is read beside it. */
export function viewForScene({ view }: Pick<Seen, 'view'>): string {
	return writeHash({ ...view, briefing: null, reading: null });
}

/** Whether the canvas shows what a scene shows. How near it looks is no difference: a scene is always shown whole. */
export function showsScene(seen: Pick<Seen, 'view'>, view: string): boolean {
	return pictureOf(readHash(viewForScene(seen))) === pictureOf(readHash(view));
}

/** A scene of what is looked at now, with all that can be said of it by itself. */
export function captureScene(seen: Seen, madeAt: LedgerPoint): SceneDetails {
	const { relation, actor, view } = seen;
	return {
		title: titleOf(seen),
		caption: [],
		notes: '',
		view: viewForScene(seen),
		others: relation || actor || view.focus ? 'hide' : 'show',
		callouts: [],
		cites: relation ? citesOfRelation(relation, seen.index.articles) : [],
		madeAt,
		transition: 'move'
	};
}

function titleOf({ relation, actor, view: { focus }, index, opened, about }: Seen): string {
	if (relation) return sentence(relation, { dossier: opened.dossier, index });
	const shown = actor ?? (focus && index.actors.get(focus.actor));
	return shown ? primaryName(shown).text : about.title;
}

function pictureOf({ actor, relation, focus, hidden }: View): string {
	return writeHash({ ...readHash(''), actor, relation, focus, hidden });
}
