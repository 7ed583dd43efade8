import { cameraOn, fitZoom } from './camera-on.ts';
import { contrastPalette } from './contrast-palette.ts';
import type { Desk } from './desk.svelte.ts';
import { Places, type Placed } from './places.svelte.ts';
import type { Frame, Tools } from './tools.ts';
import { paperPalette } from '#core/briefing/paper-palette.ts';
import { compose } from '#core/drawing/compose.ts';
import type { DisplayList } from '#core/drawing/display-list.ts';
import { palettes, type Palette } from '#core/drawing/palette.ts';
import { pinsMovedBy, toDossierPoint } from '#core/layout/carry-over.ts';
import { labelSizes } from '#core/layout/label-sizes.ts';
import type { Positions } from '#core/model/dossier.ts';
import type { Point } from '#core/model/point.ts';
import type { ActorId } from '#core/model/ids.ts';
import type { Vocabulary } from '#core/model/vocabulary.ts';
import type { CanvasPort } from '#core/view/canvas-port.ts';
import type { Scene } from '#core/view/scene.ts';
import type { Camera } from '#core/view/view.ts';

/** What the drawing is made of. */
export interface Model extends Placed {
	readonly scene: Scene;
	readonly vocabulary: Vocabulary;
	readonly desk: Pick<Desk, 'isDark' | 'contrast' | 'isPresenting'>;
}

const usualLabelSize = labelSizes.screen.tried[0];
const mostDrawnFirst = 300;

/** The picture of what the analyst looks at, made for the canvas. */
export class Drawing {
	readonly #model: Model;
	readonly #places: Places;
	#canvas = $state.raw<CanvasPort<HTMLElement> | null>(null);

	readonly palette = $derived.by(() => this.#palette());
	/** What the canvas shows; null until there is a canvas and everything has its place. */
	readonly list = $derived.by(() => this.#forCanvas(this.palette));

	constructor(model: Model, tools: Pick<Tools, 'fit' | 'arrange' | 'arrangeQuickly'>) {
		this.#model = model;
		this.#places = new Places(model, tools);
	}

	/**
	 * The picture before there is a canvas, as the server draws it; null where the dossier does not say where its actors stand, and
	 * for a large one: thousands of shapes on the page would keep the canvas waiting.
	 */
	get first(): DisplayList | null {
		const { shipped, whole } = this.#model;
		if (whole.actors.length > mostDrawnFirst) return null;
		return shipped && this.#places.isShipped ? this.#compose(shipped, palettes.light, usualLabelSize) : null;
	}

	/** For paper: on white, whatever the screen's theme; as the dossier has it while the canvas has no picture of its own size. */
	get printList(): DisplayList | null {
		const { isSettled, base } = this.#places;
		if (!isSettled && base) return this.#compose(base, paperPalette, usualLabelSize);
		return this.#forCanvas(paperPalette);
	}

	/** Where everything stands, whatever part of it is shown; null where nothing was arranged yet. */
	get wholePositions(): Positions | null {
		return this.#places.base;
	}

	get canvas() {
		return this.#canvas;
	}

	set canvas(canvas: CanvasPort<HTMLElement> | null) {
		this.#canvas = canvas;
	}

	/** The canvas has this size. */
	set frame(frame: Frame) {
		this.#places.frame = frame;
	}

	/** The part of the canvas that nothing stands over has this size. */
	set open(open: Frame) {
		this.#places.open = open;
	}

	/** Looks at a point through the open part, at the size that the whole canvas would show, and past no edge. */
	lookBeside({ x, y }: Point): Camera | null {
		const { list } = this;
		const { frame, open } = this.#places;
		if (!list || !frame || !open) return null;
		const scale = fitZoom(list, frame);
		const within = (at: number, length: number, room: number) => {
			const half = room / scale / length / 2;
			return half >= 0.5 ? 0.5 : Math.min(1 - half, Math.max(half, at / length));
		};
		return {
			x: within(x, list.width, open.width),
			y: within(y, list.height, open.height),
			zoom: scale / fitZoom(list, open)
		};
	}

	/** Looks at these actors, as near as all of them can be seen; null where none is drawn. */
	lookAt(actors: ReadonlySet<ActorId>): Camera | null {
		const { list } = this;
		const room = this.#places.open ?? this.#places.frame;
		return list && room && cameraOn(list, room, actors);
	}

	/**
	 * Where in the dossier's frame an actor must be pinned to be drawn at this point of {@link list}, px, rounded to 0.1: what
	 * `move-actor` is told. Null where nothing is drawn.
	 */
	toDossierPoint(actor: ActorId, drawn: Point): Point | null {
		const { shown, scope } = this.#places;
		return shown && toDossierPoint(shown.fitted, actor, drawn, scope);
	}

	/** Where other pins must go, once this actor is pinned, to be drawn where they are. */
	pinsMovedBy(actor: ActorId): ReadonlyMap<ActorId, Point> {
		const { shown, scope } = this.#places;
		return shown ? pinsMovedBy(shown.fitted, actor, scope) : new Map();
	}

	/** The size of that frame: what `move-actor` is told where the dossier has no positions yet. */
	get dossierFrame(): Frame | null {
		const { base } = this.#places;
		return base && { width: base.width, height: base.height };
	}

	/** The picture is for a canvas of this size: nothing moves any more by itself, unless something is being arranged. */
	get isSettled() {
		return this.#places.isSettled;
	}

	/** What is shown could not be arranged: everybody stands `near` their neighbours, or it is `unpolished`. */
	get failure() {
		return this.#places.failure;
	}

	/** How much of the running arrangement is done, 0 to 1. */
	get progress() {
		return this.#places.progress;
	}

	get isArranging() {
		return this.#places.isArranging;
	}

	/** Ask for places that are missing, or that are not for this canvas. A newer question stops the older one. */
	keepArranged(): Promise<void> {
		return this.#places.keep();
	}

	/** Ask again for what could not be arranged. */
	retry() {
		this.#places.retry();
	}

	/** Leave everything where it stands; what stands nowhere is put near its neighbours. */
	stop() {
		this.#places.stop();
	}

	#palette(): Palette {
		const { contrast, isDark } = this.#model.desk;
		if (contrast) return contrastPalette(contrast);
		return isDark ? palettes.dark : palettes.light;
	}

	#forCanvas(palette: Palette): DisplayList | null {
		const { positions, labelSize } = this.#places;
		return positions && this.#compose(positions, palette, labelSize);
	}

	#compose(positions: Positions, palette: Palette, fontSize: number): DisplayList {
		const { scene, vocabulary } = this.#model;
		const { width, height } = positions;
		return compose({ scene, vocabulary, positions, frame: { width, height }, palette, fontSize });
	}
}
