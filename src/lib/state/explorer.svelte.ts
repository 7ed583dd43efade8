import { createContext } from 'svelte';
import { ActorEdits } from './actor-edits.svelte.ts';
import { AddressedView } from './addressed-view.svelte.ts';
import { ClaimForm } from './claim-form.svelte.ts';
import { CurrentDossier } from './current-dossier.svelte.ts';
import { Desk } from './desk.svelte.ts';
import { Drawing } from './drawing.svelte.ts';
import { Narrator } from './narrator.svelte.ts';
import type { Opened } from './opened.ts';
import { Placing } from './placing.svelte.ts';
import { Search } from './search.svelte.ts';
import type { Tools } from './tools.ts';
import { Walker } from './walker.svelte.ts';
import { bestConnected } from '#core/graph/neighbourhood.ts';
import type { ActorId, RelationId } from '#core/model/ids.ts';
import type { Intent } from '#core/view/canvas-port.ts';
import { emphasise, type Hovered } from '#core/view/emphasis.ts';
import { legend } from '#core/view/legend.ts';
import { makeScene } from '#core/view/make-scene.ts';
import type { Scene } from '#core/view/scene.ts';
import type { Camera, Focus } from '#core/view/view.ts';
import { egoScene } from '#core/view/ego-scene.ts';

/** What the pointer is over, and where on the canvas in px. */
export type Hover = Extract<Intent, { type: 'hover' }>;

/** Something that was tried and did not work; `ui/notice` has a sentence for the code. */
export interface Failure {
	readonly code: string;
	readonly key: number;
}

/** What the analyst is looking at: one dossier, one view of it, and all that follows from the two. */
export class Explorer extends AddressedView {
	readonly desk: Desk;
	readonly drawing: Drawing;
	readonly narrator = new Narrator();
	readonly walker: Walker;
	readonly search: Search;
	readonly placing: Placing;
	readonly claimForm: ClaimForm;
	readonly actorEdits = new ActorEdits();

	#hover = $state.raw<Hover | null>(null);
	#lit = $state.raw<Hovered | null>(null);
	#isWholeOnPhone = $state.raw(false);
	#failures = $state.raw<readonly Failure[]>([]);

