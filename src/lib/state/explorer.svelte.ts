import { createContext } from 'svelte';
import { ClaimForm } from './claim-form.svelte.ts';
import { CurrentDossier } from './current-dossier.svelte.ts';
import { Desk } from './desk.svelte.ts';
import { Drawing } from './drawing.svelte.ts';
import { knownView } from '#core/view/known-view.ts';
import { Narrator } from './narrator.svelte.ts';
import type { Opened } from './opened.ts';
import { Placing } from './placing.svelte.ts';
import { Search } from './search.svelte.ts';
import type { Tools } from './tools.ts';
import { toggled } from './toggled.ts';
import { Walker } from './walker.svelte.ts';
import { bestConnected } from '#core/graph/neighbourhood.ts';
import type { ActorId, ArticleId, ClaimId, RelationId } from '#core/model/ids.ts';
import type { Intent } from '#core/view/canvas-port.ts';
import { emphasise, type Hovered } from '#core/view/emphasis.ts';
import { legend } from '#core/view/legend.ts';
import { makeScene } from '#core/view/make-scene.ts';
import type { Scene } from '#core/view/scene.ts';
import { readHash, writeHash } from '#core/view/view-hash.ts';
import { emptyView, type Camera, type Focus, type Hidden, type View } from '#core/view/view.ts';
import { egoScene } from '#core/view/ego-scene.ts';

/** What the pointer is over, and where on the canvas in px. */
export type Hover = Extract<Intent, { type: 'hover' }>;

/** A pair of actors whose ties are drawn as one band. */
export interface Pair {
	readonly a: ActorId;
	readonly b: ActorId;
}

/** Something that was tried and did not work; `ui/notice` has a sentence for the code. */
export interface Failure {
	readonly code: string;
	readonly key: number;
}

/** What the analyst is looking at: one dossier, one view of it, and all that follows from the two. */
export class Explorer {
	readonly tools: Tools;
	readonly current: CurrentDossier;
	readonly desk: Desk;
	readonly drawing: Drawing;
	readonly narrator = new Narrator();
	readonly walker: Walker;
	readonly search: Search;
	readonly placing: Placing;
	readonly claimForm: ClaimForm;

	#asked = $state.raw<View>(emptyView);
	#hover = $state.raw<Hover | null>(null);
	#lit = $state.raw<Hovered | null>(null);
	#pair = $state.raw<Pair | null>(null);
	#isWholeOnPhone = $state.raw(false);
	#failures = $state.raw<readonly Failure[]>([]);

