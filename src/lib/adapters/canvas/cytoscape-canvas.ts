import { MountedCanvas } from './mounted-canvas.ts';
import { loadFonts } from './fonts.ts';
import type { DisplayList } from '#core/drawing/display-list.ts';
import type { Point } from '#core/model/point.ts';
import type { ActorId } from '#core/model/ids.ts';
import type { CanvasPort, Emphasis, Intent } from '#core/view/canvas-port.ts';
import type { Camera } from '#core/view/view.ts';

/**
 * The network drawn by Cytoscape.js. It draws once its faces are loaded; what is asked of it earlier is kept until then.
 * One picture at a time: mount it again only after the function that `mount` returned was called.
 */
export class CytoscapeCanvas implements CanvasPort<HTMLElement> {
	#mounted: MountedCanvas | null = null;
	#list: DisplayList | null = null;
	#emphasis: Emphasis | null = null;
	#camera: Camera | null = null;
	#isMovable = false;

	mount(host: HTMLElement, onIntent: (intent: Intent) => void): () => void {
		let isWanted = true;
		void loadFonts().then(() => {
			if (!isWanted) return;
			this.#mounted = new MountedCanvas(host, onIntent);
			this.#mounted.letMove(this.#isMovable);
			this.#mounted.look(this.#camera);
			this.#mounted.emphasise(this.#emphasis);
			if (this.#list) this.#mounted.show(this.#list);
		});
		return () => {
			isWanted = false;
			this.#mounted?.destroy();
			this.#mounted = null;
		};
	}

	show(list: DisplayList): void {
		this.#list = list;
		this.#mounted?.show(list);
	}

	emphasise(emphasis: Emphasis | null): void {
		this.#emphasis = emphasis;
		this.#mounted?.emphasise(emphasis);
	}

	look(camera: Camera | null): void {
		this.#camera = camera;
		this.#mounted?.look(camera);
	}

	zoomBy(factor: number): void {
		this.#mounted?.zoomBy(factor);
	}

	reveal(actor: ActorId): void {
		this.#mounted?.reveal(actor);
	}

	letMove(isMovable: boolean): void {
		this.#isMovable = isMovable;
		this.#mounted?.letMove(isMovable);
	}

	place(actor: ActorId, point: Point | null): void {
		this.#mounted?.place(actor, point);
	}

	boxOf(actor: ActorId): { x: number; y: number; width: number; height: number } | null {
		return this.#mounted?.boxOf(actor) ?? null;
	}
}
