import cytoscape, { type Core, type ElementDefinition } from 'cytoscape';
import { actorElementId, elementsOf, tieElementId, type Elements } from './elements.ts';
import { changed, emphasisClasses } from './emphasis-classes.ts';
import { fontDescent, isCanvasFace } from './fonts.ts';
import { followGestures } from './gestures.ts';
import { Overlay } from './overlay.ts';
import { paintSharply } from './sharp.ts';
import { stylesheet } from './stylesheet.ts';
import { cameraOf, fitZoom, isSameViewport, viewportOf, type Size, type Viewport } from './viewport.ts';
import type { DisplayList } from '#core/drawing/display-list.ts';
import type { Point } from '#core/model/point.ts';
import type { ActorId } from '#core/model/ids.ts';
import type { Emphasis, Intent } from '#core/view/canvas-port.ts';
import type { Camera } from '#core/view/view.ts';

const cameraMotion = 350;
// Cytoscape takes any curve; its types list only the named ones.
const easing = 'cubic-bezier(0.2, 0, 0, 1)' as 'ease-out';
/** How far out and in the analyst may go, as multiples of the fit. */
const [farthest, nearest] = [0.5, 6];
/** How near to the canvas's edge an actor still counts as in sight, in px. */
const margin = 48;

const nothing: Elements = { definitions: [], subjects: new Map() };

/** One Cytoscape instance in one host, from its making to `destroy`. */
export class MountedCanvas {
	readonly #host: HTMLElement;
	readonly #onIntent: (intent: Intent) => void;
	readonly #cy: Core;
	readonly #overlay = new Overlay();
	readonly #ends: (() => void)[] = [];
	#elements = nothing;
	#classes: ReadonlyMap<string, string> = new Map();
	#list: DisplayList | null = null;
	#emphasis: Emphasis | null = null;
	/** Null while the whole frame is to be seen, whatever the size of the host. */
	#camera: Camera | null = null;
	#fontRound = 0;
	#isMovable = false;
	/** Actors that are not where the list has them. */
	readonly #placed = new Map<ActorId, Point>();

