import { untrack } from 'svelte';
import { whenIdle } from './idle.ts';
import { KeptPictures } from './kept-pictures.ts';
import { lintBriefing, type LintFinding } from '#core/briefing/lint.ts';
import type { Moment } from '#core/briefing/moment.ts';
import type { BriefingContent, SceneContent } from '#core/briefing/scene-content.ts';
import type { ScenePicture } from '#core/briefing/scene-picture.ts';
import type { SceneId } from '#core/model/ids.ts';

/** How long nothing must have changed before anything is looked at, ms. */
const pause = 250;

/** The pictures of a briefing's scenes and what an audience would stumble over in them, found one scene at a time. */
export class SceneWatch {
	readonly #kept = new KeptPictures();
	#pictures = $state.raw<ReadonlyMap<SceneId, ScenePicture>>(new Map());
	#findings = $state.raw<ReadonlyMap<SceneId | null, readonly LintFinding[]>>(new Map());

	/** The last picture that was made of a scene; null while there is none. */
	pictureOf(scene: SceneId): ScenePicture | null {
		return this.#pictures.get(scene) ?? null;
	}

	/** The picture of a scene, made at once. */
	draw(content: SceneContent): ScenePicture {
		return this.#kept.get(content);
	}

	/** What was found in a scene; null = in the briefing as a whole. */
	findingsIn(scene: SceneId | null): readonly LintFinding[] {
		return this.#findings.get(scene) ?? [];
	}

	/** Look at a briefing, a scene whenever the page is idle; the returned function ends it. Findings of before stay meanwhile. */
	follow(content: BriefingContent, now: Moment): () => void {
		// An effect follows, and must not begin anew with each thing that is found.
		const isFirst = untrack(() => {
			this.#forget(content);
			return content.scenes.some(({ scene }) => !this.#pictures.has(scene.id));
		});
		const steps = this.#steps(content, now);
		let callOff = () => {};
		const step = () => {
			if (!steps.next().done) callOff = whenIdle(step);
		};
		const timer = setTimeout(step, isFirst ? 0 : pause);
		return () => {
			clearTimeout(timer);
			callOff();
		};
	}

	*#steps(content: BriefingContent, now: Moment): Generator<void> {
		for (const scene of content.scenes) {
			const isKnown = this.#kept.find(scene) !== null;
			const picture = this.#kept.get(scene);
			if (this.#pictures.get(scene.scene.id) !== picture)
				this.#pictures = new Map([...this.#pictures, [scene.scene.id, picture]]);
			if (!isKnown) yield;
		}
		if (content.scenes.length === 0) {
			this.#findings = new Map([[null, lintBriefing(content, now)]]);
			return;
		}
		for (const scene of content.scenes) {
			const found = lintBriefing({ ...content, scenes: [scene] }, now, (one) => this.#kept.get(one));
			this.#findings = new Map([...this.#findings, [scene.scene.id, found]]);
			yield;
		}
	}

	/** What scenes of another briefing, or scenes that are gone, were found to have. */
	#forget({ scenes }: BriefingContent) {
		const ids = new Set<SceneId | null>(scenes.map(({ scene }) => scene.id));
		const isLeft = ([id]: readonly [SceneId | null, unknown]) => ids.has(id);
		if ([...this.#findings].every(isLeft) && [...this.#pictures].every(isLeft)) return;
		this.#findings = new Map([...this.#findings].filter(isLeft));
		this.#pictures = new Map([...this.#pictures].filter(isLeft));
	}
}
