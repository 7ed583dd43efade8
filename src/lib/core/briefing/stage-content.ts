import { withoutFields } from '#core/ledger/without-fields.ts';
import type { Moment } from './moment.ts';
import { shownIn, type BriefingContent, type SceneContent } from './scene-content.ts';
import type { ShowState } from './show-state.ts';
import { readHash, writeHash } from '#core/view/view-hash.ts';
import { emptyView } from '#core/view/view.ts';

/** What a show puts on a stage: its scene, or the view that is explored in its place, as a scene without words. */
export function stageContent(
	{ scenes }: BriefingContent,
	{ scene: index, explored }: ShowState,
	now: Moment
): SceneContent | null {
	const scene = scenes[index];
	if (!scene || explored === null) return scene ?? null;
	const asked = {
		...scene.scene,
		title: '',
		caption: [],
		notes: '',
		callouts: [],
		cites: [],
		view: explored,
		others: isAboutSomething(explored) ? 'hide' : 'show'
	} as const;
	// Nobody is moved elsewhere: the view is of the dossier, not of the scene.
	const plain = withoutFields(asked, 'moved');
	const shown = shownIn(plain, now);
	const sought = shown.view.actor;
	const isThere = sought === null || shown.actors.some(({ id }) => id === sought);
	// Who was looked for is shown, also where the view's focus or filters leave them out.
	const seen = isThere ? shown : shownIn({ ...plain, view: writeHash({ ...emptyView, actor: sought }) }, now);
	return { ...scene, scene: plain, moment: now, ...seen, notes: [], sources: [] };
}

function isAboutSomething(hash: string): boolean {
	const { actor, relation, focus } = readHash(hash);
	return actor !== null || relation !== null || focus !== null;
}
