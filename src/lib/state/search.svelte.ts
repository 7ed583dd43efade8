import type { ActorHit, GraphStore } from '#core/store/graph-store.ts';

const mostHits = 200;

/** The search box and what it found. While it is empty, the whole list stands. */
export class Search {
	readonly #store: GraphStore;
	readonly #all: readonly ActorHit[];
	#text = $state('');
	#hits: readonly ActorHit[] = $state.raw([]);
	#chosen = $state(0);
	#question = 0;
	#asking: Promise<void> = Promise.resolve();

	constructor(store: GraphStore, all: readonly ActorHit[]) {
		this.#store = store;
		this.#all = all;
		this.#hits = all;
	}

	get text() {
		return this.#text;
	}

	get hits() {
		return this.#hits;
	}

	/** Place of the hit that Enter would take. */
	get chosen() {
		return this.#chosen;
	}

	set chosen(place: number) {
		this.#chosen = Math.max(0, Math.min(place, this.#hits.length - 1));
	}

	/** The hit that Enter takes, once the answer to what was typed is there: whoever types faster must not get an older one. */
	async take(): Promise<ActorHit | undefined> {
		await this.#asking;
		return this.#hits[this.#chosen];
	}

	ask(text: string): Promise<void> {
		this.#asking = this.#answer(text);
		return this.#asking;
	}

	async #answer(text: string): Promise<void> {
		this.#text = text;
		const question = (this.#question += 1);
		const hits = text.trim() === '' ? this.#all : await this.#store.searchActors(text, { limit: mostHits });
		// Answers may overtake one another; only the one to the last question counts.
		if (question !== this.#question) return;
		this.#hits = hits;
		this.#chosen = 0;
	}
}
