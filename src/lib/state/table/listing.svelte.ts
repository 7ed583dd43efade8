import { actorRows } from './actor-rows.ts';
import { Finder } from './find-rows.ts';
import { actorSort, sortActors, sortTies, tieSort } from './sort-rows.ts';
import { tieRows, tiesByActor } from './tie-rows.ts';
import type { Explorer } from '#state/explorer.svelte.ts';
import { isRelationShown } from '#core/view/is-shown.ts';

/** How many of how many are listed, and what hides the others. */
export interface Tally {
	readonly listed: number;
	readonly all: number;
	readonly byFocus: number;
	readonly byFilters: number;
	readonly byWords: number;
}

/** The scene as rows: what table and outline list. Ties that are only denied or retracted are among them. */
export class Listing {
	readonly #explorer: Explorer;
	readonly #finder = new Finder();

	// Each by itself, so that rows are made anew only when what they are made of changes.
	readonly #relations = $derived.by(() => this.#explorer.opened.workingSet.relations);
	readonly #hidden = $derived.by(() => this.#explorer.view.hidden);
	readonly #words = $derived.by(() => this.#explorer.view.find);
	readonly #focus = $derived.by(() => this.#explorer.view.focus);
	readonly #sort = $derived.by(() => this.#explorer.view.sort);
	readonly tieSort = $derived.by(() => tieSort(this.#sort));
	readonly actorSort = $derived.by(() => actorSort(this.#sort));

	readonly #allTies = $derived.by(() =>
		tieRows(this.#relations, this.#explorer.index, this.#explorer.vocabulary)
	);
	readonly #focusedTies = $derived.by(() => this.#within(this.#explorer.focused.actors));
	readonly #shownTies = $derived.by(() => this.#shown());
	// In order first, so that a letter typed has only to be looked for.
	readonly #sortedTies = $derived.by(() => sortTies(this.#shownTies, this.tieSort));
	/** What is listed of the ties, in order. */
	readonly ties = $derived.by(() => this.#finder.ties(this.#sortedTies, this.#words));
	readonly tieTally: Tally = $derived.by(() => ({
		listed: this.ties.length,
		all: this.#allTies.length,
		byFocus: this.#allTies.length - this.#focusedTies.length,
		byFilters: this.#focusedTies.length - this.#shownTies.length,
		byWords: this.#shownTies.length - this.ties.length
	}));

	/** The ties that filters and focus leave, whatever is looked for. */
	readonly shownByActor = $derived.by(() => tiesByActor(this.#shownTies));
	/** Of these the ones that are found. */
	readonly foundByActor = $derived.by(() => tiesByActor(this.ties));
	readonly #shownActors = $derived.by(() =>
		actorRows(this.#explorer.filtered.actors, this.shownByActor, this.#explorer.vocabulary)
	);
	readonly #sortedActors = $derived.by(() => sortActors(this.#shownActors, this.actorSort));
	/** What is listed of the actors, in order. */
	readonly actors = $derived.by(() => this.#finder.actors(this.#sortedActors, this.#words));
	readonly actorTally: Tally = $derived.by(() => {
		const { index, focused } = this.#explorer;
		return {
			listed: this.actors.length,
			all: index.actors.size,
			byFocus: index.actors.size - focused.actors.length,
			byFilters: focused.actors.length - this.#shownActors.length,
			byWords: this.#shownActors.length - this.actors.length
		};
	});
	/** The actors that are found, and those that a tie leads to which is: what the outline begins with. */
	readonly actorsWithTies = $derived.by(() => {
		const found = new Set(this.actors);
		return this.#sortedActors.filter((row) => found.has(row) || this.foundByActor.has(row.actor.id));
	});

	constructor(explorer: Explorer) {
		this.#explorer = explorer;
	}

	#within(actors: Explorer['focused']['actors']) {
		if (!this.#focus) return this.#allTies;
		const near = new Set(actors.map(({ id }) => id));
		return this.#allTies.filter(({ relation }) => near.has(relation.subject) && near.has(relation.object));
	}

	#shown() {
		const { index, filtered } = this.#explorer;
		const near = this.#focus ? new Set(filtered.actors.map(({ id }) => id)) : null;
		return this.#focusedTies.filter(
			({ relation }) =>
				isRelationShown(relation, index.graph, this.#hidden) &&
				(near === null || (near.has(relation.subject) && near.has(relation.object)))
		);
	}
}
