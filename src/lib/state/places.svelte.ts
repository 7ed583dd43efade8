import type { Desk } from './desk.svelte.ts';
import type { DossierIndex } from '#core/graph/dossier-index.ts';
import { egoScene } from '#core/view/ego-scene.ts';
import { isAbort } from './is-abort.ts';
import {
	carried,
	firstLook,
	isMostlyPlaced,
	isSamePlaces,
	joined,
	nearNeighbours,
	ownPicture,
	withPicture,
	type Blank,
	type Picture
} from './picture.ts';
import type { Frame, Tools } from './tools.ts';
import { isOfAll, isSameSize, keyOf, partAround, type Own, type Running, type Wish } from './wish.ts';
import { fittedOf } from '#core/layout/carry-over.ts';
import { labelSizes } from '#core/layout/label-sizes.ts';
import { pinnedOf } from '#core/layout/pinned-of.ts';
import type { Positions } from '#core/model/dossier.ts';
import type { Scene } from '#core/view/scene.ts';
import type { Focus } from '#core/view/view.ts';

/** What places are for. */
export interface Placed {
	readonly whole: Scene;
	readonly index: Pick<DossierIndex, 'graph'>;
	/** The surroundings that alone are drawn; null = everything. */
	readonly around: Focus | null;
	/** As the dossier says now. */
	readonly shipped: Positions | null;
	readonly desk: Pick<Desk, 'isPresenting'>;
}

/**
 * Where the actors stand on this canvas. What takes longer than a moment is asked of the layout; until it answers, the nearest
 * thing that is there is shown. A change of the dossier moves who was moved, and nobody else.
 */
export class Places {
	readonly #model: Placed;
	readonly #tools: Pick<Tools, 'fit' | 'arrange' | 'arrangeQuickly'>;
	#frame = $state.raw<Frame | null>(null);
	#open = $state.raw<Frame | null>(null);
	#pictures = $state.raw<readonly Picture[]>([]);
	#own = $state.raw<Own | null>(null);
	#running = $state.raw<Running | null>(null);
	#failed = $state.raw<{ wish: Wish; key: string } | null>(null);
	#progress = $state.raw(0);

