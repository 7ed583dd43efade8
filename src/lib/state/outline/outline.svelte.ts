import { isInverseFor, outlineKey, outlineLines, type OutlineLine } from './outline-lines.ts';
import { findTyped, typeAhead, type Typed } from './type-ahead.ts';
import type { Explorer } from '#state/explorer.svelte.ts';
import type { Listing } from '#state/table/listing.svelte.ts';
import type { ActorId, RelationId } from '#core/model/ids.ts';

/** The scene as a tree: which of its lines are open, and on which one the keyboard stands. */
export class Outline {
	readonly #explorer: Explorer;
	readonly #listing: Listing;
	#opened = $state.raw<ReadonlySet<string>>(new Set());
	// What leads to the selection is open by itself. What the analyst closed of it stays closed for that selection only, and
	// where the keyboard went holds until something is selected elsewhere.
	#closed = $state.raw<{ selection: string; keys: ReadonlySet<string> }>({ selection: '', keys: new Set() });
	#went = $state.raw<{ selection: string; key: string } | null>(null);
	#typed: Typed | null = null;

	/** The keys of the lines that lead to what is selected, the line itself last. */
	readonly path = $derived.by(() => this.#path());
	readonly lines = $derived.by(() => {
		const { vocabulary } = this.#explorer;
		const ties = this.#explorer.view.find === '' ? this.#listing.shownByActor : this.#listing.foundByActor;
		return outlineLines({
			actors: this.#listing.actorsWithTies,
			ties,
			vocabulary,
			isOpen: (key) => this.#isOpen(key)
		});
	});
	readonly #places = $derived.by(() => new Map(this.lines.map(({ key }, place) => [key, place])));
	/** Place of the line that the keyboard stands on; 0 in an empty outline. */
	readonly at = $derived.by(() => this.#at());

	constructor(explorer: Explorer, listing: Listing) {
		this.#explorer = explorer;
		this.#listing = listing;
	}

	get current(): OutlineLine | undefined {
		return this.lines[this.at];
	}

	/** The key of the line that is selected, or undefined. */
	get selected(): string | undefined {
		return this.path.at(-1);
	}

	/** Go to a line. */
	goTo(place: number) {
		const line = this.lines[Math.max(0, Math.min(place, this.lines.length - 1))];
		if (line) this.#went = { selection: this.#explorer.selection, key: line.key };
	}

	/** Open a closed line, or go to the first one under an open one. */
	inward() {
		const { current } = this;
		if (current?.isOpen === false) this.open([current.key]);
		else if (current?.isOpen) this.goTo(this.at + 1);
	}

	/** Close an open line, or go to the one that it stands under. */
	outward() {
		const { current } = this;
		if (current?.isOpen) this.close(current.key);
		else if (current?.parent != null) this.goTo(this.#places.get(current.parent) ?? this.at);
	}

	/** Open everything beside the current line. */
	openSiblings() {
		const { current } = this;
		if (!current) return;
		this.open(
			this.lines
				.filter(({ parent, isOpen }) => parent === current.parent && isOpen !== null)
				.map(({ key }) => key)
		);
	}

	/** Go to the next line that begins with what was typed. @param at milliseconds, of the key press */
	type(sign: string, at: number) {
		this.#typed = typeAhead(this.#typed, sign, at);
		const place = findTyped(this.#typed, this.lines, this.#typed.isNew ? this.at + 1 : this.at);
		if (place !== -1) this.goTo(place);
	}

	open(keys: readonly string[]) {
		this.#opened = new Set([...this.#opened, ...keys]);
		const { selection } = this.#explorer;
		const still = this.#closed.selection === selection ? this.#closed.keys : new Set<string>();
		this.#closed = { selection, keys: new Set([...still].filter((key) => !keys.includes(key))) };
	}

	close(key: string) {
		const { selection } = this.#explorer;
		const isInside = this.#isUnder(this.current, key);
		const still = this.#closed.selection === selection ? this.#closed.keys : [];
		this.#opened = new Set([...this.#opened].filter((opened) => opened !== key));
		this.#closed = { selection, keys: new Set([...still, key]) };
		if (isInside) this.#went = { selection, key };
	}

	/** Open the evidence for a line: an actor, a tie, or the words in their article. A type opens or closes. */
	choose(line: OutlineLine) {
		if (line.kind === 'actor') this.#explorer.focus(line.row.actor.id);
		else if (line.kind === 'tie') this.#explorer.open(line.row.relation.id);
		else if (line.kind === 'type') {
			if (line.isOpen) this.close(line.key);
			else this.open([line.key]);
		} else if (line.excerpt) {
			this.#explorer.follow(this.#explorer.hrefToReading(line.excerpt.article, line.claim.id));
		} else this.#explorer.open(line.row.relation.id);
		this.#went = { selection: this.#explorer.selection, key: line.key };
	}

	#isOpen(key: string): boolean {
		if (this.#opened.has(key)) return true;
		const isClosed = this.#closed.selection === this.#explorer.selection && this.#closed.keys.has(key);
		return !isClosed && this.path.includes(key);
	}

	#isUnder(line: OutlineLine | undefined, key: string): boolean {
		if (!line || line.parent === null) return false;
		return line.parent === key || this.#isUnder(this.lines[this.#places.get(line.parent) ?? -1], key);
	}

	#at(): number {
		const went = this.#went?.selection === this.#explorer.selection ? this.#went.key : undefined;
		const keys = [went, ...this.path.toReversed()];
		for (const key of keys) {
			const place = key === undefined ? undefined : this.#places.get(key);
			if (place !== undefined) return place;
		}
		return 0;
	}

	#path(): readonly string[] {
		const { actor, relation } = this.#explorer.view;
		if (relation === null) return actor === null ? [] : [outlineKey.actor(actor)];
		return this.#pathOf(relation, actor);
	}

	// A tie stands under both its ends: under the selected one, else under the one that the keyboard came from, else its subject.
	#pathOf(id: RelationId, actor: ActorId | null): readonly string[] {
		const relation = this.#explorer.index.relations.get(id);
		if (!relation) return [];
		const { subject, object, type } = relation;
		const came = this.#went?.key === outlineKey.tie(object, id) ? object : subject;
		const end = actor === subject || actor === object ? actor : came;
		const isInverse = isInverseFor(end, { relation }, this.#explorer.vocabulary);
		return [outlineKey.actor(end), outlineKey.type(end, type, isInverse), outlineKey.tie(end, id)];
	}
}