	constructor(host: HTMLElement, onIntent: (intent: Intent) => void) {
		this.#host = host;
		this.#onIntent = onIntent;
		this.#cy = cytoscape({
			container: host,
			style: stylesheet(0),
			layout: { name: 'preset', fit: false },
			boxSelectionEnabled: false,
			autoungrabify: true,
			autounselectify: true,
			selectionType: 'single'
		});
		paintSharply(this.#cy);
		host.append(this.#overlay.canvas);
		this.#cy.on('render', () => this.#overlay.paint(this.#viewport, this.#size));
		this.#ends.push(
			followGestures(this.#cy, (id) => this.#elements.subjects.get(id), onIntent, {
				panned: () => this.#moved(),
				dragged: (actor, to) => this.#standsAt(actor, to)
			}),
			this.#followSize(),
			this.#followFonts()
		);
	}

	show(list: DisplayList): void {
		const isFirst = this.#list === null;
		this.#list = list;
		this.#placed.clear();
		this.#overlay.move(new Set());
		this.#elements = elementsOf(list, fontDescent());
		this.#host.style.setProperty('background-color', list.paper);
		this.#overlay.show(list);
		this.#cy.batch(() => {
			this.#replaceElements();
			this.#applyClasses();
		});
		this.#limitZoom();
		this.#put(this.#wanted(), !isFirst && this.#camera === null);
	}

	emphasise(emphasis: Emphasis | null): void {
		this.#emphasis = emphasis;
		this.#cy.batch(() => this.#applyClasses());
		this.#cy.forceRender();
	}

	look(camera: Camera | null): void {
		this.#camera = camera;
		this.#put(this.#wanted(), true);
	}

	zoomBy(factor: number): void {
		if (!this.#list) return;
		this.#cy.stop();
		const to = Math.min(this.#cy.maxZoom(), Math.max(this.#cy.minZoom(), this.#cy.zoom() * factor));
		const { x, y } = cameraOf(this.#viewport, this.#list, this.#size);
		this.#camera = { x, y, zoom: to / fitZoom(this.#list, this.#size) };
		this.#put(this.#wanted(), true);
		this.#onIntent({ type: 'move-camera', camera: this.#camera });
	}

	reveal(actor: ActorId): void {
		const box = this.boxOf(actor);
		const node = this.#cy.getElementById(actorElementId(actor));
		if (!box || !this.#list || isInside(box, this.#size)) return;
		const { x, y } = node.position();
		const { zoom } = cameraOf(this.#viewport, this.#list, this.#size);
		this.#camera = { x: x / this.#list.width, y: y / this.#list.height, zoom };
		this.#put(this.#wanted(), true);
	}

	letMove(isMovable: boolean): void {
		this.#isMovable = isMovable;
		this.#cy.autoungrabify(!isMovable);
		// What cannot be dragged moves the ground, as a drag beside it does.
		this.#cy.batch(() => togglePannable(this.#cy.nodes(), !isMovable));
	}

	place(actor: ActorId, point: Point | null): void {
		const subject = this.#elements.subjects.get(actorElementId(actor));
		if (subject?.kind !== 'actor') return;
		this.#cy.getElementById(actorElementId(actor)).position({ ...(point ?? subject.mark.centre) });
		this.#standsAt(actor, point);
	}

	boxOf(actor: ActorId): { x: number; y: number; width: number; height: number } | null {
		const subject = this.#elements.subjects.get(actorElementId(actor));
		if (subject?.kind !== 'actor') return null;
		const { zoom, pan } = this.#viewport;
		const { width, height } = subject.mark;
		const centre = this.#placed.get(actor) ?? subject.mark.centre;
		return {
			x: (centre.x - width / 2) * zoom + pan.x,
			y: (centre.y - height / 2) * zoom + pan.y,
			width: width * zoom,
			height: height * zoom
		};
	}

	destroy(): void {
		for (const end of this.#ends) end();
		this.#cy.stop();
		this.#cy.destroy();
		this.#overlay.canvas.remove();
		this.#host.style.removeProperty('background-color');
		this.#host.style.removeProperty('cursor');
	}

	get #viewport(): Viewport {
		return { zoom: this.#cy.zoom(), pan: { ...this.#cy.pan() } };
	}

	get #size(): Size {
		return { width: this.#host.clientWidth, height: this.#host.clientHeight };
	}

	#wanted(): Viewport {
		return this.#list ? viewportOf(this.#camera, this.#list, this.#size) : this.#viewport;
	}

	#replaceElements(): void {
		const { definitions, subjects } = this.#elements;
		this.#cy
			.elements()
			.filter((element) => !subjects.has(element.id()))
			.remove();
		const isNew = ({ data }: ElementDefinition) => this.#cy.getElementById(String(data.id)).empty();
		const [added, kept] = parted(definitions, isNew);
		for (const definition of kept) {
			const element = this.#cy.getElementById(String(definition.data.id));
			element.data(definition.data);
			// Whom a hand holds stays in the hand: where it is let go is where it was put.
			if (definition.position && element.isNode() && !element.grabbed())
				element.position(definition.position);
		}
		// All at once: one by one, each of them would be held against all that are there.
		if (added.length > 0) togglePannable(this.#cy.add(added), !this.#isMovable);
		this.#classes = new Map([...this.#classes].filter(([id]) => subjects.has(id)));
	}

	#applyClasses(): void {
		const classes = emphasisClasses(this.#elements, this.#emphasis);
		for (const [id, names] of changed(this.#classes, classes)) {
			this.#cy.getElementById(id).removeClass('lit sel dim').addClass(names);
		}
		this.#classes = classes;
		this.#overlay.emphasise((relation) => classes.get(tieElementId(relation)) ?? '');
	}

	#limitZoom(): void {
		if (!this.#list) return;
		const fit = fitZoom(this.#list, this.#size);
		this.#cy.minZoom(fit * farthest).maxZoom(fit * nearest);
	}

	#put(viewport: Viewport, isAnimated: boolean): void {
		this.#cy.stop();
		if (isSameViewport(viewport, this.#viewport, this.#size)) return;
		if (isAnimated && !window.matchMedia('(prefers-reduced-motion: reduce)').matches) {
			this.#cy.animate({ ...viewport, duration: cameraMotion, easing });
		} else {
			this.#cy.viewport(viewport);
		}
	}

	#standsAt(actor: ActorId, point: Point | null): void {
		if (point) this.#placed.set(actor, point);
		else this.#placed.delete(actor);
		this.#overlay.move(new Set(this.#placed.keys()));
	}

	#moved(): void {
		if (!this.#list) return;
		this.#camera = cameraOf(this.#viewport, this.#list, this.#size);
		this.#onIntent({ type: 'move-camera', camera: this.#camera });
	}

	#followSize(): () => void {
		const observer = new ResizeObserver(() => {
			this.#cy.resize();
			this.#limitZoom();
			this.#put(this.#wanted(), false);
		});
		observer.observe(this.#host);
		return () => observer.disconnect();
	}

	#followFonts(): () => void {
		// What was there before anything was measured also says that it has come, later.
		const known = new Set([...document.fonts].filter(({ status }) => status === 'loaded'));
		const measureAgain = ({ fontfaces }: FontFaceSetLoadEvent) => {
			if (!fontfaces.some((face) => isCanvasFace(face.family) && !known.has(face))) return;
			for (const face of fontfaces) known.add(face);
			this.#fontRound++;
			this.#cy.style(stylesheet(this.#fontRound));
			if (this.#list) this.show(this.#list);
		};
		document.fonts.addEventListener('loadingdone', measureAgain);
		return () => document.fonts.removeEventListener('loadingdone', measureAgain);
	}
}

/** Those that pass, and the others, each in order. */
function parted<Item>(items: readonly Item[], isFirst: (item: Item) => boolean): [Item[], Item[]] {
	const [first, second]: [Item[], Item[]] = [[], []];
	for (const item of items) (isFirst(item) ? first : second).push(item);
	return [first, second];
}

function togglePannable(elements: { panify(): unknown; unpanify(): unknown }, isPannable: boolean): void {
	if (isPannable) elements.panify();
	else elements.unpanify();
}

function isInside(
	box: { x: number; y: number; width: number; height: number },
	{ width, height }: Size
): boolean {
	return (
		box.x >= margin &&
		box.y >= margin &&
		box.x + box.width <= width - margin &&
		box.y + box.height <= height - margin
	);
}
