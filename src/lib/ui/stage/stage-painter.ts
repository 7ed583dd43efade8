import { paintTree } from './paint-tree.ts';
import { frameTree } from '#core/briefing/frame-tree.ts';
import { fadedOpacity, type ScenePicture } from '#core/briefing/scene-picture.ts';
import { transitionBetween, type OpacityOf } from '#core/briefing/transition.ts';
import type { Frame } from '#core/briefing/transition-frame.ts';
import type { ActorId, RelationId } from '#core/model/ids.ts';

/** How a picture comes after the one before it. */
export interface Coming {
	readonly isCut: boolean;
	readonly isReduced: boolean;
}

/** Verbs and callouts come in over so many ms, once everything stands. */
const overMs = 160;

/** Paints the pictures of a stage into an `<svg>`, one gliding into the next; a new one takes over from wherever the last had come to. */
export class StagePainter {
	readonly #svg: SVGSVGElement;
	#frame: Frame | null = null;
	#picture: ScenePicture | null = null;
	#request = 0;

	constructor(svg: SVGSVGElement) {
		this.#svg = svg;
	}

	show(picture: ScenePicture, { isCut, isReduced }: Coming): void {
		if (picture === this.#picture) return;
		cancelAnimationFrame(this.#request);
		const isFirst = this.#frame === null;
		this.#picture = picture;
		const transition = transitionBetween(this.#frame ?? picture.list, picture.list, {
			isReduced,
			isCut: isCut || isFirst,
			opacityOf: { to: opacityIn(picture), ...(isFirst ? { from: opacityIn(picture) } : {}) }
		});
		if (isFirst) {
			this.#paint(transition.at(Infinity), 1);
			return;
		}
		const start = performance.now();
		const step = () => {
			// A cut is there with its first frame.
			const ms = Math.max(1, performance.now() - start);
			const frame = transition.at(ms);
			this.#paint(frame, Math.min(1, Math.max(0, (ms - transition.durationMs) / overMs)));
			if (ms < transition.durationMs + overMs) this.#request = requestAnimationFrame(step);
		};
		step();
	}

	end(): void {
		cancelAnimationFrame(this.#request);
	}

	#paint(frame: Frame, over: number): void {
		this.#frame = frame;
		if (!this.#picture) return;
		this.#svg.setAttribute('viewBox', `0 0 ${frame.width} ${frame.height}`);
		paintTree(this.#svg, [frameTree(frame, this.#picture, over)]);
	}
}

function opacityIn({ lit }: ScenePicture): OpacityOf {
	return (id) => (lit.actors.has(id as ActorId) || lit.relations.has(id as RelationId) ? 1 : fadedOpacity);
}
