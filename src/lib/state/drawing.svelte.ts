import { contrastPalette } from './contrast-palette.ts';
import type { Desk } from './desk.svelte.ts';
import type { DossierIndex } from './dossier-index.ts';
import { egoScene } from './ego-scene.ts';
import { chooseLabelSize, labelSizes } from './label-size.ts';
import { isAbort } from './is-abort.ts';
import type { Frame, Tools } from './tools.ts';
import { compose } from '#core/drawing/compose.ts';
import type { DisplayList } from '#core/drawing/display-list.ts';
import { palettes, type Palette } from '#core/drawing/palette.ts';
import { fitToFrame, isLegible } from '#core/layout/fit-to-frame.ts';
import type { Point, Positions } from '#core/model/dossier.ts';
import type { ActorId } from '#core/model/ids.ts';
import type { Vocabulary } from '#core/model/vocabulary.ts';
import type { CanvasPort } from '#core/view/canvas-port.ts';
import type { Scene } from '#core/view/scene.ts';
import type { Camera } from '#core/view/view.ts';

/** What the drawing is made of. */
export interface Model {
	readonly scene: Scene;
	readonly whole: Scene;
	readonly index: Pick<DossierIndex, 'graph'>;
	readonly ego: ActorId | null;
	readonly vocabulary: Vocabulary;
	readonly shipped: Positions | null;
	readonly desk: Pick<Desk, 'isDark' | 'contrast' | 'isPresenting'>;
}

/** Positions that were computed here, and what for. */
interface Arranged {
	readonly key: string;
	readonly positions: Positions;
}

/** Arrangements that are kept, so that Back finds them again. */
const mostKept = 20;
const onPaper = { ...palettes.light, paper: '#FFFFFF' };

/** Where the actors stand on this canvas, and the picture that follows. */
export class Drawing {
	readonly #model: Model;
	readonly #tools: Tools;
	#canvas = $state.raw<CanvasPort<HTMLElement> | null>(null);
	#frame = $state.raw<Frame | null>(null);
	#open = $state.raw<Frame | null>(null);
	#arranged = $state.raw<readonly Arranged[]>([]);
	#ownBase = $state.raw<Positions | null>(null);
	#job: AbortController | null = null;
	#isArranging = $state.raw(false);
	#failed = $state.raw<string | null>(null);
	#progress = $state.raw(0);

