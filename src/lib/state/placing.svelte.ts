import type { Drawing } from './drawing.svelte.ts';
import type { DossierIndex } from '#core/graph/dossier-index.ts';
import type { Narrator } from './narrator.svelte.ts';
import type { Work } from './work.svelte.ts';
import { primaryName } from '#core/model/actor.ts';
import type { Operation } from '#core/ledger/operation.ts';
import type { Point } from '#core/model/point.ts';
import type { ActorId } from '#core/model/ids.ts';

/** What moving actors sees of the explorer. */
export interface PlacingGround {
	readonly work: Work;
	readonly drawing: Drawing;
	readonly index: DossierIndex;
	readonly narrator: Narrator;
	/** Everything is shown, so that a place in the picture is a place in the dossier. */
	readonly isWhole: boolean;
	fail(code: string): void;
}

/** Where actors stand by a person's hand: dragged, nudged by keys, pinned. */
export class Placing {
	readonly #ground: PlacingGround;
	#nudged = $state.raw<{ readonly actor: ActorId; readonly from: Point; readonly at: Point } | null>(null);
	#line: Promise<void> = Promise.resolve();
	readonly canMove = $derived.by(() => this.#ground.work.canWrite && this.#ground.isWhole);

	constructor(ground: PlacingGround) {
		this.#ground = ground;
	}

	/** The arrow keys move an actor instead of the focus. */
	get isNudging() {
		return this.#nudged !== null;
	}

	/** Put an actor down at a point of the picture, and pin it there: one entry in the ledger. */
	drop(actor: ActorId, to: Point): Promise<void> {
		// A hand takes over from the keys.
		if (this.#nudged?.actor === actor) this.#nudged = null;
		else void this.endNudging();
		const point = this.canMove ? this.#ground.drawing.toDossierPoint(actor, to) : null;
		return this.#inLine(() => this.#drop(actor, point));
	}

	async #drop(actor: ActorId, point: Point | null): Promise<void> {
		const { work, drawing, narrator, index } = this.#ground;
		const operations = point && (await this.#operations(actor, point));
		const performed = operations && (await work.perform(operations));
		if (performed?.ok) narrator.say(`${nameIn(index, actor)} moved and pinned.`);
		else {
			drawing.canvas?.place(actor, null);
			this.#ground.fail('move-impossible');
		}
	}

	/** Pin an actor, or free it. */
	togglePin(actor: ActorId): Promise<void> {
		return this.#inLine(() => this.#toggle(actor));
	}

	// Quick deeds are done one after the other: each sees what the one before it did. Nothing is called saved from the first of
	// them on, and undo waits for them.
	#inLine(deed: () => Promise<void>): Promise<void> {
		const done = this.#line.then(deed);
		this.#line = done.catch(() => undefined);
		return this.#ground.work.expect(done);
	}

	async #toggle(actor: ActorId): Promise<void> {
		const { work, drawing, narrator, index } = this.#ground;
		const isPinned = work.written.positions?.points.get(actor)?.pinned ?? false;
		const mark = drawing.list?.actors.find(({ id }) => id === actor);
		if (!this.canMove || !mark) {
			narrator.say('Actors are pinned where everything is shown.');
			return;
		}
		const point = drawing.toDossierPoint(actor, mark.centre);
		const hasPlace = work.written.positions?.points.has(actor) ?? false;
		const type = isPinned ? 'unpin-actor' : 'pin-actor';
		const operations = hasPlace
			? [{ type, actor } as const]
			: point && (await this.#operations(actor, point));
		const performed = operations && (await work.perform(operations));
		if (performed?.ok) narrator.say(`${nameIn(index, actor)} ${isPinned ? 'unpinned' : 'pinned'}.`);
		else this.#ground.fail('move-impossible');
	}

	startNudging(actor: ActorId) {
		const { drawing, narrator, index } = this.#ground;
		const mark = drawing.list?.actors.find(({ id }) => id === actor);
		if (!this.canMove || !mark) {
			narrator.say('Actors are moved where everything is shown.');
			return;
		}
		this.#nudged = { actor, from: mark.centre, at: mark.centre };
		narrator.say(
			`Moving ${nameIn(index, actor)}. Arrows move it 8 pixels, with Shift 32. Enter or Escape ends.`
		);
	}

	/** Move the actor by so many px of the screen; it is not written down yet. */
	nudge(x: number, y: number) {
		if (!this.#nudged) return;
		const { actor, from } = this.#nudged;
		const zoom = this.#zoom(actor);
		const at = { x: this.#nudged.at.x + x / zoom, y: this.#nudged.at.y + y / zoom };
		this.#nudged = { actor, from, at };
		this.#ground.drawing.canvas?.place(actor, at);
		this.#ground.narrator.say(told((at.x - from.x) * zoom, (at.y - from.y) * zoom));
	}

	// How many px of the screen a px of the picture takes now.
	#zoom(actor: ActorId): number {
		const { canvas, list } = this.#ground.drawing;
		const mark = list?.actors.find(({ id }) => id === actor);
		const box = canvas?.boxOf(actor);
		return mark && box ? box.width / mark.width : 1;
	}

	/** Write down where the actor is now. */
	async endNudging(): Promise<void> {
		const nudged = this.#nudged;
		if (!nudged) return;
		this.#nudged = null;
		const { actor, from, at } = nudged;
		if (from.x !== at.x || from.y !== at.y) await this.drop(actor, at);
		else this.#ground.narrator.say('Nothing was moved.');
	}

	// A dossier without positions gets those of everyone: with the places of one alone, all others would be made up anew. One that
	// has them gets those of other pins, too, which would otherwise stand elsewhere in the next picture.
	async #operations(actor: ActorId, to: Point): Promise<readonly Operation[] | null> {
		const { work, drawing } = this.#ground;
		const parts = await import('./work-rules.ts').catch(() => null);
		const { written } = work;
		const frame = drawing.dossierFrame;
		if (!frame || !parts) return null;
		const on = parts.operationsOn(written);
		const others = written.positions ? drawing.pinsMovedBy(actor) : this.#placesOfAll();
		const moves = [...others].flatMap(([id, point]) =>
			id === actor ? [] : [on.moveActor(id, point, frame)]
		);
		const isPinned = written.positions?.points.get(actor)?.pinned ?? false;
		const pin = isPinned ? [] : [{ type: 'pin-actor', actor } as const];
		return [...moves, on.moveActor(actor, to, frame), ...pin];
	}

	#placesOfAll(): ReadonlyMap<ActorId, Point> {
		const { drawing } = this.#ground;
		const known = drawing.wholePositions?.points;
		return new Map(
			(drawing.list?.actors ?? []).flatMap(({ id, centre }) => {
				const point = known?.get(id) ?? drawing.toDossierPoint(id, centre);
				return point ? [[id, { x: point.x, y: point.y }] as const] : [];
			})
		);
	}
}

function nameIn({ actors }: DossierIndex, id: ActorId): string {
	const actor = actors.get(id);
	return actor ? primaryName(actor).text : id;
}

function told(x: number, y: number): string {
	const parts = [
		x === 0 ? '' : `${Math.abs(Math.round(x))} pixels ${x > 0 ? 'right' : 'left'}`,
		y === 0 ? '' : `${Math.abs(Math.round(y))} pixels ${y > 0 ? 'down' : 'up'}`
	].filter(Boolean);
	return parts.length > 0 ? `${parts.join(', ')}.` : 'Where it was.';
}
