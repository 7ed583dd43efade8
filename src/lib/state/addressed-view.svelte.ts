import type { CurrentDossier } from './current-dossier.svelte.ts';
import type { Tools } from './tools.ts';
import { toggled } from './toggled.ts';
import type { ActorId, ArticleId, ClaimId, RelationId } from '#core/model/ids.ts';
import { knownView } from '#core/view/known-view.ts';
import { readHash, writeHash } from '#core/view/view-hash.ts';
import { emptyView, type Hidden, type View } from '#core/view/view.ts';

/** A pair of actors whose ties are drawn as one band. */
export interface Pair {
	readonly a: ActorId;
	readonly b: ActorId;
}

/** One view of a dossier, as the address of the page has it: what is selected and hidden, where a link leads, what is gone back to. */
export class AddressedView {
	readonly tools: Tools;
	readonly current: CurrentDossier;

	#asked = $state.raw<View>(emptyView);
	#pair = $state.raw<Pair | null>(null);

	readonly #known = $derived.by(() =>
		knownView(this.#asked, this.current.index, this.current.opened.written.mergers)
	);
	/** Everything of what was asked for that the dossier holds. */
	readonly view = $derived.by(() => this.#known.view);
	/** What the address asks for and the dossier does not hold. */
	readonly missing = $derived.by(() => this.#known.missing);
	readonly actor = $derived.by(() =>
		this.view.actor === null ? null : (this.current.index.actors.get(this.view.actor) ?? null)
	);
	readonly relation = $derived.by(() =>
		this.view.relation === null ? null : (this.current.index.relations.get(this.view.relation) ?? null)
	);

	constructor(current: CurrentDossier, tools: Tools) {
		this.current = current;
		this.tools = tools;
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

	/** Take the view from the address, now and whenever it moves; the returned function ends it. */
	followAddress(): () => void {
		const take = () => {
			this.#pair = null;
			this.#asked = readHash(this.tools.address.read());
		};
		take();
		return this.tools.address.follow(take);
	}

	/** Show the ties of a pair, until something else is asked for; the address does not say it. */
	openPair(pair: Pair) {
		this.#pair = pair;
	}

	focus(actor: ActorId) {
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
		const found = this.current.index.relations.get(relation);
		const { actor } = this.view;
		const isAtEnd = found !== undefined && (found.subject === actor || found.object === actor);
		return { ...this.view, actor: isAtEnd ? actor : null, relation, reading: null };
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