	/** What the picture is made for: on a wall the part that no quote stands over, else the whole canvas, whatever lies over it. */
	readonly #room = $derived.by(() =>
		this.#model.desk.isPresenting && this.#open ? this.#open : this.#frame
	);
	readonly palette = $derived.by(() => this.#palette());
	readonly #labelSize = $derived.by(() => this.#chooseLabelSize());
	/** The scene that positions are for: filters hide actors but move none. */
	readonly #scope = $derived.by(() =>
		this.#model.ego === null
			? this.#model.whole
			: egoScene(this.#model.whole, this.#model.index.graph, this.#model.ego)
	);
	readonly #key = $derived.by(
		() => this.#room && `${this.#room.width} ${this.#room.height} ${this.#labelSize} ${this.#model.ego ?? ''}`
	);
	/** Where everything stands on some canvas: as the dossier says, else as it was first arranged here. */
	readonly #base = $derived.by(() => this.#model.shipped ?? this.#ownBase);
	/** The same on this canvas; null where there is none yet. */
	readonly #fitted = $derived.by(() =>
		this.#base && this.#room ? fitToFrame(this.#base, this.#scope, this.#room, this.#labelSize) : null
	);
	readonly positions = $derived.by(
		() => this.#arranged.find(({ key }) => key === this.#key)?.positions ?? this.#fitted
	);
	/** What the canvas shows; null until there is a canvas and everything has its place. */
	readonly list = $derived.by(() => this.positions && this.#compose(this.positions, this.palette));

	constructor(model: Model, tools: Tools) {
		this.#model = model;
		this.#tools = tools;
	}

	/** The picture before there is a canvas, as the server draws it; null where the dossier ships no positions. */
	get first(): DisplayList | null {
		const { shipped } = this.#model;
		return shipped && this.#compose(shipped, palettes.light);
	}

	/** For paper: on white, whatever the screen's theme. */
	get printList(): DisplayList | null {
		const positions = this.positions ?? this.#model.shipped;
		return positions && this.#compose(positions, onPaper);
	}

	/** Where everything stands, whatever part of it is shown; null where nothing was arranged yet. */
	get wholePositions(): Positions | null {
		return this.#base ?? (this.#model.ego === null ? this.positions : null);
	}

	get canvas() {
		return this.#canvas;
	}

	set canvas(canvas: CanvasPort<HTMLElement> | null) {
		this.#canvas = canvas;
	}

	/** The canvas has this size. */
	set frame({ width, height }: Frame) {
		if (this.#frame?.width === width && this.#frame.height === height) return;
		this.#frame = { width, height };
	}

	/** The part of the canvas that nothing stands over has this size. */
	set open({ width, height }: Frame) {
		if (this.#open?.width === width && this.#open.height === height) return;
		this.#open = { width, height };
	}

	/** Looks at a point through the open part, at the size that the whole canvas would show, and past no edge. */
	lookBeside({ x, y }: Point): Camera | null {
		const { list } = this;
		if (!list || !this.#frame || !this.#open) return null;
		const scale = fitting(list, this.#frame);
		const within = (at: number, length: number, room: number) => {
			const half = room / scale / length / 2;
			return half >= 0.5 ? 0.5 : Math.min(1 - half, Math.max(half, at / length));
		};
		return {
			x: within(x, list.width, this.#open.width),
			y: within(y, list.height, this.#open.height),
			zoom: scale / fitting(list, this.#open)
		};
	}

	/** What is shown could not be arranged. */
	get hasFailed() {
		return this.#failed !== null && this.#failed === this.#key;
	}

	/** How much of the running arrangement is done, 0 to 1. */
	get progress() {
		return this.#progress;
	}

	get isArranging() {
		return this.#isArranging;
	}

	/** Arrange what has no place yet, or none where it can be read. A newer question stops the older one. */
	async keepArranged(): Promise<void> {
		this.#end();
		const [key, frame, scope, labelSize] = [this.#key, this.#room, this.#scope, this.#labelSize];
		if (key === null || !frame || scope.actors.length === 0 || this.#stands()) return;
		const job = new AbortController();
		this.#job = job;
		this.#isArranging = true;
		this.#progress = 0;
		try {
			const positions = await this.#tools.arrange(scope, frame, labelSize, this.#asking(job));
			if (scope === this.#model.whole) this.#ownBase ??= positions;
			this.#keep(key, positions);
		} catch (error) {
			if (!isAbort(error) && this.#job === job) this.#fail(key);
		} finally {
			if (this.#job === job) {
				this.#job = null;
				this.#isArranging = false;
			}
		}
	}

	#asking(job: AbortController) {
		const onProgress = (done: number) => {
			if (this.#job === job) this.#progress = done;
		};
		return { signal: job.signal, onProgress };
	}

	/** Forget the places that were made up for want of better ones; the canvas then asks for better ones again. */
	retry() {
		this.#arranged = this.#arranged.filter(({ key }) => key !== this.#failed);
		this.#failed = null;
	}

	/** Leave everything where it stands; what stands nowhere is put near its neighbours. */
	stop() {
		this.#end();
		if (this.#key !== null && this.#room && !this.positions) {
			this.#keep(this.#key, { ...this.#room, points: new Map() });
		}
	}

	#fail(key: string) {
		this.stop();
		this.#failed = key;
	}

	#end() {
		this.#job?.abort();
		this.#job = null;
		this.#isArranging = false;
	}

	#keep(key: string, positions: Positions) {
		const others = this.#arranged.filter((one) => one.key !== key);
		this.#arranged = [...others, { key, positions }].slice(-mostKept);
	}

	// Whoever looks at everything in a window of another size wants to find it where it was. A part of it, or names for a
	// wall, make another picture, which may be arranged anew until it can be read.
	#stands(): boolean {
		const { positions } = this;
		if (!positions) return false;
		const { ego, desk } = this.#model;
		const isUsual = ego === null && !desk.isPresenting;
		return isUsual || positions !== this.#fitted || isLegible(positions, this.#scope, this.#labelSize);
	}

	#chooseLabelSize(): number {
		const sizes = labelSizes[this.#model.desk.isPresenting ? 'projector' : 'screen'];
		if (!this.#base || !this.#room) return sizes.tried[0];
		return chooseLabelSize(sizes, this.#base, this.#scope, this.#room);
	}

	#palette(): Palette {
		const { contrast, isDark } = this.#model.desk;
		if (contrast) return contrastPalette(contrast);
		return isDark ? palettes.dark : palettes.light;
	}

	#compose(positions: Positions, palette: Palette): DisplayList {
		const { scene, vocabulary } = this.#model;
		const { width, height } = positions;
		const fontSize = this.#labelSize;
		return compose({ scene, vocabulary, positions, frame: { width, height }, palette, fontSize });
	}
}

function fitting(drawn: Frame, room: Frame): number {
	return Math.min(room.width / drawn.width, room.height / drawn.height);
}