	readonly #sizes = $derived.by(() => labelSizes[this.#model.desk.isPresenting ? 'projector' : 'screen']);
	/** What the picture is made for: on a wall the part that no quote stands over, else the whole canvas, whatever lies over it. */
	readonly #room = $derived.by(() =>
		this.#model.desk.isPresenting && this.#open ? this.#open : this.#frame
	);
	readonly #scope = $derived.by(() =>
		this.#model.around === null
			? this.#model.whole
			: egoScene(this.#model.whole, this.#model.index.graph, this.#model.around)
	);
	readonly #part = $derived.by(() => partAround(this.#model.around));
	readonly #key = $derived.by(() => this.#room && keyOf(this.#room, this.#sizes.least, this.#part));
	/** Of the canvas with everything on it, for a screen: what places are found for. */
	readonly #wholeKey = $derived.by(() => this.#frame && keyOf(this.#frame, labelSizes.screen.least, ''));
	readonly #base = $derived.by(() => joined(this.#model.shipped, this.#own?.positions ?? null));
	/** The picture for this canvas; null while there is none. */
	readonly #picture = $derived.by(() => this.#findPicture());
	readonly #shown = $derived.by(() => this.#picture ?? this.#standIn());
	readonly #wish = $derived.by(() => this.#wishFor());
	/** Where everybody stands on this canvas, now; null where nobody was given a place yet. */
	readonly positions = $derived.by(() => this.#shown?.fitted.to ?? null);
	/** Font size of the names, px. */
	readonly labelSize = $derived.by(() => this.#shown?.labelSize ?? this.#sizes.tried[0]);

	constructor(model: Placed, tools: Pick<Tools, 'fit' | 'arrange' | 'arrangeQuickly'>) {
		this.#model = model;
		this.#tools = tools;
	}

	get frame(): Frame | null {
		return this.#frame;
	}

	/** The canvas has this size. */
	set frame(frame: Frame) {
		if (!isSameSize(this.#frame, frame)) this.#frame = { width: frame.width, height: frame.height };
	}

	get open(): Frame | null {
		return this.#open;
	}

	/** The part of the canvas that nothing stands over has this size. */
	set open(open: Frame) {
		if (!isSameSize(this.#open, open)) this.#open = { width: open.width, height: open.height };
	}

	/** Where everybody stands in the dossier's own frame; null where nothing was arranged yet. */
	get base(): Positions | null {
		return this.#base;
	}

	/** What is shown is for this canvas, or there is nothing to show. */
	get isSettled(): boolean {
		return this.#picture !== null || this.#scope.actors.length === 0;
	}

	/** The picture that is shown, and what it was made of. */
	get shown(): Picture | null {
		return this.#shown;
	}

	/** What the picture shows: filters hide actors, but move none. */
	get scope(): Scene {
		return this.#scope;
	}

	/** Most actors have a place in the dossier itself. */
	get isShipped(): boolean {
		return isMostlyPlaced(this.#model.shipped, this.#model.whole);
	}

	get isArranging(): boolean {
		return this.#running !== null && this.#running.wish !== 'fit';
	}

	/** How much of the running arrangement is done, 0 to 1. */
	get progress(): number {
		return this.#progress;
	}

	/** What is shown is not what was asked for: `near` = everybody only stands near their neighbours. */
	get failure(): 'near' | 'unpolished' | null {
		if (!this.#failed || ![this.#key, this.#wholeKey].includes(this.#failed.key)) return null;
		return this.#failed.wish === 'first' ? 'near' : 'unpolished';
	}

	/** Keep what was carried over, and ask for what is missing. The same question goes on, a newer one stops it. */
	async keep(): Promise<void> {
		const [picture, wish] = [this.#picture, this.#wish];
		const key = isOfAll(wish) ? this.#wholeKey : this.#key;
		if (picture && !this.#pictures.includes(picture)) this.#pictures = withPicture(this.#pictures, picture);
		if (this.#running?.wish === wish && this.#running?.key === key) return;
		this.#end();
		if (wish === null || key === null) return;
		const running = { wish, key, controller: new AbortController() };
		this.#running = running;
		this.#progress = 0;
		try {
			await this.#ask(running);
		} catch (error) {
			if (isAbort(error) || this.#running !== running) return;
			this.#settle(running);
			this.#failed = { wish, key };
		} finally {
			if (this.#running === running) this.#running = null;
		}
	}

	/** Leave everything where it stands; what stands nowhere is put near its neighbours. */
	stop() {
		const running = this.#running;
		this.#end();
		if (running && running.wish !== 'fit') this.#settle(running);
	}

	/** Forget the places that were made up for want of better ones, so that better ones are asked for again. */
	retry() {
		const failed = this.#failed;
		if (!failed) return;
		this.#failed = null;
		if (failed.wish === 'first') this.#own = null;
		else if (failed.wish === 'places' && this.#own) this.#own = { ...this.#own, isRough: true };
		this.#pictures = this.#pictures.flatMap((picture) => {
			if (picture.key !== failed.key || failed.wish === 'places') return [picture];
			return failed.wish === 'part' ? [{ ...picture, isFinal: false }] : [];
		});
	}

	#findPicture(): Picture | null {
		const [room, base, key] = [this.#room, this.#base, this.#key];
		if (!room || key === null || !base) return null;
		const found = this.#pictures.find((picture) => picture.key === key);
		const kept = found && carried(found, base, this.#scope);
		if (kept) return kept;
		if (!this.#isUsual || !isSameSize(base, room) || !isMostlyPlaced(base, this.#scope)) return null;
		return carried(ownPicture(this.#blank(key), base, room), base, this.#scope);
	}

	// What is on the screen already, from farther away, is easier on the eye than something new, unless its names are too small.
	#standIn(): Picture | null {
		const [room, base, key] = [this.#room, this.#base, this.#key];
		if (!room || !base || key === null || !isMostlyPlaced(base, this.#model.whole)) return null;
		const last = this.#pictures.findLast(({ part, sizes }) => part === this.#part && sizes === this.#sizes);
		const seen = last && carried(last, base, this.#scope);
		return seen ?? carried(firstLook(this.#blank(key), base, this.#scope, room), base, this.#scope);
	}

	#wishFor(): Wish | null {
		if (!this.#room || this.#scope.actors.length === 0) return null;
		if (!isMostlyPlaced(this.#base, this.#model.whole)) return 'first';
		const own = this.#own;
		const isRough = own?.isRough && isSamePlaces(own.shipped, this.#model.shipped);
		if (isRough && this.#part === '') return 'places';
		if (!this.#picture) return 'fit';
		return this.#picture.isFinal ? null : 'part';
	}

	#ask(running: Running): Promise<void> {
		if (isOfAll(running.wish)) return this.#askForAll(running);
		return running.wish === 'fit' ? this.#askToFit(running) : this.#askForPart(running);
	}

	async #askForAll({ wish, controller: { signal } }: Running): Promise<void> {
		const [frame, own] = [this.#frame, this.#own];
		if (!frame) return;
		const isRough = wish === 'first';
		const held = !isRough ? (own?.held ?? null) : own && !own.isRough ? this.#base : this.#model.shipped;
		const question = { graph: this.#model.whole, frame, labelSize: labelSizes.screen.tried[0], held };
		const answer = isRough
			? this.#tools.arrangeQuickly(question, { signal })
			: this.#tools.arrange(question, { signal, onProgress: this.#hear });
		this.#take(await unlessStopped(answer, signal), isRough, held);
	}

	async #askToFit({ key, controller: { signal } }: Running): Promise<void> {
		const [positions, frame, graph, sizes] = [this.#base, this.#room, this.#scope, this.#sizes];
		const [blank, isUsual] = [this.#blank(key), this.#isUsual];
		if (!frame || !positions) return;
		const asked = this.#tools.fit({ positions, graph, frame, sizes }, { signal });
		const answer = await unlessStopped(asked, signal);
		const fitted = fittedOf(positions, answer.positions, frame);
		const isFinal = isUsual || answer.isLegible;
		this.#keep({ ...blank, fitted, labelSize: answer.labelSize, isFinal });
	}

	async #askForPart({ key, controller: { signal } }: Running): Promise<void> {
		const [base, frame, graph, labelSize] = [this.#base, this.#room, this.#scope, this.labelSize];
		const blank = this.#blank(key);
		if (!frame || !base) return;
		const question = { graph, frame, labelSize, held: pinnedOf(base) };
		const asked = this.#tools.arrange(question, { signal, onProgress: this.#hear });
		const positions = await unlessStopped(asked, signal);
		this.#keep({ ...blank, fitted: fittedOf(base, positions, frame), labelSize, isFinal: true });
	}

	readonly #hear = (done: number) => {
		this.#progress = done;
	};

	#take(positions: Positions, isRough: boolean, held: Positions | null) {
		const { shipped } = this.#model;
		this.#own = { positions, isRough, shipped, held };
		const [base, key, frame] = [joined(shipped, positions), this.#wholeKey, this.#frame];
		if (!base || key === null || !frame) return;
		const sizes = labelSizes.screen;
		const fitted = fittedOf(base, positions, frame);
		this.#keep({ key, part: '', sizes, labelSize: sizes.tried[0], fitted, isFinal: true });
	}

	// Nothing better will come: what is there is what was asked for.
	#settle({ wish, key }: Running) {
		const [frame, shown, own] = [this.#frame, this.#shown, this.#own];
		if (wish === 'first') {
			if (frame) this.#take(nearNeighbours(this.#base, this.#model.whole, frame), false, null);
			return;
		}
		if (wish === 'places' && own) this.#own = { ...own, isRough: false };
		if (shown && key === this.#key) this.#keep({ ...shown, key, isFinal: true });
	}

	#keep(picture: Picture) {
		this.#pictures = withPicture(this.#pictures, picture);
	}

	#end() {
		this.#running?.controller.abort();
		this.#running = null;
	}

	#blank(key: string): Blank {
		return { key, part: this.#part, sizes: this.#sizes, labelSize: this.#sizes.tried[0] };
	}

	// Whoever looks at everything in a window of another size wants to find it where it was. A part of it, or names for a wall,
	// make another picture, which may be arranged anew until it can be read.
	get #isUsual(): boolean {
		return this.#part === '' && !this.#model.desk.isPresenting;
	}
}

async function unlessStopped<Answer>(asked: Promise<Answer>, signal: AbortSignal): Promise<Answer> {
	const answer = await asked;
	signal.throwIfAborted();
	return answer;
}
