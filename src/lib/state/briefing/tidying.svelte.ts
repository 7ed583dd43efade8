import type { Explorer } from '../explorer.svelte.ts';
import { isAbort } from '../is-abort.ts';
import { tidyScene } from './tidy-scene.ts';
import type { SceneContent } from '#core/briefing/scene-content.ts';
import type { BriefingScene } from '#core/model/briefing.ts';
import type { SceneId } from '#core/model/ids.ts';

interface Running {
	readonly scene: SceneId;
	/** How much is done, 0 to 1. */
	readonly progress: number;
	readonly controller: AbortController;
}

/** Places are being found for the actors of a scene, at which their names can be read. */
export class Tidying {
	readonly #explorer: Pick<Explorer, 'tools' | 'fail'>;
	#running = $state.raw<Running | null>(null);

	constructor(explorer: Pick<Explorer, 'tools' | 'fail'>) {
		this.#explorer = explorer;
	}

	/** The scene, and how much is done. */
	get running(): Omit<Running, 'controller'> | null {
		return this.#running;
	}

	/** The places, or null where it was called off or failed. A newer question stops the older one. */
	async ask(content: SceneContent): Promise<NonNullable<BriefingScene['moved']> | null> {
		this.stop();
		const scene = content.scene.id;
		const controller = new AbortController();
		const { signal } = controller;
		const onProgress = (progress: number) => {
			if (!signal.aborted) this.#running = { scene, progress, controller };
		};
		onProgress(0);
		try {
			const moved = await tidyScene(content, this.#explorer.tools, { signal, onProgress });
			return signal.aborted ? null : moved;
		} catch (error) {
			if (!isAbort(error) && !signal.aborted) this.#explorer.fail('worker-failed');
			return null;
		} finally {
			if (this.#running?.controller === controller) this.#running = null;
		}
	}

	stop() {
		this.#running?.controller.abort();
		this.#running = null;
	}
}
