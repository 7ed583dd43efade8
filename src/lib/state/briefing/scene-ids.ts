import { slug } from '#core/drafting/free-ids.ts';
import type { Briefing } from '#core/model/briefing.ts';
import { briefingId, sceneId, type BriefingId, type SceneId } from '#core/model/ids.ts';

/** A readable id for a briefing of this title, such as `ten-years`; with `-2`, `-3` … where it is taken. */
export function freeBriefingId(title: string, isTaken: (id: BriefingId) => boolean): BriefingId {
	const stem = slug(title) || 'briefing';
	let id = briefingId(stem);
	for (let number = 2; isTaken(id); number++) id = briefingId(`${stem}-${number}`);
	return id;
}

/** An id for one more scene: the first eight signs of a fresh one, or all of it where a scene has those. */
export function freeSceneId({ scenes }: Pick<Briefing, 'scenes'>, fresh: string): SceneId {
	const short = sceneId(`s${fresh.replaceAll('-', '').slice(0, 8)}`);
	return scenes.some(({ id }) => id === short) ? sceneId(`s${fresh}`) : short;
}