	// Derived by themselves, so that what follows from them is made anew only when they change.
	readonly #hidden = $derived.by(() => this.view.hidden);
	readonly #focus = $derived.by(() => this.view.focus);
	/** What the focus leaves of the dossier, whatever the filters hide. */
	readonly focused = $derived.by(() => this.#within(this.whole, this.#focus));
	/** The same under the filters. */
	readonly filtered = $derived.by(() =>
		this.#within(makeScene(this.index.graph, { hidden: this.#hidden }), this.#focus)
	);
	/** On a phone the first view is of one actor and its neighbours; null = of everything. */
	readonly ego = $derived.by(() => this.#egoOf());
	readonly #egoFocus = $derived.by(() => (this.ego === null ? null : { actor: this.ego, hops: 1 }));
	/** Whose surroundings are all that is drawn; null = everything. */
	readonly around = $derived.by(() => this.#egoFocus ?? this.#focus);
	readonly scene = $derived.by(() => this.#within(this.filtered, this.#egoFocus));
	readonly emphasis = $derived.by(() =>
		emphasise(
			this.index.graph,
			this.view,
			this.#hover?.target ?? this.#lit ?? this.walker.target ?? this.#read()
		)
	);
	/** Where the canvas looks: where the analyst moved it, else at everything; beside evidence that covers a part, at what is selected. */
	readonly camera = $derived.by(() => this.view.camera ?? this.#besideEvidence());
	readonly legend = $derived.by(() => legend(this.filtered, this.vocabulary, this.drawing.palette));
	/** The legend of all that the focus leaves: filters list every value, hidden or not. */
	readonly fullLegend = $derived.by(() => legend(this.focused, this.vocabulary, this.drawing.palette));

	constructor(opened: Opened, tools: Tools) {
		super(new CurrentDossier(opened, tools), tools);
		this.desk = new Desk(tools.preferences, () => this.selection);
		this.drawing = new Drawing(this, tools);
		this.walker = new Walker(this);
		this.placing = new Placing(this);
		this.claimForm = new ClaimForm(this);
		this.search = new Search(
			() => this.opened,
			(code) => this.fail(code)
		);
	}

	/** The dossier as it is now; each change makes another value of it. */
	get opened() {
		return this.current.opened;
	}

	get index() {
		return this.current.index;
	}

	/** Everything that can be drawn, whatever the filters hide. */
	get whole(): Scene {
		return this.current.whole;
	}

	/** What is done to the dossier from here. */
	get work() {
		return this.current.work;
	}

	/** Everything is shown, as the dossier has it. */
	get isWhole() {
		return this.around === null && !this.desk.isPresenting;
	}

	get about() {
		return this.opened.dossier.about;
	}

	get vocabulary() {
		return this.opened.dossier.vocabulary;
	}

	/** Where the dossier says that its actors stand. */
	get shipped() {
		return this.opened.dossier.positions;
	}

	get hover() {
		return this.#hover;
	}

	get isWholeOnPhone() {
		return this.#isWholeOnPhone;
	}

	set isWholeOnPhone(isWhole: boolean) {
		this.#isWholeOnPhone = isWhole;
	}

	// Into the part that is left open everything would fit only at a smaller size.
	#besideEvidence(): Camera | null {
		const { list } = this.drawing;
		if (!this.desk.isCanvasCovered || !list) return null;
		const actor = this.actor?.id ?? this.relation?.subject ?? this.ego;
		const mark = list.actors.find(({ id }) => id === actor);
		return mark ? this.drawing.lookBeside(mark.centre) : null;
	}

	/** The tie whose words are being read stands out, as if the pointer were on it. */
	#read(): { relation: RelationId } | null {
		const claim = this.view.reading?.claim ?? null;
		const relation = claim === null ? undefined : this.index.relationByClaim.get(claim);
		return relation ? { relation: relation.id } : null;
	}

	#within(scene: Scene, focus: Focus | null): Scene {
		return focus ? egoScene(scene, this.index.graph, focus) : scene;
	}

	#egoOf(): ActorId | null {
		if (this.desk.mode !== 'phone' || this.#isWholeOnPhone || this.view.focus) return null;
		return this.actor?.id ?? bestConnected(this.index.graph);
	}

	/** What went wrong and was not put away yet. */
	get failures() {
		return this.#failures;
	}

	fail(code: string) {
		const key = Math.max(0, ...this.#failures.map((failure) => failure.key)) + 1;
		this.#failures = [...this.#failures, { code, key }];
	}

	dismiss(key: number) {
		this.#failures = this.#failures.filter((failure) => failure.key !== key);
	}

	/** What a hand on the canvas asked for. */
	handle(intent: Intent) {
		if (intent.type === 'hover') this.#hover = intent.target ? intent : null;
		else if (intent.type === 'move-camera') this.change({ camera: intent.camera }, 'replace');
		else if (intent.type === 'move-actor') void this.placing.drop(intent.actor, intent.to);
		else {
			void this.placing.endNudging();
			if (intent.type === 'focus-actor') this.focus(intent.actor);
			else if (intent.type === 'open-relation') this.open(intent.relation);
			else if (intent.type === 'open-pair') this.openPair({ a: intent.a, b: intent.b });
			else this.clear();
		}
	}

	override focus(actor: ActorId) {
		this.walker.reset();
		super.focus(actor);
	}

	/** Light what a list points at, as if the pointer were on it; null puts it out. */
	light(target: Hovered | null) {
		this.#lit = target;
	}
}

export const [getExplorer, setExplorer] = createContext<Explorer>();