	readonly #known = $derived.by(() => knownView(this.#asked, this.index, this.opened.written.mergers));
	/** Everything of what was asked for that the dossier holds. */
	readonly view = $derived.by(() => this.#known.view);
	/** What the address asks for and the dossier does not hold. */
	readonly missing = $derived.by(() => this.#known.missing);
	readonly actor = $derived.by(() =>
		this.view.actor === null ? null : (this.index.actors.get(this.view.actor) ?? null)
	);
	readonly relation = $derived.by(() =>
		this.view.relation === null ? null : (this.index.relations.get(this.view.relation) ?? null)
	);
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
		this.tools = tools;
		this.current = new CurrentDossier(opened, tools);
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

	/** A pair that was clicked where ties are drawn as bands. */
	get pair() {
		return this.#pair;
	}

	/** Names what is selected; empty for nothing. */
	get selection() {
		const { actor, relation, reading } = this.view;
		return [reading?.article, relation, actor, this.#pair?.a, this.#pair?.b].filter(Boolean).join(' ');
	}

	get isFiltered() {
		const { kinds, types, statuses } = this.view.hidden;
		return kinds.size + types.size + statuses.size > 0;
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

	/** Take the view from the address, now and whenever it moves; the returned function ends it. */
	followAddress(): () => void {
		const take = () => {
			this.#pair = null;
			this.#asked = readHash(this.tools.address.read());
		};
		take();
		return this.tools.address.follow(take);
	}

	/** What a hand on the canvas asked for. */
	handle(intent: Intent) {
		if (intent.type === 'hover') this.#hover = intent.target ? intent : null;
		else if (intent.type === 'move-camera') this.#go({ ...this.view, camera: intent.camera }, 'replace');
		else if (intent.type === 'move-actor') void this.placing.drop(intent.actor, intent.to);
		else if (intent.type === 'focus-actor') this.focus(intent.actor);
		else if (intent.type === 'open-relation') this.open(intent.relation);
		else if (intent.type === 'open-pair') this.#pair = { a: intent.a, b: intent.b };
		else this.clear();
	}

	focus(actor: ActorId) {
		this.walker.reset();
		this.#go({ ...this.view, actor, relation: null, reading: null });
	}

	open(relation: RelationId) {
		this.#go(this.#viewOfRelation(relation));
	}

	clear() {
		this.#go({ ...this.view, actor: null, relation: null, reading: null });
	}

	/** One level up: from the article to the tie, to the actor, to nothing. */
	up() {
		const { view } = this;
		if (view.reading) this.#go({ ...view, reading: null });
		else if (this.#pair) this.#pair = null;
		else if (view.relation !== null) this.#go({ ...view, relation: null });
		else if (view.actor !== null) this.#go({ ...view, actor: null });
		else if (view.focus) this.#go({ ...view, focus: null, camera: null });
	}

	hide(part: keyof Hidden, value: string) {
		const { hidden } = this.view;
		this.#go({ ...this.view, hidden: { ...hidden, [part]: toggled<string>(hidden[part], value) } });
	}

	/** Hide or show several values of one filter at once. */
	hideAll(part: keyof Hidden, values: readonly string[], isHidden: boolean) {
		const next = new Set<string>(this.view.hidden[part]);
		for (const value of values) {
			if (isHidden) next.add(value);
			else next.delete(value);
		}
		this.#go({ ...this.view, hidden: { ...this.view.hidden, [part]: next } });
	}

	showAll() {
		this.#go({ ...this.view, hidden: emptyView.hidden });
	}

	/** Fit the picture, as at the start. */
	fit() {
		this.#go({ ...this.view, camera: null }, 'replace');
	}

	/** Another claim of the article that is open; no entry in the history. */
	chooseClaim(claim: ClaimId) {
		const { reading } = this.view;
		if (reading) this.#go({ ...this.view, reading: { ...reading, claim } }, 'replace');
	}

	/** Where a link to an actor leads. */
	hrefToActor(actor: ActorId) {
		return hrefTo({ ...this.view, actor, relation: null, reading: null });
	}

	hrefToRelation(relation: RelationId) {
		return hrefTo(this.#viewOfRelation(relation));
	}

	hrefToReading(article: ArticleId, claim: ClaimId | null) {
		return hrefTo({ ...this.view, reading: { article, claim } });
	}

	/** The same view without the article. */
	get hrefBack() {
		return hrefTo({ ...this.view, reading: null });
	}

	/** A link inside the dossier was clicked. */
	follow(href: string) {
		this.#go(readHash(href.slice(1)));
	}

	#viewOfRelation(relation: RelationId): View {
		const found = this.index.relations.get(relation);
		const { actor } = this.view;
		const isAtEnd = found !== undefined && (found.subject === actor || found.object === actor);
		return { ...this.view, actor: isAtEnd ? actor : null, relation, reading: null };
	}

	/** Light what a list points at, as if the pointer were on it; null puts it out. */
	light(target: Hovered | null) {
		this.#lit = target;
	}

	/** Change a part of the view; `replace` leaves no entry in the history. */
	change(part: Partial<View>, how: 'push' | 'replace' = 'push') {
		this.#go({ ...this.view, ...part }, how);
	}

	#go(view: View, how: 'push' | 'replace' = 'push') {
		const [before, after] = [writeHash(this.#asked), writeHash(view)];
		this.#pair = null;
		if (before === after) return;
		this.#asked = view;
		this.tools.address[how](after);
	}
}

function hrefTo(view: View): string {
	return `#${writeHash(view)}`;
}

export const [getExplorer, setExplorer] = createContext<Explorer>();
