import { createContext } from 'svelte';
import { Desk } from './desk.svelte.ts';
import { indexWorkingSet, type DossierIndex } from './dossier-index.ts';
import { Drawing } from './drawing.svelte.ts';
import { knownView } from './known-view.ts';
import { Narrator } from './narrator.svelte.ts';
import type { Opened } from './opened.ts';
import { Search } from './search.svelte.ts';
import type { Tools } from './tools.ts';
import { toggled } from './toggled.ts';
import { Walker } from './walker.svelte.ts';
import { bestConnected } from '#core/graph/neighbourhood.ts';
import type { ActorId, ArticleId, ClaimId, RelationId } from '#core/model/ids.ts';
import type { Intent } from '#core/view/canvas-port.ts';
import { emphasise } from '#core/view/emphasis.ts';
import { legend } from '#core/view/legend.ts';
import { makeScene } from '#core/view/make-scene.ts';
import type { Scene } from '#core/view/scene.ts';
import { readHash, writeHash } from '#core/view/view-hash.ts';
import { emptyView, type Camera, type Hidden, type View } from '#core/view/view.ts';
import { egoScene } from './ego-scene.ts';

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
	readonly opened: Opened;
	readonly tools: Tools;
	readonly index: DossierIndex;
	readonly desk: Desk;
	readonly drawing: Drawing;
	readonly narrator = new Narrator();
	readonly walker: Walker;
	readonly search: Search;
	/** Everything that can be drawn, whatever the filters hide. */
	readonly whole: Scene;

	#asked = $state.raw<View>(emptyView);
	#hover = $state.raw<Hover | null>(null);
	#pair = $state.raw<Pair | null>(null);
	#isWholeOnPhone = $state.raw(false);
	#failures = $state.raw<readonly Failure[]>([]);

	readonly #known = $derived.by(() => knownView(this.#asked, this.index));
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
	/** The whole dossier under the filters. */
	readonly filtered = $derived.by(() => makeScene(this.index.graph, this.view));
	/** The actor whose surroundings are all that is drawn; null = everything. On a phone the first view is such an ego. */
	readonly ego = $derived.by(() => this.#egoOf());
	readonly scene = $derived.by(() =>
		this.ego === null ? this.filtered : egoScene(this.filtered, this.index.graph, this.ego)
	);
	readonly emphasis = $derived.by(() =>
		emphasise(this.index.graph, this.view, this.#hover?.target ?? this.walker.target ?? this.#read())
	);
	/** Where the canvas looks: where the analyst moved it, else at everything; beside evidence that covers a part, at what is selected. */
	readonly camera = $derived.by(() => this.view.camera ?? this.#besideEvidence());
	readonly legend = $derived.by(() => legend(this.filtered, this.vocabulary, this.drawing.palette));
	/** The legend of the whole dossier: filters list every value, hidden or not. */
	readonly fullLegend = $derived.by(() => legend(this.whole, this.vocabulary, this.drawing.palette));

	constructor(opened: Opened, tools: Tools) {
		this.opened = opened;
		this.tools = tools;
		this.index = indexWorkingSet(opened.workingSet);
		this.whole = makeScene(this.index.graph, emptyView);
		this.desk = new Desk(tools.preferences, () => this.selection);
		this.drawing = new Drawing(this, tools);
		this.walker = new Walker(this);
		this.search = new Search(opened.store, opened.workingSet.hits);
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

	#egoOf(): ActorId | null {
		if (this.desk.mode !== 'phone' || this.#isWholeOnPhone) return null;
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
