import { canvasFont } from './fonts.ts';
import { dimmed } from './stylesheet.ts';
import type { Size, Viewport } from './viewport.ts';
import { badgeGlyphs, pinGlyphs } from '#core/drawing/badge.ts';
import type { ActorMark, DisplayList, Glyph, TieMark } from '#core/drawing/display-list.ts';
import { glyphOutline } from '#core/drawing/glyphs.ts';
import { textWidth } from '#core/drawing/text-width.ts';
import { trayOf } from '#core/drawing/tray.ts';
import type { ActorId, RelationId } from '#core/model/ids.ts';

type Signs = readonly { readonly path: Path2D; readonly isFilled: boolean }[];

interface PaintedTie {
	readonly mark: TieMark;
	readonly signs: Signs;
}

interface PaintedPin {
	readonly mark: ActorMark;
	readonly signs: Signs;
}

/** A transparent canvas above Cytoscape's for what it cannot draw: the signs and badges of ties, and the tray's rule. */
export class Overlay {
	readonly canvas: HTMLCanvasElement;
	readonly #context: CanvasRenderingContext2D | null;
	#list: DisplayList | null = null;
	#ties: readonly PaintedTie[] = [];
	#pins: readonly PaintedPin[] = [];
	/** Actors that are not where the list has them: what stands at their ties waits until they are put down. */
	#moving: ReadonlySet<ActorId> = new Set();
	#states: (relation: RelationId) => string = () => '';

	constructor() {
		this.canvas = document.createElement('canvas');
		this.canvas.setAttribute('aria-hidden', 'true');
		const style = {
			position: 'absolute',
			inset: '0',
			width: '100%',
			height: '100%',
			'pointer-events': 'none'
		};
		for (const [name, value] of Object.entries({ ...style, 'z-index': '10' })) {
			this.canvas.style.setProperty(name, value);
		}
		this.#context = this.canvas.getContext('2d');
	}

	show(list: DisplayList): void {
		this.#list = list;
		this.#ties = list.ties.map((mark) => ({ mark, signs: signsOf(mark).map(toPath) }));
		const pinned = list.actors.filter(({ isPinned }) => isPinned);
		this.#pins = pinned.map((mark) => ({ mark, signs: pinGlyphs(mark).map(toPath) }));
	}

	/** @param states the classes of a tie, as Cytoscape has them */
	emphasise(states: (relation: RelationId) => string): void {
		this.#states = states;
	}

	move(moving: ReadonlySet<ActorId>): void {
		this.#moving = moving;
	}

	/** Paint everything anew. Linear in the ties; 43 ties take well under a millisecond. */
	paint({ zoom, pan }: Viewport, size: Size): void {
		const context = this.#context;
		if (!context || !this.#list) return;
		const ratio = window.devicePixelRatio;
		const [width, height] = [Math.round(size.width * ratio), Math.round(size.height * ratio)];
		if (this.canvas.width !== width || this.canvas.height !== height) {
			this.canvas.width = width;
			this.canvas.height = height;
		}
		context.setTransform(1, 0, 0, 1, 0, 0);
		context.clearRect(0, 0, width, height);
		context.setTransform(ratio * zoom, 0, 0, ratio * zoom, ratio * pan.x, ratio * pan.y);
		this.#paintTray(context, this.#list);
		const { paper, ink } = this.#list;
		for (const tie of this.#ties) {
			const isMoving = this.#moving.has(tie.mark.source) || this.#moving.has(tie.mark.target);
			if (!isMoving) this.#paintTie(context, tie, paper);
		}
		for (const { mark, signs } of this.#pins) {
			if (!this.#moving.has(mark.id)) paintSigns(context, signs, ink, paper);
		}
	}

	#paintTie(context: CanvasRenderingContext2D, { mark, signs }: PaintedTie, paper: string): void {
		const state = this.#states(mark.id);
		const colour = state.includes('lit') ? mark.colour : mark.restColour;
		context.globalAlpha = state === 'dim' ? dimmed.tie : 1;
		paintSigns(context, signs, colour, paper);
		context.globalAlpha = 1;
	}

	#paintTray(context: CanvasRenderingContext2D, list: DisplayList): void {
		const tray = trayOf(list, (title, size) => textWidth(title, size, 600));
		if (!tray) return;
		context.lineWidth = 1;
		context.strokeStyle = list.quiet;
		context.stroke(new Path2D(tray.rule));
		context.font = `600 ${tray.fontSize}px ${canvasFont}`;
		context.fillStyle = list.quiet;
		context.fillText(tray.title, tray.x, tray.baseline);
	}
}

function paintSigns(context: CanvasRenderingContext2D, signs: Signs, colour: string, paper: string): void {
	context.lineWidth = glyphOutline;
	for (const { path, isFilled } of signs) {
		context.fillStyle = isFilled ? colour : paper;
		context.strokeStyle = colour;
		context.fill(path);
		if (!isFilled) context.stroke(path);
	}
}

function signsOf({ glyphs, badge }: TieMark): readonly Glyph[] {
	return badge ? [...glyphs, ...badgeGlyphs(badge)] : glyphs;
}

function toPath({ path, isFilled }: Glyph) {
	return { path: new Path2D(path), isFilled };
}
