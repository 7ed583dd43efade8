import { stageFigure } from '#core/briefing/frames.ts';
import type { Moment } from '#core/briefing/moment.ts';
import type { SceneContent } from '#core/briefing/scene-content.ts';
import { scenePicture, type ScenePicture } from '#core/briefing/scene-picture.ts';

/** The pictures of scenes on a stage, each made once: a title or a note that is typed changes none of them. */
export class KeptPictures {
	readonly #known = new WeakMap<Moment, Map<string, ScenePicture>>();

	/** The picture where it was made already. */
	find(content: SceneContent): ScenePicture | null {
		return this.#known.get(content.moment)?.get(keyOf(content)) ?? null;
	}

	/** The picture; made now if need be, which takes some 10 ms. */
	get(content: SceneContent): ScenePicture {
		const found = this.find(content);
		if (found) return found;
		const picture = scenePicture(content, stageFigure);
		const ofMoment = this.#known.get(content.moment) ?? new Map<string, ScenePicture>();
		this.#known.set(content.moment, ofMoment.set(keyOf(content), picture));
		return picture;
	}
}

function keyOf({ scene: { view, others, moved, callouts } }: SceneContent): string {
	return JSON.stringify([view, others, moved, callouts]);
}
