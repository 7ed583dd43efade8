import type { DossierIndex } from '#core/graph/dossier-index.ts';
import type { Narrator } from './narrator.svelte.ts';
import { neighboursOf, type NeighbourStep } from './neighbours.ts';
import { nearestToward, startAt, stepBack, stepTo, turn, type Walk } from './walk.ts';
import { count } from './words/count.ts';
import { mostConnected, tellActor, tellNeighbour, tellRelation, tellView } from './words/narration.ts';
import { sentence, statementOf } from './words/statement.ts';
import { primaryName, type Actor } from '#core/model/actor.ts';
import type { ActorId, RelationId } from '#core/model/ids.ts';
import type { Relation } from '#core/model/relation.ts';
import type { Vocabulary } from '#core/model/vocabulary.ts';
import type { CanvasPort } from '#core/view/canvas-port.ts';
import type { Scene } from '#core/view/scene.ts';
import type { DisplayList } from '#core/drawing/display-list.ts';
import { mostHops, type View } from '#core/view/view.ts';

/** What the walker sees of the explorer, and what it may ask of it. */
export interface Ground {
	readonly index: DossierIndex;
	readonly vocabulary: Vocabulary;
	readonly scene: Scene;
	readonly actor: Actor | null;
	readonly relation: Relation | null;
	readonly view: View;
	readonly narrator: Narrator;
	readonly drawing: { readonly list: DisplayList | null; readonly canvas: CanvasPort<HTMLElement> | null };
	focus(actor: ActorId): void;
	open(relation: RelationId): void;
	clear(): void;
	change(part: Partial<View>): void;
}

/** The keyboard on the canvas: walks along the ties and tells what is there. */
export class Walker {
	readonly #ground: Ground;
	#walk = $state.raw<Walk | null>(null);

	/** The actor that the keyboard stands on: where the walk led, else the selected one, else the best connected one. */
	readonly at = $derived.by(() => this.#standing());
	readonly #steps = $derived.by(() => this.#neighbours());
	/** The tie that the walk points along, lit on the canvas. */
	readonly target = $derived.by(() => this.#target());

	constructor(ground: Ground) {
		this.#ground = ground;
	}

	get actor(): Actor | null {
		return this.at === null ? null : (this.#ground.index.actors.get(this.at) ?? null);
	}

	#standing(): ActorId | null {
		const { scene, actor, index } = this.#ground;
		const isShown = (id: ActorId) => scene.actors.some((one) => one.id === id);
		if (this.#walk && isShown(this.#walk.at)) return this.#walk.at;
		if (actor && isShown(actor.id)) return actor.id;
		return mostConnected(scene, index)[0]?.actor.id ?? scene.actors[0]?.id ?? null;
	}

	#neighbours(): readonly NeighbourStep[] {
		if (this.at === null) return [];
		const shown = new Set(this.#ground.scene.relations.map(({ id }) => id));
		return neighboursOf(this.at, this.#ground.index, this.#ground.vocabulary, ({ id }) => shown.has(id));
	}

	#target(): { relation: RelationId } | null {
		const relation = this.#walk && this.#steps[this.#walk.neighbour]?.relations[0];
		return relation ? { relation: relation.id } : null;
	}

	/** Something was chosen by other means: the next walk starts there. */
	reset() {
		this.#walk = null;
	}

	turn(by: 1 | -1) {
		const { actor } = this;
		if (!actor) return;
		this.#walk = turn(this.#here(actor.id), by, this.#steps.length);
		this.#ground.narrator.say(
			tellNeighbour(actor, this.#steps, this.#walk.neighbour, this.#ground.vocabulary)
		);
	}

	goOver() {
		const next = this.#walk && this.#steps[this.#walk.neighbour];
		if (next) this.#moveTo(next.actor.id);
		else this.turn(1);
	}

	goBack() {
		if (!this.#walk || this.#walk.trail.length === 0) {
			this.#ground.narrator.say('The path begins here.');
			return;
		}
		this.#walk = stepBack(this.#walk);
		this.#arrive();
	}

	goToward(arrow: Parameters<typeof nearestToward>[1]) {
		const list = this.#ground.drawing.list;
		const found = this.at !== null && list ? nearestToward(this.at, arrow, list.actors) : null;
		if (found) this.#moveTo(found);
		else this.#ground.narrator.say('No actor in that direction.');
	}

	/** Open the evidence for the tie that the walk points along, or for the actor. */
	open() {
		const { target, at } = this;
		if (target) this.#ground.open(target.relation);
		else if (at !== null) this.#ground.focus(at);
	}

	toggle() {
		if (this.at === null) return;
		if (this.#ground.actor?.id === this.at) this.#ground.clear();
		else this.#ground.focus(this.at);
	}

	tellWhere() {
		const { actor } = this;
		const { scene, index, vocabulary, narrator, relation } = this.#ground;
		if (!actor) return;
		const open = relation ? ` Open tie: ${sentence(statementOf(relation, index.actors, vocabulary))}.` : '';
		const selected = this.#ground.actor ? ` Selected: ${primaryName(this.#ground.actor).text}.` : '';
		narrator.say(
			`${tellActor(actor, this.#steps, vocabulary)}${selected}${open} ${count(scene.actors.length, 'actor')} shown.`
		);
	}

	tellWhy() {
		const { index, vocabulary, narrator, relation: open } = this.#ground;
		const relation = this.target ? index.relations.get(this.target.relation) : open;
		narrator.say(
			relation ? tellRelation(relation, index, vocabulary) : 'No tie is chosen. Arrow down goes to the first.'
		);
	}

	/** Show only what is one hop away from where the keyboard stands; again, one hop more; after the last, everything. */
	focus() {
		const { at } = this;
		if (at === null) return;
		const { focus } = this.#ground.view;
		const hops = focus?.actor === at ? focus.hops + 1 : 1;
		// The scene changes, and with it where the keyboard would stand by itself.
		this.#walk = startAt(at);
		this.#ground.change({ focus: hops > mostHops ? null : { actor: at, hops }, camera: null });
		this.#ground.narrator.say(tellView(this.#ground));
	}

	centre() {
		if (this.at !== null) this.#ground.drawing.canvas?.reveal(this.at);
	}

	#here(actor: ActorId): Walk {
		return this.#walk?.at === actor ? this.#walk : startAt(actor);
	}

	#moveTo(actor: ActorId) {
		this.#walk = stepTo(this.#here(this.at ?? actor), actor);
		this.#arrive();
	}

	#arrive() {
		const { actor } = this;
		if (!actor) return;
		this.#ground.drawing.canvas?.reveal(actor.id);
		this.#ground.narrator.say(tellActor(actor, this.#steps, this.#ground.vocabulary));
	}
}
